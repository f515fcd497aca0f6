import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DamagedRow } from '../../components/article/views';
import type { ArticleId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import { toDamagedRow } from './damaged-records';
import type { ListedView } from './saved-pages';

export interface DamagedRecords {
  rows: readonly DamagedRow[];
  refresh: () => Promise<void>;
}

const NO_ROWS: readonly DamagedRow[] = [];

/**
 * The damaged records that are known of, those of the articles in the list among them. That the collection does not open is
 * told by the list itself.
 */
export function useDamaged(saved: ListedView): DamagedRecords {
  const [rows, setRows] = useState(NO_ROWS);
  const ids = saved.kind === 'rows' ? saved.rows.map(({ id }) => id) : null;
  const shown = ids?.join(' ');
  const look = useCallback(async (among: readonly ArticleId[]) => {
    const found = await (await openCollection()).repairs.look(among);
    setRows(found.map(toDamagedRow));
  }, []);
  useEffect(() => {
    // After the rows are shown: what is wrong with one may be told a moment later.
    if (ids !== null) look(ids).catch(console.error);
  }, [saved, shown, look]);
  return { rows, refresh: () => look(ids ?? []) };
}
