import type { TrayActions, TrayItem, TrayView } from '../../components/day/views';
import type { Words } from '../../locales/index';
import { showDay } from '../../locales/moments';
import { type TrayListWords, toTrayList } from '../export/tray-list';
import type { ArticleMarkEdit } from '../model/article-marks';
import { toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { dayBefore, dayOf, placesFor } from '../model/tray';
import type { Lists } from '../store/collection';
import { copyRich } from './copy-rich';
import { nameKept } from './outlet-names';
import { createTrayWriting } from './tray-edits';
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
  const named = (rows: readonly TrayItem[]) => rows.map((row) => nameKept(row, language));
  return { ...view, rows: named(view.rows), before: named(view.before) };
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
  const { add, attempt, write } = createTrayWriting(words, { tell, fail }, refresh);
  const rows = view.kind === 'rows' ? view.rows : [];
  return {
    onAdd: add,
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
      const title = words.tray.listTitle(showDay(view.day));
      copyRich(toTrayList(rows, trayListWords(words, title))).then(() => tell(words.tray.copied(rows.length)), fail);
    },
  };
}

/** What stands in a list of articles beside them, in the reader's language. */
export function trayListWords(words: Words, title: string): TrayListWords {
  const { noTopic } = words.tray;
  const { noHeadline } = words.article;
  return { title, noTopic, noHeadline, day: (date) => words.pressDate({ ...date, precision: 'day' }) };
}
