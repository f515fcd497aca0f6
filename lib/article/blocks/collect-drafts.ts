/** The lines and pictures of the text as typed drafts of blocks, in reading order. */

import { hasWord } from '../../text/letters';
import type { Clutter } from '../clutter/clutter';
import { HINTS } from '../lexicon/hints';
import { leadsAway, offersStory } from '../lexicon/labels';
import type { Region } from '../place/region';
import { isCited } from '../scan/cited-lines';
import { addressesIn, isFileAddress, isRecommended, isTitleOfAnother } from '../scan/line-links';
import { isBold } from '../scan/line-style';
import { type Box, hintOf, isWithin, type Line, type Picture, type Scan } from '../scan/scan';
import { openingOf } from '../scan/title-form';
import type { BlockDraft } from './draft';

import { DEEPEST_FIGURE, figureBoxOf, isCaptionLine, isCaptionPlaceholder, isHeadCaption } from './find-figures';

import { type Cell, findCells } from './find-tables';
import { type ItemPlace, type LineSetting, settingTest } from './line-setting';
import { isArticlePicture } from './pictures';
import { resumes } from './resumes';
import { isCellSign, isPartOfRule } from './sign-lines';

const LONGEST_HEADING = 140;
/** What stands with a picture in one paragraph is its caption, unless it is long. */
const LONGEST_OWN_CAPTION = 160;
/** Questions of an interview are bold too. */
const SPEAKER_LABEL = /^(?:pv|p\.v|phóng viên|hỏi|đáp|trả lời|nhà báo|[^:?.!]{3,30})\s*:\s/i;

export interface Collecting {
  scan: Scan;
  clutter: Clutter;
  region: Region;
  isHidden: (box: Box) => boolean;
  /** Lines that were read as something else: dates, author boxes. */
  taken: ReadonlySet<number>;
}

/** Drafts of the lines `from` to `to`, and of the pictures that stand among them. Yields where a pause may be made. */
export function collectDrafts(collecting: Collecting, from: number, to: number): Generator<undefined, BlockDraft[]> {
  return new DraftCollector(collecting).collect(from, to);
}

/** So many lines are sorted into drafts between two pauses. */
const LINES_PER_SLICE = 1_000;

class DraftCollector {
  private readonly drafts: BlockDraft[] = [];
  private readonly figures = new Map<number, BlockDraft>();
  private readonly cells: Map<number, Cell>;
  private readonly ids = new Map<number, number>();
  private readonly page: Collecting;
  /** What the boxes around a box make of its lines. */
  private readonly settingOf: (box: Box) => LineSetting;

  constructor(page: Collecting) {
    this.page = page;
    this.cells = findCells(page.scan, page.region.root);
    this.settingOf = settingTest(page.scan, page.region.root, this.cells);
  }

  *collect(from: number, to: number): Generator<undefined, BlockDraft[]> {
    const { scan } = this.page;
    // What stands before the first line of the text belongs to the text, what stands after its last line too.
    const isEnd = to === this.page.region.textEnd;
    const pictures = scan.pictures.filter(
      (picture) => picture.line < to + (isEnd ? 1 : 0) && this.isOwn(picture, from),
    );
    let next = 0;
    for (let index = from; index <= to; index += 1) {
      if ((index - from) % LINES_PER_SLICE === LINES_PER_SLICE - 1) yield;
      for (let picture = pictures[next]; picture !== undefined; picture = pictures[next]) {
        if (picture.line > index || (picture.inLine && picture.line === index)) break;
        this.addPicture(picture);
        next += 1;
      }
      const line = scan.lines[index];
      if (index < to && line !== undefined && this.isText(line)) this.addLine(line);
    }
    return this.drafts;
  }

  private isOwn(picture: Picture, from: number): boolean {
    const { scan, clutter, region, isHidden } = this.page;
    if (picture.line < from || clutter.has(picture.box)) return false;
    const isInText = isWithin(picture.box, region.root);
    if (
      !isInText &&
      (!isWithin(picture.box, region.box) || leavesForPage(scan, picture.box) || picture.line >= region.textEnd)
    )
      return false;
    return !isHidden(picture.box) && isArticlePicture(scan, picture);
  }

