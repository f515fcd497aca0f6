import { useEffect, useState } from 'preact/hooks';
import type { DamagedRow } from '../../components/article/views';
import { damageKeyOf } from '../model/damaged-record';
import type { ArticleId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import { toDamagedRow } from './damaged-records';

const NONE: readonly DamagedRow[] = [];

/** The damaged records of one article; looked for again with each `view` of it. */
export function useDamageOf(id: ArticleId, view: object): readonly DamagedRow[] {
  const [rows, setRows] = useState(NONE);
  useEffect(() => {
    let isOver = false;
    // Beside the text it is an addition: where it cannot be told, the text still can.
    if (id !== '') lookAt(id).then((found) => !isOver && setRows(found), console.error);
    return () => {
      isOver = true;
    };
  }, [view, id]);
  return rows;
}

async function lookAt(id: ArticleId): Promise<readonly DamagedRow[]> {
  const records = await (await openCollection()).repairs.look([id]);
  return records.filter(({ raw, key }) => isOf(raw, key, id)).map(toDamagedRow);
}

/** `look` tells of all that are known: here counts what belongs to the one article. */
function isOf(raw: unknown, key: string, id: ArticleId): boolean {
  const { articleId } = (raw ?? {}) as { articleId?: unknown };
  return articleId === id || key === damageKeyOf('articles', id);
}
