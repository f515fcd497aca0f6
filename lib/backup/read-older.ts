/** Reading what earlier programs wrote: the JSON of an exported collection, of any schema, also where a part of it is damaged. */

import type { ArticleRecords } from '../model/collection-dump';
import { isRecord } from '../model/soundness';
import { parseDump } from './parse-records';

/** The JSON file inside the archive of an export, and by which it is known. */
export const COLLECTION_JSON = 'diem-bao.json';
const COLLECTION_FORMAT = 'diem-bao-collection';

export interface OlderCollection {
  schema: number;
  madeAt: string | null;
  records: ArticleRecords[];
  /** It was read line by line, since a part of it is damaged. */
  isDamaged: boolean;
}

/** What a text holds; null where it is no collection. Throws ReaderError('storage-newer') for a later program's. */
export function readOlderCollection(text: string, onRefused: () => void): OlderCollection | null {
  const whole = parseJson(text);
  const value = whole ?? readLines(text, onRefused);
  if (!isCollection(value)) return null;
  const { schema, exportedAt } = value;
  return {
    schema,
    madeAt: typeof exportedAt === 'string' && !Number.isNaN(Date.parse(exportedAt)) ? exportedAt : null,
    records: parseDump(value, schema, onRefused),
    isDamaged: whole === undefined,
  };
}

function isCollection(value: unknown): value is { schema: number; exportedAt?: unknown; articles: unknown[] } {
  if (!isRecord(value) || !Array.isArray(value.articles)) return false;
  return typeof value.schema === 'number' && (value.format === undefined || value.format === COLLECTION_FORMAT);
}

const LIST = /^(?:\],)?"(articles|highlights|versions)": \[/;

/** An export has one record a line: of a damaged one each line that is whole counts. */
function readLines(text: string, onRefused: () => void): Record<string, unknown> | null {
  const [first = '', ...lines] = text.split('\n');
  const head = parseJson(`${first.replace(/,$/, '')}}`);
  if (!isRecord(head) || head.format !== COLLECTION_FORMAT) return null;
  const lists: Record<string, unknown[]> = { articles: [], highlights: [], versions: [] };
  let list = lists.articles;
  for (const line of lines) {
    const named = LIST.exec(line)?.[1];
    if (named !== undefined) {
      list = lists[named];
      continue;
    }
    const record = parseJson(line.replace(/(?:\]\}?)?,?$/, ''));
    if (isRecord(record)) list?.push(record);
    else if (line.trim() !== '' && line.trim() !== ']}') onRefused();
  }
  return { ...head, ...lists };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
