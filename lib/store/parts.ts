/** The parts of the collection: which operation runs on which stores. */

import { parseCorrections } from '../model/parse-corrections';
import { adoptHighlights, takeBackAdoption } from './adoption';
import {
  correctArticle,
  deleteArticle,
  getArticle,
  keepArticle,
  openArticle,
  restoreArticle,
  withHighlights,
} from './articles';
import type { Articles, Dumps, Highlights, Lists, Reprints, Upkeep, Versions } from './collection';
import type { Connection } from './connection';
import { DERIVED_INDEXES } from './derived/derived-indexes';
import { dismiss } from './dismissals';
import { dumpAll, dumpPages } from './dump';
import { addHighlight, deleteHighlight, editHighlight, restoreHighlight } from './highlights';
import { listArticles } from './list';
import { ARTICLE_STORES, HIGHLIGHT_STORES, KEEP_STORES, operateIn, stateOf } from './operation';
import { findReprints } from './reprints';
import { renewMore } from './stale-records';
import { tagsByUse } from './tags';
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
      readIn(connection, IDENTITY_STORES, (reading) => openArticle(reading, article, isWanted)),
    get: (id) => readIn(connection, READ_STORES, (reading) => getArticle(reading, id)),
    keep: (id, article, outletName, answer) =>
      operateIn(connection, now, KEEP_STORES, async (operation) =>
        withHighlights(operation.transaction, await keepArticle(operation, id, article, outletName, answer)),
      ),
    correct: (id, corrections) =>
      operateIn(connection, now, ARTICLE_STORES, (operation) =>
        correctArticle(operation, id, parseCorrections(corrections)),
      ),
    delete: (id) => operateIn(connection, now, ARTICLE_STORES, (operation) => deleteArticle(operation, id)),
    restore: (id) => operateIn(connection, now, ARTICLE_STORES, (operation) => restoreArticle(operation, id)),
  };
}

export function highlightsPart(connection: Connection, now: () => number): Highlights {
  return {
    add: (id, article, outletName, highlight, answer) =>
      operateIn(connection, now, KEEP_STORES, (operation) =>
        addHighlight(operation, id, article, outletName, highlight, answer),
      ),
    edit: (id, changes, page) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => editHighlight(operation, id, changes, page)),
    delete: (id, page) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => deleteHighlight(operation, id, page)),
    restore: (id, page) =>
      operateIn(connection, now, HIGHLIGHT_STORES, (operation) => restoreHighlight(operation, id, page)),
  };
}

export function versionsPart(connection: Connection, now: () => number): Versions {
  return {
    list: (id) => readIn(connection, ['versions'], (reading) => listVersions(reading, id)),
    takeBack: (id, number) =>
      operateIn(connection, now, KEEP_STORES, (operation) => takeBackVersion(operation, id, number)),
  };
}

export function listsPart(connection: Connection): Lists {
  return {
    articles: (options) => readIn(connection, ['summaries'], (reading) => listArticles(reading, options)),
    tags: () => readIn(connection, ['meta'], async (reading) => tagsByUse((await stateOf(reading)).tags)),
    counts: () =>
      readIn(connection, ['meta'], async (reading) => {
        const { articles, highlights } = await stateOf(reading);
        return { articles, highlights };
      }),
  };
}

export function reprintsPart(connection: Connection, now: () => number): Reprints {
  return {
    find: (article, fitIn) => readIn(connection, IDENTITY_STORES, (reading) => findReprints(reading, article, fitIn)),
    dismiss: (id, addresses, isDismissed) =>
      writeIn(connection, ['articles', 'dismissals'], (writing) => dismiss(writing, id, addresses, isDismissed)),
    adopt: (id, article, outletName, from, fitIn) =>
      operateIn(connection, now, KEEP_STORES, (operation) =>
        adoptHighlights(operation, id, article, outletName, from, fitIn),
      ),
    takeBack: (adoption) =>
      operateIn(connection, now, ARTICLE_STORES, (operation) => takeBackAdoption(operation, adoption)),
  };
}

export function dumpsPart(connection: Connection): Dumps {
  return { all: () => dumpAll(connection), pages: () => dumpPages(connection) };
}

export function upkeepPart(connection: Connection): Upkeep {
  return {
    async catchUp() {
      for (const index of DERIVED_INDEXES) if (await index.fillMore(connection)) return true;
      return renewMore(connection);
    },
    async check() {
      const wrong: string[] = (await checkCounters(connection)) ? [] : ['counters'];
      for (const index of DERIVED_INDEXES) if (!(await index.check(connection))) wrong.push(index.store);
      return wrong;
    },
  };
}
