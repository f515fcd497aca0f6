/** Who wrote the article and where it comes from: author boxes beside the headline, signatures at the end. */

import { hasWord } from '../../text/letters';
import type { Clutter } from '../clutter/clutter';
import { datesOf } from '../dates/dates-of-line';
import { HINTS } from '../lexicon/hints';
import { isOfAttachments } from '../place/attachments';
import type { Region } from '../place/region';
import { isBold, isRightAligned } from '../scan/line-style';
import { isProse } from '../scan/measure';
import { namesAround } from '../scan/names-around';
import { type Box, countTag, isWithin, type Line, type Scan } from '../scan/scan';
import { leadsToAuthor } from './leads-to-author';
import { letterSignature } from './letter-signature';
import { createSiteTest, isAccount, isOffice, personShape } from './names';
import { type Byline, type BylineSetting, hasRole, isCredit, namesPersonsOfOffices, parseByline } from './parse-byline';
import { namesAuthorWithin, parseLine, settingOf, signatureOf } from './signature-line';
import { dropWorkplaces, type Signature } from './workplaces';

export interface FoundByline {
  authors: string[];
  source?: { name: string; url?: string };
  /** Lines of the author box, outside the text. */
  headLines: Line[];
  /** Signatures at the end of the text, in order. */
  endLines: Line[];
  /** Lines that sign nothing and are no text: a CMS account. */
  dropped: Line[];
}

/** In how many lines a text is signed: the last ones of its own, and the first ones after it. */
const SIGNED_END_LINES = 5;
const LINES_AFTER_TEXT = 8;
const LONGEST_SIGNATURE = 120;
/** Buttons inside a source box. */
const BUTTON_WORDS = /copy link|lấy link|link bài gốc|xem các bài|theo dõi|follow/i;

export function findByline(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  site: { host: string; names: readonly string[]; authors: readonly string[] },
): FoundByline {
  const found: FoundByline = { authors: [], headLines: [], endLines: [], dropped: [] };
  const isSite = createSiteTest(site.host, site.names);
  const noted: Signature[] = [];
  const note: Note = (byline, line) => {
    noted.push({ byline, line });
    addByline(found, byline, isSite);
  };
  const letter = letterLines(scan, clutter, region);
  readEnd(scan, clutter, region, found, note, isSite, letter);
  readWithin(scan, clutter, region, found, note, letter);
  readAfter(scan, clutter, region, found, note, letter);
  readHead(scan, clutter, region, found, note);
  dropWorkplaces(found, noted);
  const isUnsigned = found.authors.length === 0;
  for (const author of site.authors)
    addAuthor(found, author, (name) => !isUnsigned || !isPerson(name, scan, region) || isSite(name));
  return found;
}

type Note = (byline: Byline, line: Line) => void;

/** The lines at the end of the text with which an office signs a letter. */
function letterLines(scan: Scan, clutter: Clutter, region: Region): ReadonlySet<Line> {
  const last = scan.lines
    .slice(Math.max(region.textStart, region.textEnd - LETTER_END_LINES), region.textEnd + LINES_AFTER_TEXT)
    .filter((line) => !clutter.hasLine(line) && hasWord(line.text) && !isCaption(scan, line));
  const signed = letterSignature(last.map(({ text }) => text));
  return new Set(last.filter((_, index) => signed.has(index)));
}

/** Who is shown in the last picture signs nothing. */
function isCaption(scan: Scan, line: Line): boolean {
  return line.box.tag === 'figcaption' || HINTS.caption.test(namesAround(scan, line, 2));
}

/** Recipients and a reporter's name may stand between the signature of a letter and the end. */
const LETTER_END_LINES = 14;

/** Structured data names accounts and sites as persons too: a surname tells, or that the page prints the name. */
function isPerson(name: string, scan: Scan, region: Region): boolean {
  const shape = personShape(name);
  if (shape !== 'shape') return shape === 'known';
  const isPrinted = (from: number, to: number) =>
    scan.lines
      .slice(Math.max(0, from), to)
      .some((line) => line.length <= LONGEST_SIGNATURE && line.text.includes(name));
  return (
    isPrinted(region.start - 6, region.textStart) ||
    isPrinted(region.textEnd - SIGNED_END_LINES, region.textEnd + LINES_AFTER_TEXT)
  );
}

