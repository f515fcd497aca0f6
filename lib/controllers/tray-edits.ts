/** Writing which articles lie in the day's tray, each time with an undo. */

import type { Words } from '../../locales/index';
import type { Article } from '../model/article';
import type { ArticleMarkEdit } from '../model/article-marks';
import type { ArticleId } from '../model/ids';
import { dayOf, placeBetween } from '../model/tray';
import type { Collection } from '../store/collection';
import { openCollection } from '../store/open-collection';
import { settleChanges } from './settle-change';
import type { Notices } from './use-notices';

/** What has to be written so that the articles stand at the end of the day's tray; those that are in it stay where they are. */
export async function toTrayEdits(
  { articles, lists }: Pick<Collection, 'articles' | 'lists'>,
  ids: readonly ArticleId[],
  day: string,
): Promise<ArticleMarkEdit[]> {
  const rows = await lists.tray(day);
  let last = rows.at(-1)?.tray.place ?? null;
  const edits: ArticleMarkEdit[] = [];
  for (const id of ids) {
    const from = (await articles.get(id))?.article.tray ?? null;
    if (from?.day === day) continue;
    last = placeBetween(last, null);
    edits.push({ id, changes: { tray: { from, to: { day, place: last } } } });
  }
  return edits;
}

/** Writes the edits, and tells `text` with the way back, which tells `undone`. */
export async function writeTrayEdits(
  edits: readonly ArticleMarkEdit[],
  { text, undone }: { text: string; undone: string },
  tell: Notices['tell'],
  refresh: () => Promise<unknown>,
): Promise<void> {
  const ids = edits.map(({ id }) => id);
  await (await openCollection()).marks.edit(edits);
  await settleChanges(ids, refresh);
  tell(text, async () => {
    await (await openCollection()).marks.takeBack(edits);
    await settleChanges(ids, refresh);
    tell(undone);
  });
}

export interface TrayWriting {
  /** Writes the edits, and tells the text with the way back. */
  write: (edits: readonly ArticleMarkEdit[], text: string) => Promise<void>;
  /** Runs what the reader asked for, and says so if it failed. */
  attempt: (work: () => Promise<void>) => void;
  /** Puts articles at the end of today's tray. */
  add: (ids: readonly ArticleId[]) => void;
}

export function createTrayWriting(
  words: Words,
  { tell, fail }: Pick<Notices, 'tell' | 'fail'>,
  refresh: () => Promise<unknown>,
): TrayWriting {
  const write: TrayWriting['write'] = async (edits, text) => {
    if (edits.length > 0) await writeTrayEdits(edits, { text, undone: words.notices.undone }, tell, refresh);
  };
  const attempt: TrayWriting['attempt'] = (work) => void work().catch(fail);
  return {
    write,
    attempt,
    add: (ids) =>
      attempt(async () => write(await toTrayEdits(await openCollection(), ids, dayOf(Date.now())), words.tray.added)),
  };
}

/** Puts one article into today's tray, or takes it out of the tray that it lies in. */
export function createTrayToggle(
  words: Words,
  notices: Pick<Notices, 'tell' | 'fail'>,
  { id, tray }: Pick<Article, 'id' | 'tray'>,
  refresh: () => Promise<unknown>,
): (isIn: boolean) => void {
  const { add, attempt, write } = createTrayWriting(words, notices, refresh);
  return (isIn) => {
    if (isIn) add([id]);
    else if (tray) attempt(() => write([{ id, changes: { tray: { from: tray, to: null } } }], words.tray.removed));
  };
}
