/** A block's text with its spans and highlights as nested inline nodes. */

import type { Span } from '../../model/article';
import type { PhrasingContent } from './tree';

/** UTF-16 offsets in a block's text, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

interface Piece {
  text: string;
  link: string | undefined;
  mark: string | undefined;
  strong: string | undefined;
  emphasis: string | undefined;
}

type Layer = Exclude<keyof Piece, 'text'>;

/** From the outermost: a link cut in two would be two links, a highlight cut in two reads as one. */
const LAYERS: readonly Layer[] = ['link', 'mark', 'strong', 'emphasis'];

const ON = 'on';

/** Spans and highlights may overlap in any way; what comes out is properly nested and holds all of `text` in order. */
export function toPhrasing(text: string, spans: readonly Span[], marks: readonly Range[]): PhrasingContent[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...marks]) {
    if (start > 0 && start < text.length) cuts.add(start);
    if (end > 0 && end < text.length) cuts.add(end);
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  const pieces = sorted.slice(0, -1).map((start, index): Piece => {
    const covers = (range: Range) => range.start <= start && range.end > start;
    const has = (kind: Span['kind']) => (spans.some((span) => span.kind === kind && covers(span)) ? ON : undefined);
    const link = spans.find((span) => span.kind === 'link' && covers(span));
    return {
      text: text.slice(start, sorted[index + 1]),
      link: link?.kind === 'link' ? toWebAddress(link.href) : undefined,
      mark: marks.some(covers) ? ON : undefined,
      strong: has('strong'),
      emphasis: has('emphasis'),
    };
  });
  return nest(pieces, 0);
}

/** The address as a browser writes it; undefined where it is not http(s). */
export function toWebAddress(href: string): string | undefined {
  const url = URL.parse(href);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

function nest(pieces: Piece[], depth: number): PhrasingContent[] {
  const layer = LAYERS[depth];
  if (layer === undefined) return joinText(pieces);
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const value = pieces[at]?.[layer];
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.[layer] === value) end += 1;
    const group = pieces.slice(at, end);
    if (value === undefined) nodes.push(...nest(group, depth + 1));
    else nodes.push(...wrap(layer, value, group, depth));
    at = end;
  }
  return nodes;
}

/** White space stays outside: `** a**` is no emphasis, `== a==` no highlight. */
function wrap(layer: Layer, value: string, group: Piece[], depth: number): PhrasingContent[] {
  const inner = group.map((piece) => ({ ...piece }));
  const before = peel(inner, /^\s+/u);
  const after = peel(inner.reverse(), /\s+$/u);
  inner.reverse();
  const children = nest(inner, depth + 1);
  const node = children.length === 0 ? [] : [toNode(layer, value, children)];
  return [...toText(before), ...node, ...toText(after)];
}

/** Takes the white space off the first pieces, in place, and gives it. */
function peel(pieces: Piece[], pattern: RegExp): string {
  let peeled = '';
  for (const piece of pieces) {
    const space = pattern.exec(piece.text)?.[0] ?? '';
    peeled += space;
    piece.text = piece.text.replace(pattern, '');
    if (piece.text !== '') break;
  }
  return peeled;
}

function toNode(layer: Layer, value: string, children: PhrasingContent[]): PhrasingContent {
  if (layer === 'link') return { type: 'link', url: value, children };
  return { type: layer, children };
}

function joinText(pieces: Piece[]): PhrasingContent[] {
  return toText(pieces.map(({ text }) => text).join(''));
}

function toText(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
