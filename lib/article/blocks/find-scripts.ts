/**
 * What is set above or below the line: powers and units ("10⁹ m³"), formulas ("CO₂"), and the marks of notes ("12.500⁽¹⁾").
 * They carry meaning, so the text says them in characters of their own; glued to its figure, a mark or a power makes
 * another figure of it.
 */

import type { ReadPiece } from '../../text/legacy-encodings';
import { toSubscript, toSuperscript } from '../../text/script-characters';
import type { Box, Leaf, Line, Scan } from '../scan/scan';

/** How one text node of a script is read. */
export interface Script {
  kind: 'superscript' | 'subscript' | 'note-mark';
  /** The node's data in stretches, each with what it is read as. */
  pieces: readonly ReadPiece[];
}

/** More than this is text that an editor set so by mistake. */
const LONGEST_SCRIPT = 12;
const RAISED_BY_STYLE = /vertical-align\s*:\s*super/i;
const LOWERED_BY_STYLE = /vertical-align\s*:\s*sub/i;
const STYLED_TAGS = new Set(['span', 'font', 'small', 'a', 'b', 'i', 'em', 'strong']);

/** What of a line is set above or below it, by leaf. */
export function findScripts(scan: Scan, line: Line): ReadonlyMap<Leaf, Script> {
  const scripts = new Map<Leaf, Script>();
  const { leaves } = line;
  let before = '';
  for (let index = 0; index < leaves.length; ) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const box = isShort(leaf) ? scriptBox(scan, leaf.box, line.box) : null;
    if (box === null) {
      before = (before + leaf.data).slice(-BASE_REACH);
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < leaves.length && isInside(leaves[end]?.box ?? null, box)) end += 1;
    const group = leaves.slice(index, end);
    const after = leaves[end]?.data.charAt(0) ?? '';
    readGroup(scan, group, box, before, after, scripts);
    before = (before + group.map(({ data }) => data).join('')).slice(-BASE_REACH);
    index = end;
  }
  return scripts;
}

/** Of the text before a script so much is looked at. */
const BASE_REACH = 24;

function isShort({ data }: Leaf): boolean {
  return data.length <= LONGEST_SCRIPT * 2 && data.trim().length <= LONGEST_SCRIPT;
}

function isInside(inner: Box | null, outer: Box): boolean {
  return inner !== null && inner.index >= outer.index && inner.index < outer.end;
}

/** The nearest box around that is set above or below the line. */
function scriptBox(scan: Scan, inner: Box, block: Box): Box | null {
  for (let box: Box | null = inner, depth = 0; box !== null && box !== block; box = box.parent, depth += 1) {
    if (depth === DEEPEST_SCRIPT) return null;
    if (kindOf(scan, box) !== null) return box;
  }
  return null;
}

/** A script holds a link, a span, seldom more: so a deep nest of inline elements is not climbed for each of its texts. */
const DEEPEST_SCRIPT = 6;

function kindOf({ dom }: Scan, { tag, element }: Box): 'superscript' | 'subscript' | null {
  if (tag === 'sup') return 'superscript';
  if (tag === 'sub') return 'subscript';
  if (!STYLED_TAGS.has(tag) || !dom.hasAttributes(element)) return null;
  const style = dom.attribute(element, 'style');
  if (style === '') return null;
  return RAISED_BY_STYLE.test(style) ? 'superscript' : LOWERED_BY_STYLE.test(style) ? 'subscript' : null;
}

function readGroup(
  scan: Scan,
  group: readonly Leaf[],
  box: Box,
  before: string,
  after: string,
  scripts: Map<Leaf, Script>,
): void {
  const whole = group.map(({ data }) => data).join('');
  const core = whole.trim();
  if (core === '' || core.length > LONGEST_SCRIPT) return;
  const kind = kindOf(scan, box);
  if (kind === null) return;
  const isNote = kind === 'superscript' && isNoteMark(scan, core, before, after, leadsToNote(scan, group));
  // A mark's own brackets part it from a figure as they are, and so does a sign ("*"); a bare number gets brackets.
  const isBare = isNote && /^[\p{L}\p{N}]/u.test(core);
  const toScript =
    !isNote && kind === 'superscript'
      ? raisedBy(core, before)
      : kind === 'superscript'
        ? isBare
          ? toMark
          : asIs
        : loweredBy(core);
  let at = 0;
  const first = whole.indexOf(core);
  const last = first + core.length;
  for (const leaf of group) {
    const { data } = leaf;
    const start = Math.min(data.length, Math.max(0, first - at));
    const end = Math.max(start, Math.min(data.length, last - at));
    let text = [...data.slice(start, end)].map(toScript).join('');
    if (isBare && start < end && at + start === first) text = `⁽${text}`;
    if (isBare && start < end && at + end === last) text = `${text}⁾`;
    const pieces = [
      { text: data.slice(0, start), start: 0, end: start },
      { text, start, end },
      { text: data.slice(end), start: end, end: data.length },
    ];
    scripts.set(leaf, { kind: isNote ? 'note-mark' : kind, pieces: pieces.filter((piece) => piece.text !== '') });
    at += data.length;
  }
}

