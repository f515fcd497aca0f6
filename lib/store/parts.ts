/** The parts of the collection: which operation runs on which stores. */

import type { ArticleMarkEdit } from '../model/article-marks';
import { parseMarkChanges } from '../model/parse-article-marks';
import { parseCorrections } from '../model/parse-corrections';
import { adoptHighlights, takeBackAdoption } from './adoption';
import {
  correctArticle,
  deleteArticle,
  getArticle,
  getArticleAt,
  keepArticle,
  openArticle,
  restoreArticle,
  takeBackCorrections,
  withHighlights,
} from './articles';
import type { Articles, Dumps, Highlights, Lists, Marks, Reprints, Upkeep, Versions } from './collection';
import { stateOf } from './collection-state';
import type { Connection } from './connection';
import { checkMore, notingDamage } from './damage';
import { listDeleted } from './deleted';
import { DERIVED_INDEXES } from './derived/derived-indexes';
import { findSharing } from './derived/reprint-index';
import { dismiss } from './dismissals';
import { dumpAll, dumpChanged, dumpOf, dumpPages } from './dump';
import { emptyDue } from './empty-trash';
import {
  addHighlight,
  addHighlightTo,
  deleteHighlight,
  editHighlight,
  restoreHighlight,
  takeBackEdit,
} from './highlights';
import { countSavedSince, listArticles, listRowsOf, listTray } from './list';
import { editMarks, takeBackMarks } from './marks';
import { mergeDump } from './merge-dump';
import { ARTICLE_STORES, HIGHLIGHT_STORES, KEEP_STORES, operateIn } from './operation';
import { sweepPictures } from './pictures';
import { withCounters } from './recount';
import { findReprints } from './reprints';
import { renewMore } from './stale-records';
import { settleDataLoss } from './standing';
import type { TagRules } from './tag-rule-access';
import { applyTags, planTags, takeTagsBack } from './tag-rules';
import { namesByUse } from './tags';
import { checkCounters } from './tally';
import { readIn, writeIn } from './transaction';
import { listVersions, takeBackVersion } from './versions';

/** What an article is read from, with its highlights. */
const READ_STORES = ['articles', 'highlights'] as const;
/** What it takes to tell which article a reading is of. */
const IDENTITY_STORES = [...READ_STORES, 'sketches', 'dismissals'] as const;

export function articlesPart(connection: Connection, now: () => number): Articles {
  return {
    open: (article, isWanted = false) =>
      notingDamage(connection, () =>
        readIn(connection, IDENTITY_STORES, (reading) => openArticle(reading, article, isWanted)),
      ),
    get: (id) => notingDamage(connection, () => readIn(connection, READ_STORES, (reading) => getArticle(reading, id))),
    at: (url) =>
      notingDamage(connection, () => readIn(connection, READ_STORES, (reading) => getArticleAt(reading, url))),
    keep: (id, article, outletName, answer, rules) =>
      operateIn(connection, now, KEEP_STORES, async (operation) =>
        withHighlights(operation.transaction, await keepArticle(operation, id, article, outletName, answer, rules)),
      ),
    correct: (id, corrections, before) =>
      operateIn(connection, now, ARTICLE_STORES, (operation) =>
        correctArticle(operation, id, parseCorrections(corrections), before),
      ),
    takeCorrectionsBack: (id, corrections, before) =>
      operateIn(connection, now, ARTICLE_STORES, (operation) =>
        takeBackCorrections(operation, id, corrections, parseCorrections(before)),
      ),
    delete: (id) => operateIn(connection, now, ARTICLE_STORES, (operation) => deleteArticle(operation, id)),
    restore: (id) => operateIn(connection, now, ARTICLE_STORES, (operation) => restoreArticle(operation, id)),
  };
}

export function highlightsPart(connection: Connection, now: () => number): Highlights {
  return {
    add: (id, article, outletName, highlight, answer, rules) =>
      operateIn(connection, now, KEEP_STORES, (operation) =>
        addHighlight(operation, id, article, outletName, highlight, answer, rules),
      ),
    addTo: (id, highlight) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => addHighlightTo(operation, id, highlight)),
    edit: (id, changes, page) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => editHighlight(operation, id, changes, page)),
    takeBack: (id, changes, page) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => takeBackEdit(operation, id, changes, page)),
    delete: (id, page, asLeft) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => deleteHighlight(operation, id, page, asLeft)),
    restore: (id, page) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => restoreHighlight(operation, id, page)),
  };
}

