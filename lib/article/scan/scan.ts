/** The page as one pass over its DOM saw it: plain data, in document order, so that nothing after it walks the DOM. */

import type { DomAccess } from '../../dom/dom-access';
import { canonicalText } from '../../text/canonical-text';
import { foldCanonical } from '../../text/fold-text';
import type { ReadPiece } from '../../text/legacy-encodings';
import type { LabelKind } from '../lexicon/label-kind';

/** An element. Boxes are numbered in document order, so a subtree is the stretch `index` to `end`. */
export class Box {
  readonly index: number;
  readonly element: Element;
  readonly tag: string;
  readonly parent: Box | null;
  readonly isInline: boolean;
  readonly firstLine: number;
  /** The nearest box that is no inline element; itself where it is none. */
  readonly block: Box;
  /** The link that the box stands in, or is. */
  readonly link: Box | null;
  /** Index of the first box after the subtree. */
  end: number;
  /** The lines of the subtree: `firstLine` to `endLine`. An inline box may share the first one with what is before it. */
  endLine: number;
  /** Class, id and the attributes that name a role, in lower case, as one string; read when first asked for. */
  hint: string | null = null;
  /** What siblings of one list have in common (see `shapeOf`); found out once. */
  shape: string | null = null;
  /** How much stands in the subtree: characters, those in links, and those in lines of prose. */
  textLength = 0;
  linkLength = 0;
  proseLength = 0;
  proseLines = 0;
  /** Lines that are nothing but a link, as the titles of other articles are. */
  linkLines = 0;
  linkLineLength = 0;

  constructor(index: number, element: Element, tag: string, parent: Box | null, isInline: boolean, firstLine: number) {
    this.index = index;
    this.element = element;
    this.tag = tag;
    this.parent = parent;
    this.isInline = isInline;
    this.firstLine = firstLine;
    this.block = isInline && parent !== null ? parent.block : this;
    this.link = tag === 'a' ? this : (parent?.link ?? null);
    this.end = index + 1;
    this.endLine = firstLine;
  }

  /** Counts what a finished child holds. */
  addChild(child: Box): void {
    this.textLength += child.textLength;
    this.linkLength += child.linkLength;
    this.proseLength += child.proseLength;
    this.proseLines += child.proseLines;
    this.linkLines += child.linkLines;
    this.linkLineLength += child.linkLineLength;
  }
}

export interface Leaf {
  readonly node: Text;
  /** The node's text as it is read. */
  readonly data: string;
  readonly box: Box;
  /** Where it is read as something else: what the node holds, and its stretches with what each is read as. */
  readonly raw?: string;
  readonly pieces?: readonly ReadPiece[];
}

/** A run of text that no block boundary and no `<br>` breaks. */
export class Line {
  readonly index: number;
  /** The block that the line stands in. */
  readonly box: Box;
  /** A `<br>` or a rule stands between the line and the one before it in the same block. */
  readonly afterBreak: boolean;
  readonly leaves: Leaf[] = [];
  /** Characters, about: white space at the ends of leaves is not counted. */
  length = 0;
  /** Of them, characters in links. */
  linkLength = 0;
  private canonical: string | null = null;
  private foldedText: string | null = null;
  /** What the lexicon says of the line as a label; found out once. */
  label: LabelKind | null | undefined;
  /** Whether it is nothing but a link (see `isLinkLine`), where that takes more than a look at the lengths; found out once. */
  isLinkWithDate: boolean | undefined;
  /** The line that stands over it and the lines of links before it; found out once. */
  overLinks: number | undefined;
  /** Whether the line is of links that are text; found out once. */
  isCited: boolean | undefined;
  /** Where its links lead, as written; read once. */
  addresses: readonly string[] | undefined;

  constructor(index: number, box: Box, afterBreak: boolean) {
    this.index = index;
    this.box = box;
    this.afterBreak = afterBreak;
  }

  replaceLeaf(index: number, leaf: Leaf): void {
    this.leaves[index] = leaf;
    this.canonical = null;
    this.foldedText = null;
    this.label = undefined;
    this.isCited = undefined;
    this.isLinkWithDate = undefined;
    this.addresses = undefined;
  }

  /** Canonical text. */
  get text(): string {
    this.canonical ??= canonicalText(this.rawText());
    return this.canonical;
  }

