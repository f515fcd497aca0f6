/** The pieces of an article that a reader is shown for a search: where the words stand, with some text around them. */

import type { SearchableArticle } from './match-article';
import { type CutClause, cutClauses, isAllowedIn, placesOf, standTogether } from './met-terms';
import type { Hit, SearchField, SearchPassage, SearchQuery } from './query';
import type { SearchWord } from './words';

/** The most passages of one article. */
const MOST_PASSAGES = 3;
/** The longest passage, in UTF-16 units: three lines of a popup. */
const PASSAGE_LENGTH = 170;
/** How much of it stands before the first hit. */
const LENGTH_BEFORE = 50;
const ELLIPSIS = '…';

/** Among passages that tell as much: what the reader wrote and chose first. */
const FIELD_ORDER: readonly SearchField[] = ['highlight', 'note', 'lead', 'body', 'caption', 'tag', 'headline'];

/** A hit with the clause that it is of. */
interface ClauseHit extends Hit {
  clause: number;
  isExact: boolean;
}

type WordedText = SearchableArticle['texts'][number];

interface Candidate {
  text: WordedText;
  hits: ClauseHit[];
  rank: readonly number[];
}

/** What was looked for in a text of this field, in its canonical text; hits do not overlap and are in order. */
export function hitsIn(
  { clauses }: Pick<SearchQuery, 'clauses'>,
  words: readonly SearchWord[],
  field: SearchField,
): Hit[] {
  return mergeHits(clauseHits(cutClauses(clauses, false), words, field));
}

/**
 * The best passages outside the headline, which is shown anyway, the best one first: those with the most of what was looked for,
 * together, and letter by letter. No passage is a piece of another. Empty where nothing was looked for.
 */
export function passagesOf({ clauses }: SearchQuery, { texts }: SearchableArticle): SearchPassage[] {
  const wanted = cutClauses(clauses, false);
  if (wanted.length === 0) return [];
  const candidates = texts
    .filter(({ field, block }) => field !== 'headline' || block !== undefined)
    .flatMap((text) => toCandidate(text, wanted) ?? [])
    .sort((one, other) => compareRanks(one.rank, other.rank));
  const passages: SearchPassage[] = [];
  for (const { text, hits } of candidates) {
    if (passages.length === MOST_PASSAGES) break;
    const passage = cutPassage(text, hits);
    if (!passages.some((other) => isPieceOf(passage, other) || isPieceOf(other, passage))) passages.push(passage);
  }
  return passages;
}

/** The text, or a piece of it of some `length` around what was looked for; its beginning where nothing was. */
export function pieceOf({ clauses }: Pick<SearchQuery, 'clauses'>, text: WordedText, length: number): SearchPassage {
  const hits = clauseHits(cutClauses(clauses, false), text.words, text.field);
  if (text.canonical.length <= length) return cutPassage(text, hits, length);
  const from = bestWindow(hits)[0]?.start ?? 0;
  return cutPassage(
    text,
    hits.filter(({ start }) => start >= from),
    length,
  );
}

function clauseHits(clauses: readonly CutClause[], words: readonly SearchWord[], field: SearchField): ClauseHit[] {
  const hits: ClauseHit[] = [];
  for (const [clause, terms] of clauses.entries()) {
    for (const term of terms.filter((one) => isAllowedIn(one, field))) {
      for (const { at, isExact } of placesOf(term, words)) {
        const start = words[at]?.start ?? 0;
        hits.push({ clause, isExact, start, end: words[at + term.words.length - 1]?.end ?? start });
      }
    }
  }
  return hits.sort((one, other) => one.start - other.start || one.end - other.end);
}

function toCandidate(text: WordedText, wanted: readonly CutClause[]): Candidate | null {
  const hits = bestWindow(clauseHits(wanted, text.words, text.field));
  if (hits.length === 0) return null;
  const clauses = new Set(hits.map(({ clause }) => clause)).size;
  const isTogether = clauses === wanted.length && standTogether(wanted, text.words, text.field);
  const rank = [-clauses, isTogether ? 0 : 1, -exactClauses(hits), FIELD_ORDER.indexOf(text.field)];
  return { text, hits, rank };
}

/** Of the hits that fit into one passage those that show the most; the first of equals. */
function bestWindow(hits: readonly ClauseHit[]): ClauseHit[] {
  let best: ClauseHit[] = [];
  let bestRank: readonly number[] = [0, 0, 0];
  for (const [index, first] of hits.entries()) {
    const within = hits.slice(index).filter(({ end }) => end - first.start <= PASSAGE_LENGTH - LENGTH_BEFORE);
    // A hit that is longer than a passage is shown by its beginning.
    const window = within.length > 0 ? within : [first];
    const rank = [
      -new Set(window.map(({ clause }) => clause)).size,
      -exactClauses(window),
      -Math.min(window.length, 3),
    ];
    if (compareRanks(rank, bestRank) < 0) [best, bestRank] = [window, rank];
  }
  return best;
}

function exactClauses(hits: readonly ClauseHit[]): number {
  return new Set(hits.filter(({ isExact }) => isExact).map(({ clause }) => clause)).size;
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The text around the hits, cut where words begin and end. */
function cutPassage(
  { canonical, words, field, block, highlightId }: WordedText,
  hits: readonly ClauseHit[],
  length = PASSAGE_LENGTH,
): SearchPassage {
  const firstHit = hits[0]?.start ?? 0;
  const isShort = canonical.length <= length;
  const from = isShort ? 0 : Math.max(0, Math.min(firstHit - LENGTH_BEFORE, canonical.length - length));
  const start = from === 0 ? 0 : (words.find((word) => word.start >= from)?.start ?? firstHit);
  const to = Math.max(start + length, hits[0]?.end ?? 0);
  const end = to >= canonical.length ? canonical.length : (words.findLast((word) => word.end <= to)?.end ?? to);
  const before = start > 0 ? ELLIPSIS : '';
  const shift = before.length - start;
  return {
    field,
    text: before + canonical.slice(start, end) + (end < canonical.length ? ELLIPSIS : ''),
    hits: mergeHits(hits.filter((hit) => hit.end <= end)).map((hit) => ({
      start: hit.start + shift,
      end: hit.end + shift,
    })),
    ...(block === undefined ? {} : { block }),
    ...(highlightId === undefined ? {} : { highlightId }),
  };
}

/** Without overlaps; hits with nothing but one space between them stay two. */
function mergeHits(hits: readonly Hit[]): Hit[] {
  const merged: Hit[] = [];
  for (const { start, end } of hits) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function isPieceOf(piece: SearchPassage, whole: SearchPassage): boolean {
  const text = piece.text.replaceAll(ELLIPSIS, '');
  return piece.field !== 'tag' && whole.field !== 'tag' && whole.text.includes(text);
}