function addByline(found: FoundByline, { authors, source }: Byline, isSite: (name: string) => boolean): void {
  for (const author of authors) addAuthor(found, author, isSite);
  if (source !== undefined && found.source === undefined && !isSite(source)) found.source = { name: source };
}

/** Who signs "Khải Thử" may be called "Nguyễn Khải Thử" in the author box: one person, by the full name. */
function addAuthor({ authors }: FoundByline, author: string, isNone: (name: string) => boolean): void {
  const index = authors.findIndex((known) => isSameName(known, author) || isSameName(author, known));
  const known = authors[index];
  if (known !== undefined) {
    const isFuller = author.length > known.length || (isCapital(known) && !isCapital(author));
    if (isFuller && author.length >= known.length && personShape(author) === 'known') authors[index] = author;
  } else if (!isNone(author)) authors.push(author);
}

function isCapital(name: string): boolean {
  return name === name.toUpperCase();
}

function isSameName(name: string, end: string): boolean {
  const [whole, part] = [name.toLowerCase(), end.toLowerCase()];
  return whole === part || (part.includes(' ') && whole.endsWith(` ${part}`));
}

/** The last lines of the text, from the end, as long as they sign. */
function readEnd(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  found: FoundByline,
  note: Note,
  isSite: (name: string) => boolean,
  letter: ReadonlySet<Line>,
): void {
  const bylines: Signature[] = [];
  let seen = 0;
  for (let index = region.textEnd - 1; index > region.textStart && seen < SIGNED_END_LINES; index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || clutter.hasLine(line)) continue;
    // The last cell of a schedule may be written like a name.
    if (isInLongTable(scan, line, region)) break;
    // A signature may stand over the notes; a caption at the end credits its picture.
    if (FOOTNOTE.test(line.text) || isInCaption(line) || isOfAttachments(scan, line)) continue;
    seen += 1;
    const byline =
      isSpeaker(scan, line, settingOf(scan, line, region)) || letter.has(line) || line.length > LONGEST_SIGNATURE
        ? null
        : parseLine(scan, line, settingOf(scan, line, region));
    if (byline === null && isAccount(line.text) && line.length < 40) {
      found.dropped.push(line);
      continue;
    }
    if (letter.has(line)) break;
    if (byline === null && !isCredit(line.text) && !(line.length < LONGEST_PAPER_NAME && isSite(line.text))) {
      const source = bylines.length === 0 ? AGENCY_AT_END.exec(line.text)?.[1] : undefined;
      if (source !== undefined) bylines.push({ byline: { authors: [], source }, line });
      if (!hasWord(line.text) || isDateLine(line)) continue;
      if (bylines.length > 0 || !isSignedAbove(scan, clutter, region, line)) break;
      continue;
    }
    found.endLines.unshift(line);
    if (byline !== null && !signsDocument(scan, clutter, region, line, byline)) bylines.unshift({ byline, line });
  }
  for (const { byline, line } of bylines) note(byline, line);
}

/** How an official document ends: with what it was, or with its own full stop. */
const DOCUMENT_END = /^trên đây là |\.\/\.?$/i;

/** An office under the end of a document signs it, as it would in capitals: news is signed by who wrote it. */
function signsDocument(scan: Scan, clutter: Clutter, region: Region, { index }: Line, { authors }: Byline): boolean {
  if (authors.length === 0 || !authors.every(isOffice)) return false;
  const last = scan.lines
    .slice(region.textStart, index)
    .findLast((line) => !clutter.hasLine(line) && hasWord(line.text));
  return last !== undefined && DOCUMENT_END.test(last.text);
}

/**
 * In a round-up each piece is signed: lines in the text that are set as the last signature is, right aligned and bold or not,
 * name authors too. They stay where they stand.
 */
