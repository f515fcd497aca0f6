/** Whether marked words still say what they said, though they are written otherwise, or others stand around them. */

import type { DiffPart, MeaningDifference } from '../../model/highlight';
import { align } from '../align';
import { type Atom, atomsOf } from './atoms';
import { type Hunk, judgeHunk } from './judge-hunk';

/** Words with what stands around them; `start` and `end` bound the words. */
export interface QuotedText {
  text: string;
  start: number;
  end: number;
}

export interface Meaning {
  /** What is another figure, date, negation, direction, name; and what is the same value in another writing. */
  differences: MeaningDifference[];
  /** True where one of them is more than writing. */
  isTurned: boolean;
  /** From the words before to those of now, piece by piece, with what turned right beside them. */
  diff: DiffPart[];
  /** True where the diff holds words of now from beside the quote. */
  isShownWider: boolean;
}

/** So many words before the quote may hold what turns it: "chưa thể được [khánh thành]". */
const REACH_WORDS = 3;
/** So many pieces before the quote are compared, so that what only moved within them is not taken for new. */
const COMPARED_BEFORE = 10;

interface Step extends Hunk {
  /** The piece that both have; null where pieces differ. */
  same: [Atom, Atom] | null;
}

/**
 * `before` as it was marked, `after` as it stands there now; `isVietnamese`: the article they stand in is. Grows linearly with
 * both.
 */
export function compareMeaning(before: QuotedText, after: QuotedText, isVietnamese: boolean): Meaning {
  const old = atomsOf(before.text, isVietnamese);
  const now = atomsOf(after.text, isVietnamese);
  const ids = new Map<string, number>();
  const oldParts = partsOf(old, before);
  const nowParts = partsOf(now, after);
  const sayBefore = ({ start, end }: Atom) => before.text.slice(start, end);
  const sayAfter = ({ start, end }: Atom) => after.text.slice(start, end);

  const near = stepsOf(oldParts.left, nowParts.left, ids);
  const governing = new Set([...withinReach(oldParts.left), ...withinReach(nowParts.left)]);
  const nearTold = near.map(({ removed, added, follows }) => {
    const isNear = (atom: Atom) => governing.has(atom);
    return judgeHunk(
      { removed: removed.filter(isNear), added: added.filter(isNear), follows },
      sayBefore,
      sayAfter,
      true,
    );
  });
  const firstTold = nearTold.findIndex((told) => told.length > 0);

  const steps = stepsOf(oldParts.own, nowParts.own, ids);
  const told = steps.flatMap((step) => (step.same ? rewrittenIn(step.same) : judgeHunk(step, sayBefore, sayAfter)));
  const behind = countedBehind(steps.at(-1)?.same ?? null, oldParts.next, nowParts.next);
  const turnedBehind = behind ? judgeHunk(behind, sayBefore, sayAfter) : [];

  const differences = [...nearTold.flat(), ...told, ...turnedBehind];
  const isTurned = differences.some(({ kind }) => kind !== 'rewritten');
  const shown: Step[] = [
    ...(firstTold < 0 ? [] : near.slice(firstTold)),
    ...steps,
    ...(behind && turnedBehind.length > 0 ? [{ ...behind, same: null }] : []),
  ];
  const bounds = boundsOf(shown, before, after);
  return {
    differences,
    isTurned,
    diff: diffOf(shown, before.text, after.text, bounds),
    isShownWider: bounds.afterStart < after.start || bounds.afterEnd > after.end,
  };

  function rewrittenIn([one, other]: [Atom, Atom]): MeaningDifference[] {
    const isFigure = one.kind === 'figure' || one.isDate;
    const isSame = sayBefore(one).toLowerCase() === sayAfter(other).toLowerCase();
    return isFigure && !isSame ? [{ kind: 'rewritten', before: sayBefore(one), after: sayAfter(other) }] : [];
  }
}

/** The pieces of the quote, those of the clause before it, and the one behind it. */
function partsOf(atoms: readonly Atom[], { start, end }: QuotedText): { left: Atom[]; own: Atom[]; next: Atom | null } {
  const isOwn = ({ numberStart, numberEnd }: Atom) => numberEnd > start && numberStart < end;
  const first = atoms.findIndex((atom) => isOwn(atom));
  const from = first < 0 ? atoms.findLastIndex((atom) => atom.end <= start) + 1 : first;
  const own = atoms.slice(from).filter((atom) => isOwn(atom));
  let clause = from;
  while (clause > 0 && from - clause < COMPARED_BEFORE && atoms[clause]?.beginsClause !== true) clause -= 1;
  const next = atoms[from + own.length];
  return { left: atoms.slice(clause, from), own, next: next && !next.beginsClause ? next : null };
}

