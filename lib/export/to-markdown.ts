/** Articles with their highlights as one Markdown file. */

import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown';
import { toWebAddress } from '../model/address';
import { toFactsLine } from '../sheet/facts-line';
import type { Sheet } from '../sheet/sheet';
import { blockIdsOf } from './markdown/block-ids';
import { toHeading, toNodes } from './markdown/body';
import { calloutToMarkdown } from './markdown/callout-node';
import { toCallouts } from './markdown/callouts';
import { toFrontMatter } from './markdown/front-matter';
import { markToMarkdown } from './markdown/mark-node';
import { toObsidianTags } from './markdown/obsidian-tag';
import { textToMarkdown } from './markdown/text-node';
import type { RootContent } from './markdown/tree';
import type { SheetWriter } from './sheet-writer';
import type { FileWords } from './words';

/** `marks`: what the reader marked and wrote, without the text. */
export type MarkdownContent = 'whole' | 'marks';

/** A file of one article. */
export function createMarkdownWriter(words: FileWords, content: MarkdownContent): SheetWriter {
  return { begin: () => '', add: (sheet) => toMarkdown([sheet], words, content), end: () => '' };
}

/**
 * CommonMark with GFM tables and `==highlights==`, as Obsidian reads it. What is known of the article is YAML front matter; a
 * file can have but one, so in a file of several articles it is a line under each headline. The reader's marks stand over the
 * text, each with a way to its paragraph. What is marked up is what the sheet says, and the Markdown of the reader's notes:
 * other text is escaped, so that it reads as it stands and makes no link, no HTML, no list.
 */
export function toMarkdown(sheets: readonly Sheet[], words: FileWords, content: MarkdownContent = 'whole'): string {
  const [only, ...others] = sheets;
  if (only === undefined) return '';
  if (others.length > 0) return sheets.map((sheet, at) => toMarkdownAmong(sheet, at + 1, words, content)).join('\n');
  const tags = toObsidianTags([...only.tags, ...only.highlights.flatMap((highlight) => highlight.tags)]);
  return `${toFrontMatter(only.facts, tags, words)}\n${write(toTree(only, words, content, null))}`;
}

/** An article of several in one file, which has number `number` there; a line is between two of them. */
export function toMarkdownAmong(sheet: Sheet, number: number, words: FileWords, content: MarkdownContent): string {
  return write(toTree(sheet, words, content, { prefix: `a${number}-`, tags: sheet.tags }));
}

/** `among`: of an article among others, what its ids begin with and the tags that no front matter says. */
function toTree(
  sheet: Sheet,
  words: FileWords,
  content: MarkdownContent,
  among: { prefix: string; tags: readonly string[] } | null,
): RootContent[] {
  const { above, headline, body } = sheet;
  const isWhole = content === 'whole';
  const idOf = isWhole ? blockIdsOf(sheet, among?.prefix ?? '') : () => undefined;
  const setting = { imageWord: words.image, idOf };
  const callouts = toCallouts(sheet, words, idOf, among?.tags ?? []);
  return [
    ...(isWhole ? above.flatMap((part) => toNodes(part, setting)) : []),
    ...(headline === null ? [] : [toHeading(headline, 1, idOf)]),
    ...(among === null && isWhole ? [] : toFactsNode(sheet, words)),
    ...callouts,
    ...(isWhole && callouts.length > 0 && body.length > 0 ? [{ type: 'thematicBreak' } as const] : []),
    ...(isWhole ? body.flatMap((part) => toNodes(part, setting)) : []),
  ];
}

function toFactsNode({ facts }: Sheet, words: FileWords): RootContent[] {
  const line = { type: 'text' as const, value: toFactsLine(facts, words) };
  const url = toWebAddress(facts.url);
  return [{ type: 'paragraph', children: [url === undefined ? line : { type: 'link', url, children: [line] }] }];
}

function write(children: RootContent[]): string {
  return writeMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '-',
      resourceLink: true,
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), markToMarkdown, calloutToMarkdown, textToMarkdown],
    },
  );
}
