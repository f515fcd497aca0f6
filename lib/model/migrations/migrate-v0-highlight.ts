/** A highlight of schema 0 as a record of schema 1: its words looked up in the canonical text. */

import { canonicalText } from '../../text/canonical-text';
import type { Block, IsoMoment } from '../article';
import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour, type HighlightTarget } from '../highlight';
import type { ArticleId, HighlightId } from '../ids';
import type { Stamp } from '../merging/stamp';
import { makeHighlight } from '../write-highlight';
import type { HighlightV0 } from './schema-v0';

/** The article that a highlight is on, in both forms. */
export interface PlaceV0 {
  articleId: ArticleId;
  /** Canonical text. */
  blocks: readonly Block[];
  /** The text as schema 0 had it; offsets of schema 0 count in it. */
  paragraphs: readonly string[];
  /** The block that each paragraph became; undefined for one without words. */
  blockOfParagraph: readonly (number | undefined)[];
  fingerprint: string;
}

/** Characters of context on each side, as the anchor keeps them. */
const CONTEXT_CHARACTERS = 64;

/** The prototype's palette, where it went by other names. */
const COLOURS_V0: Record<string, HighlightColour> = { pink: 'red', gray: 'grey' };

/**
 * The highlight as schema 1 has it; one whose words stand nowhere for certain keeps its quote and has no place. Null where
 * it has no words at all.
 */
export function migrateHighlightV0(
  old: HighlightV0,
  place: PlaceV0,
  { id, moment, stamp }: { id: string; moment: IsoMoment; stamp: Stamp },
): Highlight | null {
  const exact = canonicalText(old.text);
  if (exact === '') return null;
  const name = canonicalText(old.color).toLowerCase();
  const colour = HIGHLIGHT_COLOURS.find((known) => known === name) ?? COLOURS_V0[name];
  const added = {
    id: id as HighlightId,
    ...(findTarget(exact, old, place) ?? placeless(exact)),
    colour: colour ?? 'grey',
    note: old.note.normalize('NFC'),
    // A colour that is none of ours may have meant something to the reader.
    tags: colour === undefined && name !== '' ? [name] : [],
    createdAt: moment,
  };
  return makeHighlight(added, place.articleId, stamp);
}

function placeless(exact: string): HighlightTarget {
  const position = { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 0 };
  return { quote: { exact, prefix: '', suffix: '' }, position, fingerprint: '' };
}

function findTarget(exact: string, old: HighlightV0, place: PlaceV0): HighlightTarget | null {
  const block = place.blockOfParagraph[old.paragraph];
  const found = block === undefined ? null : findInBlock(exact, block, offsetOf(old, place), place.blocks);
  const [start, index] = found === null ? onlyHit(exact, place.blocks) : [found, block];
  if (start === undefined || index === undefined) return null;
  const text = place.blocks[index]?.text ?? '';
  const end = start + exact.length;
  return {
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
      suffix: text.slice(end, end + CONTEXT_CHARACTERS),
    },
    position: { startBlock: index, startOffset: start, endBlock: index, endOffset: end },
    fingerprint: place.fingerprint,
  };
}

/** The only occurrence, or the one nearest to where the stored offset points; null where nothing tells which. */
function findInBlock(exact: string, block: number, offset: number, blocks: readonly Block[]): number | null {
  const hits = hitsIn(blocks[block]?.text ?? '', exact);
  if (offset < 0 && hits.length > 1) return null;
  const [nearest] = hits.sort((one, other) => Math.abs(one - offset) - Math.abs(other - offset));
  return nearest ?? null;
}

/** The one occurrence in the whole text, as [offset, block]; nothing where there are several or none. */
function onlyHit(exact: string, blocks: readonly Block[]): [number, number] | [] {
  const hits = blocks.flatMap(({ text }, block) => hitsIn(text, exact).map((hit): [number, number] => [hit, block]));
  const [hit, another] = hits;
  return hit && !another ? hit : [];
}

function hitsIn(text: string, exact: string): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) hits.push(at);
  return hits;
}

/** Where the stored offset lies in the canonical text of its paragraph; -1 where none was stored. */
function offsetOf({ paragraph, offset }: HighlightV0, { paragraphs }: PlaceV0): number {
  if (offset < 0) return -1;
  const before = paragraphs[paragraph]?.slice(0, offset) ?? '';
  const canonical = canonicalText(before);
  return canonical.length + (canonical !== '' && /\s$/u.test(before) ? 1 : 0);
}