export function marksPart(connection: Connection, now: () => number): Marks {
  const parsed = (edits: readonly ArticleMarkEdit[]) =>
    edits.map(({ id, changes }) => ({ id, changes: parseMarkChanges(changes) }));
  return {
    edit: (edits) => operateIn(connection, now, ARTICLE_STORES, (operation) => editMarks(operation, parsed(edits))),
    takeBack: (edits) =>
      operateIn(connection, now, ARTICLE_STORES, (operation) => takeBackMarks(operation, parsed(edits))),
  };
}

export function tagRulesPart(connection: Connection, now: () => number): TagRules {
  return {
    plan: (rules, options) => planTags(connection, rules, options),
    apply: (articles) => applyTags(connection, now, articles),
    takeBack: (set) => takeTagsBack(connection, now, set),
  };
}

export function versionsPart(connection: Connection, now: () => number): Versions {
  return {
    list: (id) => readIn(connection, ['versions'], (reading) => listVersions(reading, id)),
    takeBack: (id, number) =>
      operateIn(connection, now, KEEP_STORES, (operation) => takeBackVersion(operation, id, number)),
  };
}

export function listsPart(connection: Connection, now: () => number): Lists {
  return {
    articles: (options) =>
      withCounters(connection, now, () =>
        readIn(connection, ['summaries', 'meta'], (reading) => listArticles(reading, options)),
      ),
    tags: () =>
      withCounters(connection, now, () =>
        readIn(connection, ['meta'], async (reading) => namesByUse((await stateOf(reading)).tags)),
      ),
    topics: () =>
      withCounters(connection, now, () =>
        readIn(connection, ['meta'], async (reading) => namesByUse((await stateOf(reading)).topics ?? {})),
      ),
    tray: (day) =>
      withCounters(connection, now, () => readIn(connection, ['summaries'], (reading) => listTray(reading, day))),
    counts: () =>
      withCounters(connection, now, () =>
        readIn(connection, ['meta'], async (reading) => {
          const { articles, highlights } = await stateOf(reading);
          return { articles, highlights };
        }),
      ),
    of: (ids) => readIn(connection, ['summaries'], (reading) => listRowsOf(reading, ids)),
    deleted: async () => (await listDeleted(connection)).map(({ stamps: _stamps, ...row }) => row),
    savedSince: (moment) => readIn(connection, ['summaries'], (reading) => countSavedSince(reading, moment)),
  };
}

export function reprintsPart(connection: Connection, now: () => number): Reprints {
  return {
    find: (article, fitIn) => readIn(connection, IDENTITY_STORES, (reading) => findReprints(reading, article, fitIn)),
    sharing: (sketches) =>
      readIn(connection, ['sketches'], (reading) =>
        Promise.all(sketches.map((sketch) => findSharing(reading, sketch))),
      ),
    dismiss: (id, addresses, isDismissed) =>
      writeIn(connection, ['articles', 'dismissals'], (writing) => dismiss(writing, id, addresses, isDismissed)),
    adopt: (id, article, outletName, from, fitIn, rules) =>
      operateIn(connection, now, KEEP_STORES, (operation) =>
        adoptHighlights(operation, id, article, outletName, from, fitIn, rules),
      ),
    takeBack: (adoption) =>
      operateIn(connection, now, ARTICLE_STORES, (operation) => takeBackAdoption(operation, adoption)),
  };
}

export function dumpsPart(connection: Connection, now: () => number): Dumps {
  return {
    all: () => dumpAll(connection),
    pages: () => dumpPages(connection),
    of: (ids) => dumpOf(connection, ids),
    changed: (reader, limit, behind) => dumpChanged(connection, reader, limit, behind),
    merge: (dump) => mergeDump(connection, now, dump),
  };
}

export function upkeepPart(connection: Connection, now: () => number): Upkeep {
  return {
    async catchUp() {
      for (const index of DERIVED_INDEXES) if (await index.fillMore(connection)) return true;
      return (
        (await renewMore(connection)) ||
        (await checkMore(connection)) ||
        (await emptyDue(connection, now)) ||
        sweepPictures(connection, now)
      );
    },
    async check() {
      const wrong: string[] = (await checkCounters(connection)) ? [] : ['counters'];
      for (const index of DERIVED_INDEXES) if (!(await index.check(connection))) wrong.push(index.store);
      return wrong;
    },
    settleDataLoss: () => settleDataLoss(connection),
  };
}