/** Figures are raised; what cannot be raised stays. */
function toMark(character: string): string {
  return /[\d–−-]/.test(character) ? (toSuperscript(character) ?? character) : character;
}

const asIs = (character: string) => character;

/** All characters of a power are raised, or none: half a power would be another one. */
function raisedBy(core: string, before: string): (character: string) => string {
  // "37<sup>o</sup>C", "No<sup>o</sup>"; but the letters of "1<sup>st</sup>" and "XXI<sup>e</sup>" stay letters.
  const isRaised = /^[\d+=()–−-]+$/.test(core) || core === 'n' || (core === 'o' && /[\dNn]\s?$/.test(before));
  const isTableMark = /^[abcd]$/.test(core) && /\d$/.test(before);
  return isRaised || isTableMark ? (character) => toSuperscript(character) ?? character : asIs;
}

function loweredBy(core: string): (character: string) => string {
  return /^[\d+=()–−-]+$/.test(core) ? (character) => toSubscript(character) ?? character : asIs;
}

/** A link to a place on the page, in the script or around it. */
function leadsToNote({ dom, url }: Scan, group: readonly Leaf[]): boolean {
  return group.some(({ box: { link } }) => {
    if (link === null) return false;
    const address = dom.attribute(link.element, 'href').trim();
    return address.startsWith('#') || (address.includes('#') && address.split('#')[0] === url.split('#')[0]);
  });
}

/** Units that are squared and cubed, at the end of a text: "km", "500m", "người/km", "mét". */
const UNIT = /(?:^|[^\p{L}\p{M}])(?:[kcdhnμµ]?m|mm|dam|mét|met|in|ft|yd|s|g)\s?$/iu;
const FUNCTION = /(?:^|[^\p{L}\p{M}])(?:sin|cos|tan|cot|tg|log|ln|exp)$/iu;
/** A letter of a formula: "x", "πR", "E = mc". */
const VARIABLE = /(?:^|[^\p{L}\p{M}])(?:\p{L}|[πmk]?[a-zA-Z])$/u;
/** A whole number of one or two digits by itself is raised to powers; an amount, a year, a share are not. */
const SMALL_NUMBER = /(?:^|[^\d.,])\d{1,2}$/;

/** Whether a superscript leads to a note; else it is a power, a unit, a letter. */
function isNoteMark(scan: Scan, core: string, before: string, after: string, isLinked: boolean): boolean {
  if (isLinked) return true;
  if (/^[[(][^()[\]+=]{1,6}[\])]$/.test(core) || /^[*†‡§]+$/.test(core)) return true;
  if (!/^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/.test(core)) return false;
  // At the head of a line a note answers to its mark.
  if (before.trim() === '') return true;
  // "đồng vị ¹³¹I": the number of an isotope stands before its letter.
  if (/\s$/.test(before) && /[A-Z]/.test(after) && core.length > 1) return false;
  if (/^[23]$/.test(core) && UNIT.test(before)) return false;
  if (FUNCTION.test(before)) return false;
  if (VARIABLE.test(before) || SMALL_NUMBER.test(before)) {
    // "10" is what powers are of; after another letter or number a note of this number on the page decides.
    const isPowerOfTen = /(?:^|[^\d.,])10$/.test(before) && (core.length > 1 || /[×x*·.]\s?10$/.test(before));
    return !isPowerOfTen && noteNumbersOf(scan).has(core);
  }
  return true;
}

const NOTE_NUMBERS = new WeakMap<Scan, Set<string>>();

/** The numbers of the page's notes: lines that open with a raised number, or with one in brackets, and go on. */
function noteNumbersOf(scan: Scan): Set<string> {
  const known = NOTE_NUMBERS.get(scan);
  if (known !== undefined) return known;
  const numbers = new Set<string>();
  for (const line of scan.lines) {
    const leaf = line.leaves.find(({ data }) => data.trim() !== '');
    if (leaf === undefined || !isShort(leaf) || line.length <= leaf.data.length) continue;
    const number = /^[[(]?(\d{1,3})[\])]?[.:]?$/.exec(leaf.data.trim())?.[1];
    if (number !== undefined && scriptBox(scan, leaf.box, line.box) !== null) numbers.add(number);
  }
  NOTE_NUMBERS.set(scan, numbers);
  return numbers;
}
