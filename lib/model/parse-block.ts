/** Parsing blocks of text. Where a decoration is not safe or not sound it is dropped; the text stays. */

import * as v from 'valibot';
import type { Block, BlockKind, ImageReference, Span } from './article';
import { LIMITS } from './limits';
import { type EntriesOf, LineText, WebUrl, WholeNumber } from './parse-parts';

/** The member of Block that has this kind among its kinds. */
type BlockOf<Kind extends BlockKind, Member = Block> = Member extends Block
  ? Kind extends Member['kind']
    ? Member
    : never
  : never;

const SpanEntries = { start: WholeNumber, end: WholeNumber };
const AnySpan = v.variant('kind', [
  v.object({ kind: v.literal('link'), ...SpanEntries, href: v.string() } satisfies EntriesOf<
    Extract<Span, { kind: 'link' }>
  >),
  v.object({
    kind: v.picklist(['strong', 'emphasis', 'superscript', 'subscript', 'note-mark', 'line-break']),
    ...SpanEntries,
  } satisfies EntriesOf<Exclude<Span, { kind: 'link' }>>),
]);

/** A page links to `javascript:`, to mail and to nowhere; it may be kept all the same, without those links. */
const isSafe = (span: Span) => span.start < span.end && (span.kind !== 'link' || v.is(WebUrl, span.href));

const Spans = v.pipe(
  v.array(AnySpan),
  v.maxLength(LIMITS.spansOfBlock),
  v.transform((spans): Span[] => spans.filter(isSafe)),
);

const Image = v.object({
  src: v.string(),
  alt: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.block))),
  credit: v.exactOptional(LineText),
} satisfies EntriesOf<ImageReference>);

const TextEntries = {
  text: v.pipe(v.string(), v.maxLength(LIMITS.block)),
  spans: v.exactOptional(Spans),
};

const AnyBlock = v.variant('kind', [
  v.object({
    kind: v.picklist(['kicker', 'headline', 'lead', 'paragraph', 'quote', 'byline']),
    ...TextEntries,
  } satisfies EntriesOf<BlockOf<'kicker'>>),
  v.object({
    kind: v.literal('heading'),
    ...TextEntries,
    level: v.picklist([2, 3, 4]),
  } satisfies EntriesOf<BlockOf<'heading'>>),
  v.object({
    kind: v.literal('item'),
    ...TextEntries,
    list: WholeNumber,
    ordered: v.boolean(),
    depth: WholeNumber,
  } satisfies EntriesOf<BlockOf<'item'>>),
  v.object({
    kind: v.literal('cell'),
    ...TextEntries,
    table: WholeNumber,
    row: WholeNumber,
    column: WholeNumber,
    header: v.boolean(),
    scope: v.exactOptional(v.picklist(['row', 'column'])),
    rowSpan: v.exactOptional(v.pipe(WholeNumber, v.minValue(2))),
    columnSpan: v.exactOptional(v.pipe(WholeNumber, v.minValue(2))),
  } satisfies EntriesOf<BlockOf<'cell'>>),
  v.object({
    kind: v.literal('figure'),
    ...TextEntries,
    image: v.exactOptional(Image),
  } satisfies EntriesOf<BlockOf<'figure'>>),
]);

/** All blocks of an article: at least one, within the limits, spans inside their text, addresses http(s) only. */
export const Blocks = v.pipe(
  v.array(AnyBlock),
  v.minLength(1),
  v.maxLength(LIMITS.blocks),
  v.check(
    (blocks) => blocks.every(({ text, spans }) => spans?.every(({ end }) => end <= text.length) ?? true),
    'span outside its text',
  ),
  v.check((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= LIMITS.text, 'too much text'),
  v.transform((blocks): Block[] => blocks.map(toBlock)),
);

function toBlock(parsed: v.InferOutput<typeof AnyBlock>): Block {
  if (parsed.kind !== 'figure') return parsed;
  const { image, ...block } = parsed;
  return image && v.is(WebUrl, image.src) ? { ...block, image } : block;
}
