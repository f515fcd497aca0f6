/** An article with its highlights as one Markdown file. */

import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as writeMarkdown } from 'mdast-util-to-markdown';
import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import { toBody } from './markdown/body';
import { toFrontMatter } from './markdown/front-matter';
import { locateHighlights, rangesByBlock, toHighlightSection } from './markdown/highlights';
import { markToMarkdown } from './markdown/mark-node';
import type { MarkedBlock } from './markdown/marked-block';
import type { ColourNames, ExportWords } from './words';

export interface MarkdownOptions {
  colourNames: ColourNames;
  words: ExportWords;
}

/**
 * CommonMark with GFM tables and `==highlights==`, under YAML front matter. What is marked up in it is what the blocks say:
 * text of the page and of the reader is escaped, so that it reads as it stands and makes no link, no HTML, no list.
 * Deleted highlights are left out; those whose words are no longer in the text are in the list alone.
 */
export function toMarkdown(article: Article, highlights: readonly Highlight[], options: MarkdownOptions): string {
  const live = highlights.filter(({ deletedAt }) => deletedAt === undefined);
  const located = locateHighlights(article, live);
  const ranges = rangesByBlock(article, located);
  const marked = article.blocks.map((block, index) => ({ block, marks: ranges[index] ?? [] }));
  const tags = new Set([...article.tags, ...live.flatMap((highlight) => highlight.tags)]);
  const tree = {
    type: 'root' as const,
    children: [
      ...toBody(withHeadline(marked, article), options.words.image),
      ...toHighlightSection(article, located, options.words, options.colourNames),
    ],
  };
  const body = writeMarkdown(tree, {
    bullet: '-',
    rule: '-',
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), markToMarkdown],
  });
  return `${toFrontMatter(article, [...tags])}\n${body}`;
}

/**
 * The text under the article's headline. Where the reader corrected it, the line that was read for one gives way, unless it
 * was a sentence of the text or carries a mark: then it stays, as a paragraph.
 */
function withHeadline(blocks: readonly MarkedBlock[], { headline, corrections }: Article): MarkedBlock[] {
  const at = blocks.findIndex(({ block }) => block.kind === 'headline');
  const read = blocks[at];
  if (read && corrections?.headline === undefined) return [...blocks];
  const written: MarkedBlock[] = [{ block: { kind: 'headline', text: headline }, marks: [] }];
  if (read && (read.marks.length > 0 || /[.!?…]["”]?$/u.test(read.block.text))) {
    written.push({ block: { ...read.block, kind: 'paragraph' } as MarkedBlock['block'], marks: read.marks });
  }
  return at < 0 ? [...written, ...blocks] : blocks.toSpliced(at, 1, ...written);
}
