import type { TrayActions, TrayItem, TrayView } from '../../components/day/views';
import type { Words } from '../../locales/index';
import { toTrayList } from '../export/tray-list';
import type { ArticleMarkEdit } from '../model/article-marks';
import { toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { dayBefore, dayOf, placeBetween, placesFor } from '../model/tray';
import { keptNameOf } from '../outlets/outlet-of';
import type { Collection, Lists } from '../store/collection';
import { openCollection } from '../store/open-collection';
import { copyRich } from './copy-rich';
import { settleChanges } from './settle-change';
import type { Notices } from './use-notices';

/** The tray of the day that it is in Vietnam, beside the one of the day before. Never rejects. */
export async function loadTray(open: () => Promise<{ lists: Pick<Lists, 'tray'> }>, now: number): Promise<TrayView> {
  const day = dayOf(now);
  try {
    const { lists } = await open();
    const [rows, before] = await Promise.all([lists.tray(day), lists.tray(dayBefore(day))]);
    return { kind: 'rows', day, rows, before };
  } catch (thrown) {
    return { kind: 'error', error: toReaderError(thrown).code };
  }
}

/** With the outlets' names in the reader's language. */
export function nameTray(view: TrayView, language: Words['language']): TrayView {
  if (view.kind !== 'rows') return view;
  const named = (rows: readonly TrayItem[]) =>
    rows.map((row) => ({ ...row, outletName: keptNameOf(row.host, row.outletName, language) }));
  return { ...view, rows: named(view.rows), before: named(view.before) };
}

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

export interface TrayEdits extends Pick<TrayActions, 'onRemove' | 'onOrder' | 'onCopy'> {
  onAdd: (ids: readonly ArticleId[]) => void;
}

/** Changing the tray, each with an undo, and copying it as a list. */
export function createTrayEdits(
  words: Words,
  { tell, fail }: Pick<Notices, 'tell' | 'fail'>,
  view: TrayView,
  refresh: () => Promise<unknown>,
): TrayEdits {
  const write = async (edits: readonly ArticleMarkEdit[], text: string) => {
    if (edits.length === 0) return;
    const ids = edits.map(({ id }) => id);
    await (await openCollection()).marks.edit(edits);
    await settleChanges(ids, refresh);
    tell(text, async () => {
      await (await openCollection()).marks.takeBack(edits);
      await settleChanges(ids, refresh);
      tell(words.notices.undone);
    });
  };
  const attempt = (work: () => Promise<void>) => void work().catch(fail);
  const rows = view.kind === 'rows' ? view.rows : [];
  return {
    onAdd: (ids) =>
      attempt(async () => write(await toTrayEdits(await openCollection(), ids, dayOf(Date.now())), words.tray.added)),
    onRemove: (id) => {
      const row = rows.find((one) => one.id === id);
      if (row) attempt(() => write([{ id, changes: { tray: { from: row.tray, to: null } } }], words.tray.removed));
    },
    onOrder: (order, moved) => {
      const places = placesFor(order, new Set<string>(moved));
      const edits = order.flatMap(({ id, tray }): ArticleMarkEdit[] => {
        const place = places.get(id);
        return place === undefined ? [] : [{ id, changes: { tray: { from: tray, to: { ...tray, place } } } }];
      });
      attempt(() => write(edits, words.tray.moved));
    },
    // Nothing is awaited before the clipboard is written to: the browser would take it for no click any more.
    onCopy: () => {
      if (view.kind !== 'rows') return;
      const list = toTrayList(rows, {
        title: words.tray.listTitle(printDay(view.day)),
        noTopic: words.tray.noTopic,
        noHeadline: words.article.noHeadline,
        day: (date) => words.pressDate({ ...date, precision: 'day' }),
      });
      copyRich(list).then(() => tell(words.tray.copied(rows.length)), fail);
    },
  };
}

/** `2026-03-07` as 07/03/2026. */
const printDay = (day: string): string => day.split('-').reverse().join('/');