function readWithin(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  found: FoundByline,
  note: Note,
  letter: ReadonlySet<Line>,
): void {
  const [last] = found.endLines;
  if (last === undefined || found.authors.length === 0 || !isRightAligned(scan, last)) return;
  const isLastBold = isNameBold(scan, last);
  const signed: Signature[] = [];
  for (const line of scan.lines.slice(region.textStart + 1, last.index)) {
    if (line.length > LONGEST_NAME_LINE || !isRightAligned(scan, line) || isNameBold(scan, line) !== isLastBold)
      continue;
    const before = scan.lines[line.index - 1];
    if (clutter.hasLine(line) || letter.has(line) || before === undefined || isRightAligned(scan, before)) continue;
    const byline = parseLine(scan, line, settingOf(scan, line, region));
    if (byline === null) continue;
    // Brackets around the whole line, as around the last one, tell of a signature as a surname does.
    const isAlike = isInBrackets(line) && isInBrackets(last);
    if (isAlike || byline.authors.some((name) => personShape(name) === 'known')) signed.push({ byline, line });
  }
  const others = found.authors.splice(0);
  for (const { byline, line } of signed) note(byline, line);
  for (const name of others) addAuthor(found, name, () => false);
}

function isInBrackets({ text }: Line): boolean {
  return /^\([^()]+\)$/.test(text);
}

const LONGEST_NAME_LINE = 60;

/** A note behind the name, "(giới thiệu)", may be set otherwise. */
function isNameBold(scan: Scan, line: Line): boolean {
  if (isBold(scan, line)) return true;
  const name = line.leaves.find(({ data }) => data.trim() !== '')?.box ?? line.box;
  for (let box: Box | null = name; box?.isInline; box = box.parent)
    if (box.tag === 'b' || box.tag === 'strong') return true;
  return false;
}

/** "[1] Gồm các nhà máy …", "(2) Số liệu của …", "* Tên nhân vật đã được đổi". */
const FOOTNOTE = /^(?:\[\d{1,2}\]|\(\d{1,2}\)|\(\*{1,3}\)|\*{1,3}) ?\S/;
/** Under the signature may stand a note, or where to write to the newsroom. */
const MOST_LINES_BELOW_SIGNATURE = 2;

/** True where the lines right above sign the text, right aligned as signatures are: then this one is a note under it. */
function isSignedAbove(scan: Scan, clutter: Clutter, region: Region, { index }: Line): boolean {
  let step = 0;
  for (let at = index - 1; at > region.textStart && step < MOST_LINES_BELOW_SIGNATURE; at -= 1) {
    const line = scan.lines[at];
    if (line === undefined || clutter.hasLine(line) || !hasWord(line.text)) continue;
    step += 1;
    if (line.length > LONGEST_SIGNATURE) continue;
    const setting = settingOf(scan, line, region);
    if ((setting.isRight || setting.isNamed) && (parseLine(scan, line, setting)?.authors.length ?? 0) > 0) return true;
  }
  return false;
}

/** In a table of the text with more rows than one that sets recipients and signature side by side. */
function isInLongTable(scan: Scan, { box }: Line, { textStart }: Region): boolean {
  let table: Box | null = box;
  while (table !== null && table.tag !== 'table') table = table.parent;
  if (table === null || table.firstLine < textStart || countTag(scan, table, 'table') > 1) return false;
  return countTag(scan, table, 'tr') >= FEWEST_ROWS_OF_DATA;
}

const FEWEST_ROWS_OF_DATA = 4;

function isInCaption({ box }: Line): boolean {
  for (let outer: Box | null = box; outer !== null && outer.endLine - outer.firstLine <= 2; outer = outer.parent)
    if (outer.tag === 'figcaption') return true;
  return false;
}

