import type { Article } from '../model/article';
import { withCorrections } from '../model/corrections';
import type { DrawnBlock } from './drawn-block';
import { drawnRangesOf } from './drawn-ranges';
import { writtenNotesOf } from './notes';
import type { Sheet, SheetHighlight, SheetText } from './sheet';
import { toFacts } from './to-facts';
import { toParts } from './to-parts';
import { toRuns } from './to-runs';

export interface SheetOptions {
  /** The line that was read for the headline stays in the text where the reader corrected it: every word can be marked. */
  isWhole?: boolean;
}

/**
 * The article as a tree, as the reader corrected it, with highlights that were placed in its text before. Apart from the
 * placing, which is several times its size and which a screen that paints over the text does without.
 */
export function layOutSheet(
  kept: Article,
  placed: readonly SheetHighlight[],
  { isWhole = false }: SheetOptions = {},
): Sheet {
  const article = withCorrections(kept, kept.corrections);
  const ranges = drawnRangesOf(article.blocks, placed);
  const blocks = article.blocks.map((source, block): DrawnBlock => {
    return { source, block, runs: source.text === '' ? [] : toRuns(source, ranges[block] ?? []) };
  });
  const { above, headline, below } = divide(article, blocks, isWhole);
  return {
    facts: toFacts(article),
    above: toParts(above),
    headline,
    body: toParts(below),
    notes: writtenNotesOf(article),
    tags: article.tags,
    highlights: placed,
  };
}

/** A line that ends as sentences do was a paragraph that the reading took for the headline. */
const SENTENCE_END = /[.!?…]["”]?$/u;

/**
 * The text around its headline. Where the reader corrected the headline, the line that was read for one leaves the text, so
 * that it has one headline. It stays as a paragraph under the corrected one where words would be lost with it: where it was a
 * sentence of the text, and where a highlight is drawn on it.
 */
function divide(
  { headline, corrections }: Article,
  blocks: readonly DrawnBlock[],
  isWhole: boolean,
): { above: DrawnBlock[]; headline: SheetText | null; below: DrawnBlock[] } {
  const at = blocks.findIndex(({ source, runs }) => source.kind === 'headline' && runs.length > 0);
  const read = blocks[at];
  const above = blocks.slice(0, Math.max(at, 0));
  const below = blocks.slice(at + 1);
  if (read && corrections?.headline === undefined) {
    return { above, headline: { block: read.block, runs: read.runs }, below };
  }
  const isKept =
    read && (isWhole || SENTENCE_END.test(read.source.text) || read.runs.some((run) => run.highlights.length > 0));
  return {
    above,
    headline: headline === '' ? null : { block: null, runs: toRuns({ text: headline }, []) },
    below: isKept ? [toParagraph(read), ...below] : below,
  };
}

function toParagraph({ source, block, runs }: DrawnBlock): DrawnBlock {
  const { text, spans } = source;
  return { block, runs, source: { kind: 'paragraph', text, ...(spans ? { spans } : {}) } };
}
