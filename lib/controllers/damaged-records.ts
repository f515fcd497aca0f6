/** Damaged records as they are told, and what the reader does with them: no Preact in it. */

import type { DamagedActions, DamagedRow } from '../../components/article/views';
import type { Words } from '../../locales/index';
import { type DamagedRecord, nameOfDamaged, rawJson } from '../model/damaged-record';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { isRecord } from '../model/soundness';
import { saveFile } from '../platform/download';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { Notices } from './use-notices';

/** So much of a value tells which one it is. */
const SHOWN_LENGTH = 80;

export function toDamagedRow({ key, kind, raw, what, state, replaced }: DamagedRecord): DamagedRow {
  const shown = replaced?.map(({ field, from, to }) => ({ field, from: toShown(from), to: toShown(to) }));
  return { key, kind, name: nameOfDamaged(raw), what, state, replaced: shown ?? null };
}

function toShown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? `“${value}”` : rawJson(value).replace(/\s+/g, ' ');
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}

export function createRepairs(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  refresh: () => Promise<unknown>,
  attempt: (work: () => Promise<unknown>) => void,
): DamagedActions {
  const settle = (record: DamagedRecord) => {
    const { id, articleId } = isRecord(record.raw) ? record.raw : {};
    const owner = record.kind === 'articles' ? id : articleId;
    return typeof owner === 'string' ? settleChange(owner as ArticleId, refresh) : refresh();
  };
  const takeBack = async (key: string) => {
    await settle(await (await openCollection()).repairs.takeBack(key));
    tell(words.notices.damagedTakenBack);
  };
  return {
    onDownload: (key) =>
      attempt(async () => {
        const record = (await (await openCollection()).repairs.list()).find((one) => one.key === key);
        if (record === undefined) throw new ReaderError('not-found');
        const name = `diem-bao ${key.replace(/[^\w-]+/g, ' ').trim()}.json`;
        await saveFile(name, new Blob([rawJson(record.raw)], { type: 'application/json' }));
        tell(words.notices.exported(name));
      }),
    onRepair: (key, name) =>
      attempt(async () => {
        await settle(await (await openCollection()).repairs.repair(key));
        tell(words.notices.damagedRepaired(name), () => takeBack(key));
      }),
    onDelete: (key, name) =>
      attempt(async () => {
        await settle(await (await openCollection()).repairs.delete(key));
        tell(words.notices.damagedDeleted(name), () => takeBack(key));
      }),
    onTakeBack: (key) => attempt(() => takeBack(key)),
    onForget: (key) =>
      attempt(async () => {
        await (await openCollection()).repairs.forget(key);
        await refresh();
      }),
  };
}