/** An editorial is signed with the paper's name. */
const LONGEST_PAPER_NAME = 40;
/** The agency behind the last sentence of a dispatch: "… next year. — VNS". */
const AGENCY_AT_END = /[.!?…”"] ?[—–-] ?([A-Z]{3,}(?:\/[A-Z]{3,})*)\.?$/;

/** Signatures that stand after the text's element: a source box, an author box. */
function readAfter(
  scan: Scan,
  clutter: Clutter,
  region: Region,
  found: FoundByline,
  note: Note,
  letter: ReadonlySet<Line>,
): void {
  const limit = region.box === region.root ? region.root : (region.box.parent ?? region.box);
  let hasSigned = false;
  let first = scan.lines.length;
  for (let index = region.textEnd; index < Math.min(scan.lines.length, region.textEnd + LINES_AFTER_TEXT); index += 1) {
    const line = scan.lines[index];
    if (line === undefined || !isWithin(line.box, limit)) break;
    if (clutter.hasLine(line) || letter.has(line) || line.length > LONGEST_SIGNATURE) continue;
    if (isOfAttachments(scan, line)) continue;
    first = Math.min(first, index);
    const setting = settingOf(scan, line, region);
    const byline =
      BUTTON_WORDS.test(line.text) || isSpeaker(scan, line, setting) ? null : parseLine(scan, line, setting);
    const isLast = !hasSigned && index === first && line.box.endLine - line.box.firstLine === 1;
    if (byline === null || !(setting.isNamed || setting.isSetApart || isLast || byline.source !== undefined)) {
      if (hasSigned) break;
      continue;
    }
    hasSigned = true;
    found.endLines.push(line);
    note(byline, line);
  }
}

/** A name over what its bearer says, in one small box: a reader who comments, or whom a box is about. */
function isSpeaker({ lines }: Scan, { index, box, text }: Line, { isNamed }: BylineSetting): boolean {
  const next = lines[index + 1];
  if (isNamed || hasRole(text) || next === undefined || !(isProse(next) || SENTENCE.test(next.text))) return false;
  const outer = isWithin(next.box, box) ? box : box.parent;
  return outer !== null && isWithin(next.box, outer) && outer.endLine - outer.firstLine <= MOST_SPEAKER_LINES;
}

const MOST_SPEAKER_LINES = 6;
/** A comment may be short, and ends as a sentence does. */
const SENTENCE = /^\p{L}.{24,}[.!?…][”"]?$/u;

/** A date that stands by itself, perhaps with a label or a counter, signs nothing and parts no signature from its text. */
function isDateLine(line: Line): boolean {
  const [date] = datesOf(line);
  return date !== undefined && line.text.length - date.words.length <= LONGEST_DATE_LABEL;
}

const LONGEST_DATE_LABEL = 40;

/** Author boxes around the headline. Only what the page names so: a section's name looks like a person's. */
function readHead(scan: Scan, clutter: Clutter, region: Region, found: FoundByline, note: Note): void {
  for (let index = Math.max(0, region.start - 6); index <= region.textStart; index += 1) {
    const line = scan.lines[index];
    if (line === undefined || line.length > LONGEST_SIGNATURE) continue;
    // Names with their offices that open the text sign it, and stay in it.
    const opensText = index === region.textStart;
    if (opensText && !namesPersonsOfOffices(line.text)) continue;
    const isAuthorPage = line.leaves.some(({ box }) => leadsToAuthor(scan, box));
    // "Viết bởi …" is furniture of a CMS, but for the name that leads to its author's page.
    if (clutter.hasLine(line) && (!isAuthorPage || clutter.has(line.box))) continue;
    if (index >= region.start && index < region.headlineEnd) continue;
    const signature = signatureOf(scan, line);
    // A button may stand beside what the page names after the author.
    if (!isWithin(line.box, region.box.parent ?? region.box) || BUTTON_WORDS.test(signature)) continue;
    const setting = settingOf(scan, line, region);
    const isSigned = hasRole(line.text) || namesPersonsOfOffices(line.text);
    if (!setting.isNamed && !isSigned && !isAuthorPage && !namesAuthorWithin(scan, line)) continue;
    const byline = parseByline(signature, { ...setting, isNamed: true, isAuthorPage });
    if (byline === null) continue;
    if (!opensText) found.headLines.push(line);
    note(byline, line);
  }
}
