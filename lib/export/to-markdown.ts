/** Articles with their highlights as one Markdown file. */

import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown';
import { toFactsLine } from '../sheet/facts-line';
import type { Sheet } from '../sheet/sheet';
import { toHeading, toNodes } from './markdown/body';
import { toFrontMatter } from './markdown/front-matter';
import { toHighlightSection } from './markdown/highlights';
import { markToMarkdown } from './markdown/mark-node';
import type { RootContent } from './markdown/tree';
import type { FileWords } from './words';

/**
 * CommonMark with GFM tables and `==highlights==`. What is known of the article is YAML front matter; a file can have but one,
 * so in a file of several articles it is a line under each headline. What is marked up is what the sheet says: text of the
 * page and of the reader is escaped, so that it reads as it stands and makes no link, no HTML, no list. Highlights that are
 * not drawn in the text are in the list alone.
 */
export function toMarkdown(sheets: readonly Sheet[], words: FileWords): string {
  const [only, ...others] = sheets;
  if (only === undefined) return '';
  if (others.length > 0) return write(sheets.flatMap((sheet) => toTree(sheet, words, toFactsNode(sheet, words))));
  const tags = new Set([...only.tags, ...only.highlights.flatMap((highlight) => highlight.tags)]);
  return `${toFrontMatter(only.facts, [...tags])}\n${write(toTree(only, words, []))}`;
}

/** `facts`: what stands under the headline. */
function toTree(sheet: Sheet, words: FileWords, facts: RootContent[]): RootContent[] {
  const { above, headline, body } = sheet;
  return [
    ...above.flatMap((part) => toNodes(part, words.image)),
    ...(headline === null ? [] : [toHeading(headline, 1)]),
    ...facts,
    ...body.flatMap((part) => toNodes(part, words.image)),
    ...toHighlightSection(sheet, words),
  ];
}

function toFactsNode({ facts }: Sheet, words: FileWords): RootContent[] {
  const line = { type: 'text' as const, value: toFactsLine(facts, words) };
  return [{ type: 'paragraph', children: [{ type: 'link', url: facts.url, children: [line] }] }];
}

function write(children: RootContent[]): string {
  return writeMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '-',
      resourceLink: true,
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), markToMarkdown],
    },
  );
}
