/** Which nodes show the facts about an article that stand beside its text: the date line, the author box. */

import { canonicalText } from '../../text/canonical-text';
import { hasWord } from '../../text/letters';
import { labelKind } from '../lexicon/labels';
import type { Box, Leaf, Line } from '../scan/scan';

/**
 * What shows a line of facts about the article: the pieces that tell a date or a name. Buttons beside them ("Bản in",
 * "Cỡ chữ") are no part of it, though they stand in the same line.
 */
export function factNodes({ box, leaves }: Line, names: readonly string[]): Node[] {
  const pieces = new Map<Node, string>();
  for (const leaf of leaves) {
    const piece = pieceOf(leaf, box);
    pieces.set(piece, (pieces.get(piece) ?? '') + canonicalText(leaf.data));
  }
  const isFact = (text: string) =>
    (/\d/.test(text) && labelKind(text) === null) || names.some((name) => text.includes(name) || name.includes(text));
  const told = [...pieces].filter(([, text]) => hasWord(text));
  const facts = told.filter(([, text]) => isFact(text)).map(([node]) => node);
  if (facts.length === told.length && box.endLine - box.firstLine === 1) return [box.element];
  return facts.length > 0 ? facts : [...pieces.keys()];
}

/** The outermost inline element that a leaf stands in, below the line's own block; the text node where there is none. */
function pieceOf(leaf: Leaf, block: Box): Node {
  let piece: Node = leaf.node;
  for (let box: Box | null = leaf.box; box !== null && box !== block; box = box.parent) piece = box.element;
  return piece;
}
