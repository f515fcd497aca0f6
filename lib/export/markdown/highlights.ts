/** The reader's highlights: where they lie in the text, and the section that lists them. */

import { type Located, locateTarget } from '../../anchor/locate';
import { toSearchable } from '../../anchor/searchable';
import type { Article } from '../../model/article';
import type { Highlight, TextPosition } from '../../model/highlight';
import { BLOCK_BREAK } from '../../model/text-position';
import type { ColourNames, ExportWords } from '../words';
import type { Range } from './phrasing';
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from './tree';

/** A highlight with where it lies in the article's text as it is kept. */
interface HighlightInText {
  highlight: Highlight;
  located: Located;
}

export function locateHighlights(article: Article, highlights: readonly Highlight[]): HighlightInText[] {
  const searchable = toSearchable(article.blocks, article.fingerprint);
  return highlights.map((highlight) => ({ highlight, located: locateTarget(highlight, searchable) }));
}

/**
 * For each block the ranges that are highlighted, sorted and without overlap. Highlights whose words are gone have none, nor
 * have those where the text says another thing now: in the text, nothing could tell that it is not what was marked.
 */
export function rangesByBlock(article: Article, highlights: readonly HighlightInText[]): Range[][] {
  const ranges: Range[][] = article.blocks.map(() => []);
  for (const { located } of highlights) {
    if ('position' in located && located.state !== 'changed') addRanges(ranges, article, located.position);
  }
  return ranges.map(joinOverlaps);
}

function addRanges(ranges: Range[][], { blocks }: Article, position: TextPosition): void {
  const { startBlock, startOffset, endBlock, endOffset } = position;
  for (let index = startBlock; index <= endBlock; index += 1) {
    const start = index === startBlock ? startOffset : 0;
    const end = index === endBlock ? endOffset : (blocks[index]?.text.length ?? 0);
    if (start < end) ranges[index]?.push({ start, end });
  }
}

/** Highlights cannot nest in Markdown: those that overlap or touch are one. */
function joinOverlaps(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges.sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What the reader added, set off by a rule: the article's note and tags, then each highlight's words, colour, note, tags. */
export function toHighlightSection(
  article: Article,
  highlights: readonly HighlightInText[],
  words: ExportWords,
  colourNames: ColourNames,
): RootContent[] {
  const own = aboutOf(article, words);
  if (own.length + highlights.length === 0) return [];
  const listed = highlights.flatMap(({ highlight, located: { state } }): RootContent[] => [
    { type: 'blockquote', children: highlight.quote.exact.split(BLOCK_BREAK).flatMap(toParagraph) },
    { type: 'paragraph', children: [strong(colourNames[highlight.colour])] },
    ...(state === 'edited' || state === 'changed' ? toParagraph(words[state]) : []),
    ...aboutOf(highlight, words),
  ]);
  const heading: RootContent[] =
    listed.length === 0 ? [] : [{ type: 'heading', depth: 2, children: [text(words.highlights)] }];
  return [{ type: 'thematicBreak' }, ...own, ...heading, ...listed];
}

/** Note, earlier notes and tags of an article or a highlight. */
function aboutOf({ note, earlierNotes = [], tags }: Article | Highlight, words: ExportWords): Paragraph[] {
  const notes = [note, ...earlierNotes.map((earlier) => earlier.text)].filter((written) => written.trim() !== '');
  const label = (word: string): PhrasingContent[] => [strong(`${word}:`), text(' ')];
  return [
    ...notes.map(
      (written): Paragraph => ({ type: 'paragraph', children: [...label(words.note), ...toLines(written)] }),
    ),
    ...(tags.length > 0
      ? [{ type: 'paragraph', children: [...label(words.tags), text(tags.join(', '))] } satisfies Paragraph]
      : []),
  ];
}

/** The lines that the reader wrote; empty ones are left out, since they would end the paragraph. */
function toLines(note: string): PhrasingContent[] {
  const lines = note.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    text(line.trim()),
  ]);
}

function toParagraph(value: string): BlockContent[] {
  return value === '' ? [] : [{ type: 'paragraph', children: [text(value)] }];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}
