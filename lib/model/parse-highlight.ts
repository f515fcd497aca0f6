/** Parsing highlights and the changes to them. */

import * as v from 'valibot';
import type { ReadArticle } from './article';
import { ReaderError } from './error';
import {
  HIGHLIGHT_COLOURS,
  type HighlightChanges,
  type HighlightContent,
  type HighlightTarget,
  type NewHighlight,
  type Quote,
  type QuoteSurroundings,
  type TextPosition,
} from './highlight';
import type { HighlightId } from './ids';
import { LIMITS } from './limits';
import { type EntriesOf, Fingerprint, Id, IsoMomentText, Note, parseBy, Tags, WholeNumber } from './parse-parts';
import { textAt } from './text-position';

const Context = v.pipe(v.string(), v.maxLength(LIMITS.context));

const AnyQuote = v.object({
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.text)),
  prefix: Context,
  suffix: Context,
} satisfies EntriesOf<Quote>);

const AnyPosition = v.object({
  startBlock: WholeNumber,
  startOffset: WholeNumber,
  endBlock: WholeNumber,
  endOffset: WholeNumber,
} satisfies EntriesOf<TextPosition>);

const Landmarks = v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.context))), v.maxLength(LIMITS.landmarks));

const AnySurroundings = v.object({
  before: Landmarks,
  after: Landmarks,
  row: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.block))),
  column: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.block))),
} satisfies EntriesOf<QuoteSurroundings>);

const TargetEntries = {
  quote: AnyQuote,
  position: AnyPosition,
  fingerprint: Fingerprint,
  surroundings: v.exactOptional(AnySurroundings),
} as const;

const AnyNewHighlight = v.object({
  id: v.pipe(
    Id,
    v.transform((id) => id as HighlightId),
  ),
  ...TargetEntries,
  colour: v.picklist(HIGHLIGHT_COLOURS),
  note: Note,
  tags: Tags,
  createdAt: IsoMomentText,
} satisfies EntriesOf<NewHighlight>);

const Colour = v.picklist(HIGHLIGHT_COLOURS);
const Target = v.object(TargetEntries satisfies EntriesOf<HighlightTarget>);

const AnyHighlightChanges = v.object({
  colour: v.exactOptional(v.object({ from: Colour, to: Colour })),
  note: v.exactOptional(v.object({ from: Note, to: Note })),
  tags: v.exactOptional(v.object({ from: Tags, to: Tags })),
  target: v.exactOptional(v.object({ from: Target, to: Target })),
} satisfies EntriesOf<HighlightChanges>);

const AnyContent = v.object({ colour: Colour, note: Note, tags: Tags } satisfies EntriesOf<HighlightContent>);

/**
 * A new highlight on the text of `article`. Its position must count in that text and its quote be the words there, so that
 * no highlight enters the collection on words that the reader did not mark. Throws ReaderError('bad-message').
 */
export function parseNewHighlight(value: unknown, article: Pick<ReadArticle, 'blocks' | 'fingerprint'>): NewHighlight {
  const highlight = parseBy(AnyNewHighlight, value);
  if (highlight.fingerprint !== article.fingerprint) {
    throw new ReaderError('bad-message', 'fingerprint: the position counts in another text');
  }
  if (textAt(article.blocks, highlight.position) !== highlight.quote.exact) {
    throw new ReaderError('bad-message', 'quote: not the words at the position');
  }
  return highlight;
}

/** What the reader changed on a highlight; unknown fields are dropped. Throws ReaderError('bad-message'). */
export function parseHighlightChanges(value: unknown): HighlightChanges {
  return parseBy(AnyHighlightChanges, value);
}

/** What a highlight is to say still, where that is a condition. Throws ReaderError('bad-message'). */
export function parseHighlightContent(value: unknown): HighlightContent {
  return parseBy(AnyContent, value);
}
