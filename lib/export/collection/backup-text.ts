import type { IsoMoment } from '../../model/article';
import type { CollectionRecord } from './collection-record';

/** By which a reader of files knows one of ours. */
export const JSON_FORMAT = 'diem-bao-collection';

/** How much text is set aside in one piece, in UTF-16 units: writing a piece takes a few milliseconds, then the page may breathe. */
const PIECE_LENGTH = 100_000;

export interface BackupText {
  add(record: CollectionRecord): void;
  /** What was added, as JSON text in pieces. Once, and after the last `add`. */
  read(): AsyncGenerator<string>;
}

/**
 * Everything, tombstones, versions and stamps too, as JSON text that a later version restores; one record a line. The records
 * come article by article and the file has three lists, so what comes is set aside until the end.
 */
export function createBackupText(schema: number, exportedAt: IsoMoment): BackupText {
  const lists = { articles: createSpool(), highlights: createSpool(), versions: createSpool() };
  return {
    add({ article, highlights, versions }) {
      if (article) lists.articles.append(article);
      highlights.forEach(lists.highlights.append);
      versions.forEach(lists.versions.append);
    },
    async *read() {
      const head = JSON.stringify({ format: JSON_FORMAT, schema, exportedAt });
      yield head.slice(0, -1);
      for (const [name, spool] of Object.entries(lists)) {
        yield `,\n"${name}": [`;
        yield* spool.read();
        yield ']';
      }
      yield '}\n';
    },
  };
}

interface Spool {
  append: (record: object) => void;
  read: () => AsyncGenerator<string>;
}

/** The items of a JSON list, set aside in blobs: a browser keeps those outside of the page's own memory. */
function createSpool(): Spool {
  const pieces: Blob[] = [];
  let pending: string[] = [];
  let length = 0;
  let isFirst = true;
  const flush = () => {
    pieces.push(new Blob(pending));
    pending = [];
    length = 0;
  };
  return {
    append: (record) => {
      const text = `${isFirst ? '' : ','}\n${JSON.stringify(record)}`;
      isFirst = false;
      pending.push(text);
      length += text.length;
      if (length >= PIECE_LENGTH) flush();
    },
    read: async function* () {
      flush();
      for (const piece of pieces) yield await piece.text();
    },
  };
}
