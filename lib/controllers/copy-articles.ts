/** Many articles on the clipboard: the lines of a bibliography, or Markdown. No Preact in it. */

import type { ClipboardName } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import { toApaCitation, toVietnameseCitation } from '../export/citation';
import { attempt } from '../export/collection/attempt';
import { toPrintableSheet } from '../export/printable';
import { toMarkdownAmong } from '../export/to-markdown';
import { nameOfDamaged } from '../model/damaged-record';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { Sheet } from '../sheet/sheet';
import { toSheet } from '../sheet/to-sheet';
import { openCollection } from '../store/open-collection';
import { recordsOfArticles, recordsOfList } from './exported-records';
import { toFileWords } from './file-words';
import { createPause } from './sliced-work';

/** Of more no program that it is pasted into stays at the reader's hand. */
const MOST_COPIED = 2_000;

export type CopiedArticles = { kind: 'too-many'; most: number } | ({ kind: 'made' } & MadeCopy);

interface MadeCopy {
  plain: string;
  /** Empty where the form itself is letters. */
  html: string;
  articles: number;
  /** What the records are called that could not be read or written; null for one that nothing names. */
  damaged: (string | null)[];
}

/**
 * These articles in their order, or all, the newest saved first. One that cannot be
 * read or written is named and stops no other. Rejects with 'export-empty' and the store's errors.
 */
export async function toCopiedArticles(
  name: ClipboardName,
  words: Words,
  ids?: readonly ArticleId[],
): Promise<CopiedArticles> {
  const collection = await openCollection();
  const count = ids?.length ?? (await collection.lists.counts()).articles;
  if (count === 0) throw new ReaderError('export-empty');
  if (count > MOST_COPIED) return { kind: 'too-many', most: MOST_COPIED };
  const write = writerOf(name, words);
  const pause = createPause(() => undefined, { hasTold: true });
  const parts: { plain: string; html: string }[] = [];
  const damaged: (string | null)[] = [];
  const records = ids === undefined ? recordsOfList(collection) : recordsOfArticles(collection.dumps, ids);
  for await (const record of records) {
    const { article, highlights } = record;
    damaged.push(...(record.damaged ?? []).map(({ raw }) => nameOfDamaged(raw)));
    if (article === null || article.deletedAt !== undefined) continue;
    const made = attempt(() => write(toPrintableSheet(toSheet(article, highlights)), parts.length + 1));
    if (made === null) damaged.push(nameOfDamaged(article));
    else parts.push(made.value);
    await pause();
  }
  if (parts.length === 0) throw new ReaderError('export-empty');
  return {
    kind: 'made',
    plain: parts.map(({ plain }) => plain).join('\n'),
    html: parts.map(({ html }) => html).join(''),
    articles: parts.length,
    damaged,
  };
}

function writerOf(
  name: ClipboardName,
  words: Words,
): (sheet: Sheet, number: number) => { plain: string; html: string } {
  if (name === 'copy-apa') return ({ facts }) => toApaCitation(facts);
  if (name === 'copy-citation') return ({ facts }) => toVietnameseCitation(facts);
  const fileWords = toFileWords(words);
  const content = name === 'copy-markdown' ? 'whole' : 'marks';
  return (sheet, number) => ({ plain: toMarkdownAmong(sheet, number, fileWords, content), html: '' });
}