function stepsOf(old: readonly Atom[], now: readonly Atom[], ids: Map<string, number>): Step[] {
  const numbered = (atoms: readonly Atom[]) =>
    Int32Array.from(atoms, ({ id }) => {
      const known = ids.get(id);
      if (known !== undefined) return known;
      ids.set(id, ids.size);
      return ids.size - 1;
    });
  const { partners } = align(numbered(old), numbered(now));
  const steps: Step[] = [];
  let removed: Atom[] = [];
  let follows: Atom | null = null;
  let next = 0;
  const close = (to: number) => {
    const added = now.slice(next, to);
    if (removed.length + added.length > 0) steps.push({ removed, added, follows, same: null });
    removed = [];
    next = to;
  };
  for (const [at, atom] of old.entries()) {
    const partner = partners[at] ?? -1;
    const other = now[partner];
    if (!other) {
      removed.push(atom);
      continue;
    }
    close(partner);
    steps.push({ removed: [], added: [], follows, same: [atom, other] });
    follows = other;
    next = partner + 1;
  }
  close(now.length);
  return steps;
}

/** The pieces before the quote that are so near that they govern it. */
function withinReach(left: readonly Atom[]): Set<Atom> {
  const near = new Set<Atom>();
  let words = 0;
  for (let at = left.length - 1; at >= 0 && words < REACH_WORDS; at -= 1) {
    const atom = left[at];
    if (atom) near.add(atom);
    words += atom?.words ?? 1;
  }
  return near;
}

/** What is counted by a figure at the quote's end may stand behind it: "[có 38] hộ". */
function countedBehind(last: [Atom, Atom] | null, old: Atom | null, now: Atom | null): Hunk | null {
  if (last?.[0].kind !== 'figure' || !old || !now || old.id === now.id) return null;
  return { removed: [old], added: [now], follows: last[1] };
}

interface Bounds {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
}

/** The quote, and what was told beyond its ends. */
function boundsOf(steps: readonly Step[], before: QuotedText, after: QuotedText): Bounds {
  const bounds = { beforeStart: before.start, beforeEnd: before.end, afterStart: after.start, afterEnd: after.end };
  for (const { removed, added, same } of steps) {
    for (const { start, end } of removed) {
      bounds.beforeStart = Math.min(bounds.beforeStart, start);
      bounds.beforeEnd = Math.max(bounds.beforeEnd, end);
    }
    for (const { start, end } of added) {
      bounds.afterStart = Math.min(bounds.afterStart, start);
      bounds.afterEnd = Math.max(bounds.afterEnd, end);
    }
    if (same && same[0].end <= before.start) {
      bounds.beforeStart = Math.min(bounds.beforeStart, same[0].start);
      bounds.afterStart = Math.min(bounds.afterStart, same[1].start);
    }
  }
  // A figure that is another within the quote needs nothing from beyond it: "từ 7 giờ [đến 17 giờ]".
  const last = steps.at(-1);
  const gone = last?.removed.at(-1);
  const come = last?.added.at(-1);
  if (gone && come && gone.start < before.end && come.start < after.end) {
    const isOther = before.text.slice(gone.start, before.end) !== after.text.slice(come.start, after.end);
    if (isOther) Object.assign(bounds, { beforeEnd: before.end, afterEnd: after.end });
  }
  // What is the same beyond an end of the quote need not be shown with it.
  if (before.text.slice(bounds.beforeStart, before.start) === after.text.slice(bounds.afterStart, after.start)) {
    bounds.beforeStart = before.start;
    bounds.afterStart = after.start;
  }
  if (before.text.slice(before.end, bounds.beforeEnd) === after.text.slice(after.end, bounds.afterEnd)) {
    bounds.beforeEnd = before.end;
    bounds.afterEnd = after.end;
  }
  return bounds;
}

function diffOf(steps: readonly Step[], before: string, after: string, bounds: Bounds): DiffPart[] {
  const diff: DiffPart[] = [];
  let old = bounds.beforeStart;
  let now = bounds.afterStart;
  const add = (kind: DiffPart['kind'], text: string) => {
    const last = diff.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else diff.push({ kind, text });
  };
  /** A piece goes with what stands behind it, up to the next one. */
  const upTo = (at: number, step: Step | undefined, side: 0 | 1, end: number) => {
    const next = step?.same?.[side] ?? (side === 0 ? step?.removed[0] : step?.added[0]);
    return Math.min(end, Math.max(at, next?.start ?? end));
  };
  for (const [at, { removed, added, same }] of steps.entries()) {
    const nextOld = steps.slice(at + 1, at + 3).find((step) => step.same ?? step.removed[0]);
    const nextNow = steps.slice(at + 1, at + 3).find((step) => step.same ?? step.added[0]);
    const oldEnd = upTo(old, nextOld, 0, bounds.beforeEnd);
    const nowEnd = upTo(now, nextNow, 1, bounds.afterEnd);
    if (same) add('same', after.slice(now, nowEnd));
    else {
      if (removed.length > 0) add('removed', before.slice(old, oldEnd));
      if (added.length > 0) add('added', after.slice(now, nowEnd));
    }
    if (same || removed.length > 0) old = oldEnd;
    if (same || added.length > 0) now = nowEnd;
  }
  add('same', after.slice(now, bounds.afterEnd));
  return diff;
}
