/** What turned where some pieces of a text gave way to others. */

import type { MeaningDifference } from '../../model/highlight';
import { foldText } from '../../text/fold-text';
import { plainScripts } from '../../text/script-characters';
import type { Atom } from './atoms';
import { isOtherName } from './names';
import { OF_THE_AIR } from './words/compounds';

/** Pieces that are gone, and those that stand in their place; `follows`: the piece before both, which stayed. */
export interface Hunk {
  removed: Atom[];
  added: Atom[];
  follows: Atom | null;
}

/** Signs that part words and say nothing. */
const IDLE_SIGNS = new Set(['sign -', 'sign ~', 'sign ×', 'sign =']);
const PARTICLES = new Set(['không', 'chưa', 'chẳng', 'chả', 'đừng', 'vô', 'bất', 'phi']);
/** How far apart two words may stand from the beginning of a change and still be in each other's place. */
const MOST_PLACES_APART = 1;

type Text = (atom: Atom) => string;

/** `isNear`: the change lies before the quote, where figures are not the quote's. */
export function judgeHunk(
  { removed, added, follows }: Hunk,
  before: Text,
  after: Text,
  isNear = false,
): MeaningDifference[] {
  const differences: MeaningDifference[] = [];
  if (isSpelling(removed, added)) return differences;
  const tell = (kind: MeaningDifference['kind'], gone: readonly Atom[], come: readonly Atom[]) => {
    differences.push({ kind, before: gone.map(before).join(' … '), after: come.map(after).join(' … ') });
  };
  if (!isNear) {
    const [gone, come] = unlike(removed, added, isMeasured);
    if (gone.length + come.length > 0 && !isOneSidedDay(gone, come) && !isOneAndArticle(gone, removed, come, added))
      tell(kindOf(gone, come), gone, come);
    else if (removed[0]?.isPer && added[0]?.isPer) tell('figure', [removed[0]], [added[0]]);
    else if (follows?.kind === 'figure' && !follows.hasUnit && !follows.isDate) {
      const [one] = removed;
      const [other] = added;
      if (one && other && (isCounted(one) || isCounted(other))) tell('figure', [one], [other]);
      else if (one && !other && one.entry?.isMeasure && !one.entry.isCounted) tell('figure', [one], []);
    }
  }
  const [lost, won] = unlike(removed, added, ({ entry, kind }) => entry?.negation !== undefined && kind === 'word');
  if (lost.length + won.length > 0) tell('negation', lost, won);
  else {
    const bared = removed.find((atom) => isBared(atom, added));
    const denied = added.find((atom) => isBared(atom, removed));
    if (bared || denied) tell('negation', bared ? [bared] : [], denied ? [denied] : []);
  }
  const turned = differences.length === 0 ? oppositesIn(removed, added) : null;
  if (turned) tell('direction', [turned[0]], [turned[1]]);
  const [name] = removed.filter(({ kind }) => kind === 'name');
  const other = added.find(({ kind, text }) => kind === 'name' && name !== undefined && isOtherName(name.text, text));
  if (name && other && !added.some(({ kind, text }) => kind === 'name' && !isOtherName(name.text, text)))
    tell('name', [name], [other]);
  return differences;
}

/** True where only marks are missing, or one letter's case or a space is another: the words are the same. */
function isSpelling(removed: readonly Atom[], added: readonly Atom[]): boolean {
  const one = written(removed);
  const other = written(added);
  if (one === other) return true;
  const bare = foldText(other);
  return other !== '' && bare === other && foldText(one) === bare;
}

function written(atoms: readonly Atom[]): string {
  return atoms.map(({ text, degree }) => degree + plainScripts(text)).join(' ');
}

function isMeasured({ kind, id, isDate }: Atom): boolean {
  return kind === 'figure' || isDate || (kind === 'sign' && !IDLE_SIGNS.has(id));
}

/** A compound whose negation alone is gone: "không chỉ" and "chỉ", "không ngừng" and "ngừng". */
function isBared({ entry, text }: Atom, others: readonly Atom[]): boolean {
  if (entry === null || entry.negation !== undefined || OF_THE_AIR.has(text)) return false;
  const words = text.split(' ');
  const rest = words.filter((word) => !PARTICLES.has(word));
  if (rest.length === words.length || rest.length === 0) return false;
  const there = new Set(others.flatMap((other) => other.text.split(' ')));
  return rest.every((word) => there.has(word)) && !words.some((word) => PARTICLES.has(word) && there.has(word));
}

/** What of each list the other has not, as often. */
function unlike(one: readonly Atom[], other: readonly Atom[], isAsked: (atom: Atom) => boolean): [Atom[], Atom[]] {
  const rest = other.filter(isAsked);
  const gone = one.filter(isAsked).filter(({ id }) => {
    const at = rest.findIndex((atom) => atom.id === id);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [gone, rest];
}

/** A day in words ("hôm nay") or a vague number ("vài") that was put in or left out tells more or less than before, and nothing else. */
function isOneSidedDay(gone: readonly Atom[], come: readonly Atom[]): boolean {
  const some = gone.length === 0 ? come : gone;
  return (
    (gone.length === 0 || come.length === 0) &&
    some.every(({ kind, isDate, isVague }) => (isDate && kind === 'word') || isVague)
  );
}

/** "một hộ" and "1 hộ": the word alone is taken for the article, so it is no figure of its own. */
function isOneAndArticle(
  gone: readonly Atom[],
  removed: readonly Atom[],
  come: readonly Atom[],
  added: readonly Atom[],
): boolean {
  const isOne = (atoms: readonly Atom[]) => atoms.length === 1 && /^figure \|1 /.test(atoms[0]?.id ?? '');
  const hasArticle = (atoms: readonly Atom[]) => atoms.some(({ text }) => text === 'một');
  return (
    (isOne(gone) && come.length === 0 && hasArticle(added)) || (isOne(come) && gone.length === 0 && hasArticle(removed))
  );
}

function kindOf(gone: readonly Atom[], come: readonly Atom[]): MeaningDifference['kind'] {
  const [one] = gone;
  const [other] = come;
  if (gone.length === 1 && come.length === 1 && one && other && one.degree !== other.degree) {
    const plain = ({ id }: Atom) => id.slice(id.indexOf('|'));
    if (plain(one) === plain(other)) return 'degree';
  }
  return [...gone, ...come].every(({ isDate }) => isDate) ? 'date' : 'figure';
}

function isCounted({ entry }: Atom): boolean {
  return entry?.isCounted === true || entry?.isMeasure === true;
}

function oppositesIn(removed: readonly Atom[], added: readonly Atom[]): [Atom, Atom] | null {
  for (const [at, one] of removed.entries()) {
    for (const [place, other] of added.entries()) {
      const isPlaced =
        Math.abs(at - place) <= MOST_PLACES_APART ||
        Math.abs(removed.length - at - added.length + place) <= MOST_PLACES_APART;
      if (one.entry?.opposites?.has(other.text) || (isPlaced && one.entry?.placed?.has(other.text)))
        return [one, other];
    }
  }
  return null;
}
