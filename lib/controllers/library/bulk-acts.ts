/** What is done with the selected articles: each one act, with its progress, its notice and its undo. No Preact in it. */

import type { BulkWish } from '../../../components/library/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import { toTrayList } from '../../export/tray-list';
import { type BulkAct, type BulkDone, bulkCount } from '../../model/bulk';
import type { ArticleId } from '../../model/ids';
import { dayOf } from '../../model/tray';
import { toMoment } from '../../model/vietnam-time';
import { openDigest, openExportChoice } from '../../platform/tabs';
import { closedNameOf } from '../../search/known-values';
import { bulkOf } from '../../store/bulk';
import { openCollection } from '../../store/open-collection';
import { trashOf } from '../../store/trash';
import { copyLater } from '../copy-rich';
import { nameKept } from '../outlet-names';
import { trayListWords } from '../tray';
import { toTrayEdits, writeTrayEdits } from '../tray-edits';
import { type ActOn, type BulkWritingContext, createBulkWriting } from './bulk-writing';

interface Context extends BulkWritingContext {
  words: Words;
  library: LibraryWords;
}

/** A tray is read in one sitting, a digest has so many articles at most, and what is exported is named in an address. */
const MOST_AT_ONCE = { tray: 300, copy: 2_000, export: 2_000, digest: 1_000 } as const;

export interface BulkActs {
  /** Rejects with what went wrong; what was written until then stays. */
  run: (selected: ActOn<ArticleId>, wish: BulkWish) => Promise<void>;
  restore: (ids: readonly ArticleId[]) => Promise<void>;
  /** Empties the trash of these; nobody can take it back. */
  empty: (ids: readonly ArticleId[]) => Promise<void>;
}

export function createBulkActs({ words, library, ...writing }: Context): BulkActs {
  const { done } = library;

  const { notices, refresh } = writing;
  const { find, write: writeAct, follow, settle } = createBulkWriting(writing);

  const write = (ids: readonly ArticleId[], act: BulkAct, told: (count: number) => string) =>
    writeAct<BulkDone>({
      all: ids.length,
      run: async (options) => bulkOf(await openCollection()).run(ids, act, options),
      takeBack: async (made, options) => bulkOf(await openCollection()).takeBack(made, options),
      countOf: bulkCount,
      changedBy,
      told,
      words: done,
    });

  const intoTray = async (ids: readonly ArticleId[]) => {
    const edits = await toTrayEdits(await openCollection(), ids, dayOf(Date.now()));
    const count = edits.length;
    if (count === 0) return notices.tell(done.nothing);
    await writeTrayEdits(edits, { text: done.tray(count), undone: done.undone(count) }, notices.tell, refresh);
  };

  const empty = async (ids: readonly ArticleId[]) => {
    const { articles, isWhole } = await follow(ids.length, async (options) => {
      const emptied = await trashOf(await openCollection()).empty(ids, options);
      await settle(ids);
      return emptied;
    });
    notices.tell(isWhole ? library.trash.emptied(articles) : library.trash.stopped(articles));
  };

  return {
    empty,
    restore: (ids) => write(ids, { kind: 'restore' }, done.restore),
    run: async (selected, wish) => {
      const ids = await find(selected);
      if (ids === null) return notices.tell(done.cancelled(0));
      const most = wish.kind in MOST_AT_ONCE ? MOST_AT_ONCE[wish.kind as keyof typeof MOST_AT_ONCE] : Infinity;
      if (ids.length > most) return notices.tell(done.tooMany(most));
      switch (wish.kind) {
        case 'tag':
        case 'untag':
          return write(ids, wish, (count) => done[wish.kind](wish.tags.join(', '), count));
        case 'topic': {
          const { topic } = wish;
          return write(ids, wish, (count) => (topic === null ? done.noTopic(count) : done.topic(topic, count)));
        }
        case 'tone': {
          const name = wish.tone === null ? library.acts.noTone : closedNameOf('tone', wish.tone, words.language);
          return write(ids, wish, (count) => done.tone(name, count));
        }
        case 'status':
          return write(ids, wish, (count) => done.status(closedNameOf('status', wish.status, words.language), count));
        case 'read': {
          const readAt = wish.isRead ? toMoment(Date.now()) : null;
          return write(ids, { kind: 'read', readAt }, wish.isRead ? done.read : done.unread);
        }
        case 'tray':
          return intoTray(ids);
        case 'export':
          return openExportChoice(ids);
        case 'digest':
          return openDigest(ids);
        case 'delete':
          return write(ids, { kind: 'delete' }, done.delete);
        case 'copy':
          return;
      }
    },
  };
}

const changedBy = ({ edits, deleted, restored }: BulkDone): ArticleId[] => [
  ...edits.map(({ id }) => id),
  ...deleted,
  ...restored,
];

/**
 * The selected as a list on the clipboard, by topics. To be called in the reader's gesture. Resolves with how many there are; null
 * where there are too many. Rejects as `copyLater` does.
 */
export async function copyAsList(
  ids: Promise<readonly ArticleId[]>,
  words: Words,
  { title, onTooMany }: { title: string; onTooMany: (most: number) => void },
): Promise<number | null> {
  const made = ids.then(async (all) => {
    if (all.length > MOST_AT_ONCE.copy) return null;
    const rows = await (await openCollection()).lists.of(all);
    const named = rows.map((row) => nameKept(row, words.language));
    return { list: toTrayList(named, trayListWords(words, title)), count: named.length };
  });
  const copied = await copyLater(made, (found) => found?.list ?? null);
  if (copied === null) onTooMany(MOST_AT_ONCE.copy);
  return copied?.count ?? null;
}