  /** The same as `foldText` has it: rules that compare words ask for it again and again. */
  get folded(): string {
    this.foldedText ??= foldCanonical(this.text);
    return this.foldedText;
  }

  private rawText(): string {
    const { leaves } = this;
    let text = leaves[0]?.data ?? '';
    for (let index = 1; index < leaves.length; index += 1) text += leaves[index]?.data;
    return text;
  }
}

/** A frame, an object: what shows another document. */
export interface Frame {
  readonly element: Element;
  /** The box that it stands in. */
  readonly box: Box;
  /** The line that it stands before, or behind the beginning of. */
  readonly line: number;
}

export interface Picture {
  readonly box: Box;
  /** The line that the picture stands before, or in. */
  readonly line: number;
  readonly inLine: boolean;
}

export interface Scan {
  readonly dom: DomAccess;
  /** The page's address: links are read by it. */
  readonly url: string;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly pictures: readonly Picture[];
  /** The indexes of the pictures' boxes; made when first needed. */
  pictureIndexes?: number[];
  /** Of some tags, the indexes of their boxes; made when first needed. */
  tagIndexes?: Record<CountedTag, number[]>;
  /** The element that holds the page's content. */
  readonly body: Box;
  /** The lines before which a field stands that a reader could fill in. */
  readonly fields: readonly number[];
  /** The boxes in which such a field stands, or a list to choose from. */
  readonly fillable: readonly Box[];
  /** The boxes in which a `<button>` stands. */
  readonly buttons: readonly Box[];
  /** The boxes in which buttons stand of which a reader chooses one or some. */
  readonly choices: readonly Box[];
  readonly frames: readonly Frame[];
  /** `<meta>`, `<title>`, `<link>` and `<script>`, wherever they stand. */
  readonly facts: readonly Element[];
}

export function isWithin(box: Box, ancestor: Box): boolean {
  return box.index >= ancestor.index && box.index < ancestor.end;
}

/** The deepest box that holds both. */
export function commonBox(left: Box, right: Box): Box {
  let box = left;
  while (!isWithin(right, box) && box.parent !== null) box = box.parent;
  return box;
}

/** The children of a box, in order. */
export function childrenOf(scan: Scan, box: Box): Box[] {
  const children: Box[] = [];
  for (let index = box.index + 1; index < box.end; ) {
    const child = scan.boxes[index];
    if (child === undefined) break;
    children.push(child);
    index = child.end;
  }
  return children;
}

/** Where in a rising list the first number stands that is `least` or more. */
export function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many elements of a tag stand in a box, itself among them. */
export function countTag(scan: Scan, box: Box, tag: CountedTag): number {
  scan.tagIndexes ??= tagIndexesOf(scan.boxes);
  const indexes = scan.tagIndexes[tag];
  return firstAtLeast(indexes, box.end) - firstAtLeast(indexes, box.index);
}

type CountedTag = 'a' | 'h1' | 'th' | 'tr' | 'table';

function tagIndexesOf(boxes: readonly Box[]): Record<CountedTag, number[]> {
  const indexes: Record<CountedTag, number[]> = { a: [], h1: [], th: [], tr: [], table: [] };
  for (const { tag, index } of boxes) if (Object.hasOwn(indexes, tag)) indexes[tag as CountedTag].push(index);
  return indexes;
}

/** The pictures inside a box, in order. */
export function picturesIn(scan: Scan, box: Box): readonly Picture[] {
  scan.pictureIndexes ??= scan.pictures.map((picture) => picture.box.index);
  return scan.pictures.slice(firstAtLeast(scan.pictureIndexes, box.index), firstAtLeast(scan.pictureIndexes, box.end));
}

const NAMING_ATTRIBUTES = ['class', 'id', 'data-role', 'itemprop', 'role', 'type'] as const;

/** Names that the page gives a box: hints that raise a score, never the reason for a decision. */
export function hintOf({ dom }: Scan, box: Box): string {
  if (box.hint === null) {
    let hint = '';
    for (const name of dom.hasAttributes(box.element) ? NAMING_ATTRIBUTES : []) {
      const value = dom.attribute(box.element, name);
      if (value !== '') hint += ` ${value}`;
    }
    box.hint = hint.toLowerCase();
  }
  return box.hint;
}
