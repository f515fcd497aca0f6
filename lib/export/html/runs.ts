import type { SheetRun } from '../../sheet/sheet';
import { plainScripts } from '../../text/script-characters';
import type { FileWords } from '../words';
import { escaped, wrapped } from './markup';

/** What the markup of an article needs to know beside the sheet. */
export interface Setting {
  words: FileWords;
  /** Which article of the file it is, from 1: no two things in a file have one id. */
  article: number;
}

/** The id of a highlight's place in the text, and of what is told of it below. */
export const placeIdOf = ({ article }: Setting, number: number): string => `highlight-${article}-${number}`;
export const noteIdOf = ({ article }: Setting, number: number): string => `note-${article}-${number}`;

/**
 * Runs as nested elements, with the number of a highlight's note behind it. A link is one element, but for a number in the
 * middle of it: that is a link itself, and a link in a link would end the outer one.
 */
export function toInline(runs: readonly SheetRun[], setting: Setting): string {
  return groupsOf(runs, isSamePiece)
    .flatMap((piece) => {
      const numbers = piece.at(-1)?.numbers ?? [];
      const links = groupsOf(piece, (one, next) => one.link === next.link);
      return [
        ...links.map((link) => toLinked(link, setting)),
        ...numbers.map((number) => toReference(number, setting)),
      ];
    })
    .join('');
}

const isSamePiece = ({ numbers }: SheetRun): boolean => numbers.length === 0;

/** Runs of one link, or of none. */
function toLinked(runs: readonly SheetRun[], { words }: Setting): string {
  const inner = groupsOf(runs, isUnderSame)
    .map((marked) =>
      (marked[0]?.highlights ?? []).reduceRight(
        (text, { colour }) => wrapped('mark', text, { class: colour, title: words.colours[colour] }),
        marked.map(toWeighted).join(''),
      ),
    )
    .join('');
  const link = runs[0]?.link;
  return link === undefined ? inner : wrapped('a', inner, { href: link, rel: 'noreferrer' });
}

function isUnderSame({ highlights: one }: SheetRun, { highlights: other }: SheetRun): boolean {
  return one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);
}

function toWeighted(run: SheetRun): string {
  const { strong, emphasis, endsLine } = run;
  const set = toScript(run);
  const leaning = emphasis ? wrapped('em', set) : set;
  // Markup of a book is XML: no element is left open.
  return (strong ? wrapped('strong', leaning) : leaning) + (endsLine ? '<br/>' : '');
}

/** An element sets a script above or below the line; characters that do so themselves would be set twice as small. */
function toScript({ text, script }: SheetRun): string {
  if (script === undefined) return escaped(text);
  return wrapped(script === 'subscript' ? 'sub' : 'sup', escaped(plainScripts(text)));
}

function toReference(number: number, setting: Setting): string {
  const label = `${setting.words.note} ${number}`;
  const link = wrapped('a', `${number}`, { href: `#${noteIdOf(setting, number)}`, 'aria-label': label });
  return wrapped('sup', link, { id: placeIdOf(setting, number) });
}

/** Neighbours that belong together, each with the one before it. */
function groupsOf(runs: readonly SheetRun[], belongs: (one: SheetRun, next: SheetRun) => boolean): SheetRun[][] {
  const groups: SheetRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belongs(last, run)) group.push(run);
    else groups.push([run]);
  }
  return groups;
}
