/**
 * Imported pages as records of ours. Nothing of a page's text is known yet: its article says so (`unread`) and takes the text
 * when the reader opens the page; its highlights are looked for then by their words. The same file gives the same records,
 * so importing twice is importing once, and a mark that was changed there since comes with a newer stamp.
 */

import { hostOf, normaliseAddress } from '../model/address';
import type { Article, Block, PressDate } from '../model/article';
import type { ArticleRecords } from '../model/collection-dump';
import type { Highlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import { LIMITS } from '../model/limits';
import type { Stamp } from '../model/merging/stamp';
import { nextStamp } from '../model/merging/stamp';
import { toMoment } from '../model/vietnam-time';
import { outletNameOf } from '../outlets/outlet-of';
import { canonicalText } from '../text/canonical-text';
import { fingerprintOf } from '../text/fingerprint';
import type { ImportedHighlight, ImportedPage } from './imported';

/** By which the stamps of what was imported are told from those of an installation. */
const IMPORTER = 'import';
/** A longer text is a whole page and no passage that somebody marked. */
const MAX_QUOTE = 100_000;

/** `fileTime`: when the file was last written, in milliseconds; for entries that have no time of their own. */
export function toImportedRecords(pages: readonly ImportedPage[], fileTime: number): ArticleRecords[] {
  const byAddress = Map.groupBy(pages, ({ url }) => normaliseAddress(url) ?? '');
  byAddress.delete('');
  return [...byAddress].map(([address, all]) => toRecords(address, all, fileTime));
}

/** So many addresses are compared in one piece: some hundredths of a second. */
const PAGES_AT_ONCE = 1_000;

/**
 * The same of a file with tens of thousands of pages, each record made when it is asked for. `pause` is awaited between two
 * pieces of what has to be done before the first of them. What is answered can be read as often as is wanted.
 */
export function streamImportedRecords(
  pages: readonly ImportedPage[],
  fileTime: number,
  pause: () => Promise<void>,
): () => AsyncGenerator<ArticleRecords> {
  let grouped: Promise<Map<string, ImportedPage[]>> | undefined;
  const group = async () => {
    const byAddress = new Map<string, ImportedPage[]>();
    for (const [at, page] of pages.entries()) {
      if (at % PAGES_AT_ONCE === PAGES_AT_ONCE - 1) await pause();
      const address = normaliseAddress(page.url) ?? '';
      const all = byAddress.get(address);
      if (all) all.push(page);
      else if (address !== '') byAddress.set(address, [page]);
    }
    return byAddress;
  };
  return async function* read() {
    grouped ??= group();
    for (const [address, all] of await grouped) yield toRecords(address, all, fileTime);
  };
}

function toRecords(address: string, pages: readonly ImportedPage[], fileTime: number): ArticleRecords {
  const url = pages[0]?.url.slice(0, LIMITS.url) ?? address;
  const firstOf = <Key extends keyof ImportedPage>(key: Key) => pages.find((page) => page[key] !== undefined)?.[key];
  const headline = canonicalText(firstOf('title') ?? '').slice(0, LIMITS.line) || url;
  const lead = canonicalText(firstOf('excerpt') ?? '').slice(0, LIMITS.line);
  const blocks: Block[] = [{ kind: 'headline', text: headline }];
  if (lead !== '') blocks.push({ kind: 'lead', text: lead });
  const host = hostOf(url) ?? '';
  const savedAt = Math.min(...pages.map((page) => page.savedAt ?? fileTime));
  const stamp = stampAt(Math.max(...pages.map((page) => page.savedAt ?? 0)));
  const tags = tagsOf(pages.flatMap((page) => page.tags ?? []));
  const note = joined(pages.map((page) => page.note));
  const id = `import-${fingerprintOf([{ text: address }])}` as ArticleId;
  const publishedAt = toPressDate(firstOf('publishedAt'));
  const article: Article = {
    id,
    addresses: [address],
    url,
    host,
    outletName: outletNameOf(host, 'vi'),
    language: 'und',
    headline,
    ...(lead !== '' && { lead }),
    authors: (firstOf('authors') ?? [])
      .map((name) => canonicalText(name).slice(0, LIMITS.line))
      .slice(0, LIMITS.authors),
    ...(publishedAt && { publishedAt }),
    blocks,
    fingerprint: fingerprintOf(blocks),
    flaws: ['unread'],
    tags,
    note,
    savedAt: toMoment(savedAt),
    versionCount: 0,
    stamps: {
      savedAt: stamp,
      [`address:${address}`]: stamp,
      ...(note !== '' && { note: stamp }),
      ...stampsOfTags(tags, stamp),
    },
  };
  const highlights = new Map<string, Highlight>();
  for (const one of pages.flatMap((page) => page.highlights ?? [])) {
    const highlight = toHighlight(one, article, savedAt);
    if (highlight) highlights.set(highlight.id, highlight);
  }
  return { article, highlights: [...highlights.values()], versions: [] };
}

function toHighlight(given: ImportedHighlight, article: Article, savedAt: number): Highlight | null {
  const exact = canonicalLines(given.exact);
  if (exact === '' || exact.length > MAX_QUOTE) return null;
  const quote = { exact, prefix: contextOf(given.prefix, 'end'), suffix: contextOf(given.suffix, 'start') };
  const text = [article.addresses[0] ?? '', quote.exact, quote.prefix, quote.suffix].map((part) => ({ text: part }));
  const stamp = stampAt(given.createdAt ?? 0);
  const tags = tagsOf(given.tags ?? []);
  const note = joined([given.note]);
  return {
    id: `import-${fingerprintOf(text)}` as HighlightId,
    articleId: article.id,
    quote,
    position: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 0 },
    fingerprint: '',
    colour: given.colour ?? 'yellow',
    note,
    tags,
    createdAt: toMoment(given.createdAt ?? savedAt),
    stamps: { target: stamp, colour: stamp, ...(note !== '' && { note: stamp }), ...stampsOfTags(tags, stamp) },
  };
}

const stampAt = (time: number): Stamp => nextStamp(time, undefined, IMPORTER);

const stampsOfTags = (tags: readonly string[], stamp: Stamp): Record<`tag:${string}`, Stamp> =>
  Object.fromEntries(tags.map((tag) => [`tag:${tag}`, stamp]));

function tagsOf(tags: readonly string[]): string[] {
  const canonical = tags.map((tag) => canonicalText(tag).slice(0, LIMITS.tag).trim()).filter((tag) => tag !== '');
  return [...new Set(canonical)].slice(0, LIMITS.tags);
}

/** Notes as one; each once. */
function joined(notes: readonly (string | undefined)[]): string {
  const filled = notes.flatMap((note) => (note === undefined || note.trim() === '' ? [] : [note.trim()]));
  return [...new Set(filled)].join('\n\n').slice(0, LIMITS.note);
}

/** A passage over several paragraphs has a line for each. */
function canonicalLines(text: string): string {
  return text
    .split(/\s*\n\s*/)
    .map(canonicalText)
    .filter((line) => line !== '')
    .join('\n');
}

/** The words next to the quote; the space between stays. */
function contextOf(text: string | undefined, near: 'start' | 'end'): string {
  if (text === undefined) return '';
  const context = text
    .normalize('NFC')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n');
  return near === 'end' ? context.slice(-LIMITS.context / 4) : context.slice(0, LIMITS.context / 4);
}

/** The day that another program gives; it did not say from which words it was read. */
function toPressDate(value: string | undefined): PressDate | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value ?? '')?.[1];
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  return { iso: `${day}T00:00:00+07:00`, precision: 'day', words: (value ?? '').slice(0, LIMITS.words) };
}
