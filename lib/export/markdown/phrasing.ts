/** Runs of text as nested inline nodes. */

import { withPlainScripts } from '../../sheet/plain-scripts';
import type { SheetRun } from '../../sheet/sheet';
import type { PhrasingContent } from './tree';

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

/**
 * Highlights and spans may overlap in any way; what comes out is properly nested and holds all of the text in order.
 * Highlights cannot nest in Markdown: those that overlap or touch are one. It has no sign for what stands above the line but
 * HTML, which programs show as tags in a table or leave out: powers are characters.
 */
export function toPhrasing(runs: readonly SheetRun[]): PhrasingContent[] {
  const on = (isOn: boolean) => (isOn ? ON : undefined);
  const pieces = withPlainScripts(runs).map(
    ({ text, link, highlights, strong, emphasis }): Piece => ({
      text,
      link,
      mark: on(highlights.length > 0),
      strong: on(strong),
      emphasis: on(emphasis),
    }),
  );
  return nest(pieces, 0);
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