  private isText(line: Line): boolean {
    const { clutter, region, isHidden, taken } = this.page;
    if (taken.has(line.index) || clutter.hasLine(line) || !isWithin(line.box, region.box)) return false;
    if (!this.isPrinted(line) || isHidden(line.leaves[0]?.box ?? line.box)) return false;
    return !this.leadsToArticle(line) && !isRepeated(line, region);
  }

  private isPrinted(line: Line): boolean {
    if (hasWord(line.text)) return true;
    const { region } = this.page;
    if (!isWithin(line.box, region.root) || line.index < region.textStart) return false;
    return this.settingOf(line.box).part?.kind === 'cell' ? isCellSign(line.text) : isPartOfRule(this.page.scan, line);
  }

  /** A paragraph that is nothing but a link to another page, or that says "Xem thêm" before one. */
  private leadsToArticle(line: Line): boolean {
    const { scan } = this.page;
    if (line.linkLength === 0 || this.cells.has(line.box.index)) return false;
    if (isTitleOfAnother(scan, line) && !isCited(scan, line)) return true;
    if (isRecommended(scan, line) || isOffer(line)) return true;
    return line.linkLength >= line.length * 0.4 && leadsAway(line.text) && !addressesIn(scan, line).some(isFileAddress);
  }

  private addPicture(picture: Picture): void {
    const { scan, region } = this.page;
    const box = figureBoxOf(scan, picture, region.box);
    if (box === null) {
      const draft: BlockDraft = { kind: 'figure', lines: [], box: picture.box, picture };
      this.drafts.push(draft);
      this.giveCaption(picture, draft);
      return;
    }
    const known = this.figures.get(box.index);
    if (known !== undefined && known.picture === undefined) {
      known.picture = picture;
      return;
    }
    const draft: BlockDraft = { kind: 'figure', lines: [], box: known === undefined ? box : picture.box, picture };
    // A table of pictures with a caption under each: what follows a picture is its caption.
    this.figures.set(box.index, draft);
    this.drafts.push(draft);
  }

  /** The line after a bare picture, if it is set as a caption. */
  private giveCaption(picture: Picture, draft: BlockDraft): void {
    const { scan, region } = this.page;
    const line = scan.lines[picture.line + (picture.inLine ? 1 : 0)];
    if (line === undefined || !this.isText(line)) return;
    const isHead = line.index < region.textStart;
    if (!isHead && !isWithin(line.box, region.root)) return;
    const { block } = picture.box;
    const isAlone = line.box === block || (isWithin(line.box, block) && block.endLine - block.firstLine === 1);
    const isOwn = !isHead && isAlone && line.length <= LONGEST_OWN_CAPTION && block.proseLines <= 1;
    if (isOwn || isCaptionLine(scan, line, region.root) || (isHead && isHeadCaption(scan, picture, line)))
      this.figures.set(-1 - line.index, draft);
  }

  private addLine(line: Line): void {
    const { scan, region } = this.page;
    const captioned = this.figures.get(-1 - line.index) ?? this.figureAround(line);
    if (captioned !== null) {
      if (!isCaptionPlaceholder(line.text)) captioned.lines.push(line);
      return;
    }
    const draft = this.draftOf(line);
    const last = this.drafts.at(-1);
    if (last !== undefined && draft.kind === last.kind && resumes(scan, last, line)) {
      last.lines.push(line);
      return;
    }
    const isSamePart = last !== undefined && last.box === draft.box && last.kind === draft.kind;
    // A line without a word is a part of a rule, which is one block however many lines it takes.
    const isOne = draft.kind === 'cell' || draft.kind === 'heading' || (last !== undefined && isWordless(last, line));
    if (isSamePart && isOne) last.lines.push(line);
    else if (isWithin(line.box, region.box) || line.box === scan.body) this.drafts.push(draft);
  }

  private figureAround(line: Line): BlockDraft | null {
    const { root } = this.page.region;
    let steps = 0;
    for (let box: Box | null = line.box; box !== null && box !== root && steps < DEEPEST_FIGURE; box = box.parent) {
      steps += 1;
      const draft = this.figures.get(box.index);
      if (draft !== undefined) return draft;
      if (box.tag === 'figcaption' && box.parent !== null) {
        return this.figures.get(box.parent.index) ?? this.emptyFigure(box.parent);
      }
    }
    return null;
  }

  /** A figure whose picture is no `<img>`: a video, a map, a lazy background. */
  private emptyFigure(box: Box): BlockDraft {
    const draft: BlockDraft = { kind: 'figure', lines: [], box };
    this.figures.set(box.index, draft);
    this.drafts.push(draft);
    return draft;
  }

  private draftOf(line: Line): BlockDraft {
    const { part, item } = this.settingOf(line.box);
    if (part?.cell !== undefined) return this.cellDraft(part.cell, line);
    if (part?.kind === 'heading')
      return { kind: 'heading', lines: [line], box: part.box, level: levelOf(part.box.tag) };
    if (part?.kind === 'quote') return { kind: 'quote', lines: [line], box: line.box };
    if (item !== null) return this.itemDraft(item, line);
    if (this.isHeading(line)) return { kind: 'heading', lines: [line], box: line.box, level: 3 };
    return { kind: 'paragraph', lines: [line], box: line.box };
  }

  private cellDraft(cell: Cell, line: Line): BlockDraft {
    const { box, row, column, header, scope, rowSpan, columnSpan } = cell;
    const place = {
      table: this.idOf(cell.table),
      row,
      column,
      header,
      ...(scope === undefined ? {} : { scope }),
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(columnSpan > 1 ? { columnSpan } : {}),
    };
    return { kind: 'cell', lines: [line], box, cell: place };
  }

  private itemDraft({ box, lists }: ItemPlace, line: Line): BlockDraft {
    const { outermost, isOrdered, count } = lists;
    const item = { list: this.idOf(outermost ?? box), ordered: isOrdered, depth: Math.max(0, count - 1) };
    return { kind: 'item', lines: [line], box: line.box, item };
  }

  /** Sub-headings of editors that only know bold. Questions of an interview are bold too. */
  private isHeading(line: Line): boolean {
    // A lead is bold too; no lead has a number.
    const isFirst = line.index === this.page.region.textStart && !/^(?:\d|[IVX]+\.)/.test(line.text);
    if (line.length > LONGEST_HEADING || isFirst) return false;
    return (
      !/[.;,…?!]["”»)]?$/.test(line.text) &&
      !SPEAKER_LABEL.test(line.text) &&
      (isBold(this.page.scan, line) || HINTS.heading.test(hintOf(this.page.scan, line.box)))
    );
  }

  /** Tables and lists are numbered in the order of the text. */
  private idOf(box: Box): number {
    const id = this.ids.get(box.index) ?? this.ids.size;
    this.ids.set(box.index, id);
    return id;
  }
}

function isWordless({ lines }: BlockDraft, line: Line): boolean {
  return !hasWord(line.text) && !lines.some(({ text }) => hasWord(text));
}

/** False for a link to the picture in full size. */
function leavesForPage({ dom }: Scan, { link }: Box): boolean {
  return link !== null && !isFileAddress(dom.attribute(link.element, 'href').trim());
}

/** An offer in an element of its own, then nothing but a link. */
function isOffer(line: Line): boolean {
  const { text, rest } = openingOf(line);
  return rest !== '' && line.linkLength > 0 && offersStory(text) && line.length - line.linkLength <= text.length + 2;
}

function levelOf(tag: string): 2 | 3 | 4 {
  return tag === 'h1' || tag === 'h2' ? 2 : tag === 'h3' ? 3 : 4;
}

/** The headline once more, or a part of it: a sticky bar, a print header, the story's place in its series. */
function isRepeated(line: Line, region: Region): boolean {
  return line.index < region.textStart && region.headline.text.includes(line.text);
}
