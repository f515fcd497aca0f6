/** One walk over the DOM, without recursion, without a clone. */

import { type DomAccess, ELEMENT_NODE, TEXT_NODE } from '../../dom/dom-access';
import { canonicalText } from '../../text/canonical-text';
import { countLine } from './measure';
import { Box, type Frame, Line, type Picture, type Scan } from './scan';
import { kindOfTag } from './tags';

/** Beyond these a page is no article that anybody reads; twice what the largest pages of the press have, and more. */
const MOST_NODES = 500_000;
const MOST_CHARACTERS = 30_000_000;

/** So many nodes are walked over between two pauses. */
const NODES_PER_SLICE = 4_000;

/**
 * Null where the page is too large to be read; `body` is the root where the page has no `<body>`. Yields where a pause may
 * be made.
 */
export function* scanDocument(dom: DomAccess, url: string): Generator<undefined, Scan | null> {
  const walker = new Walker(dom);
  while (walker.walk(NODES_PER_SLICE)) yield;
  const [first] = walker.boxes;
  if (walker.isOver || first === undefined) return null;
  const { boxes, lines, pictures, facts, fields, fillable, buttons, choices, frames } = walker;
  return {
    dom,
    url,
    boxes,
    lines,
    pictures,
    facts,
    fields,
    fillable,
    buttons,
    choices,
    frames,
    body: boxes.find((box) => box.tag === 'body') ?? first,
  };
}

class Walker {
  readonly boxes: Box[] = [];
  readonly lines: Line[] = [];
  readonly pictures: Picture[] = [];
  readonly facts: Element[] = [];
  readonly fields: number[] = [];
  readonly fillable: Box[] = [];
  readonly buttons: Box[] = [];
  readonly choices: Box[] = [];
  readonly frames: Frame[] = [];
  private line: Line | null = null;
  /** The block that a `<br>` stands in after its last line. */
  private brokenIn: Box | null = null;
  private nodes = 0;
  private characters = 0;

  /** A limit was passed. */
  isOver = false;
  private readonly dom: DomAccess;
  private box: Box | null;
  private node: Node | null;

  constructor(dom: DomAccess) {
    this.dom = dom;
    this.box = this.open(dom.root, dom.localName(dom.root), null, false);
    this.node = dom.firstChild(dom.root);
  }

  /** Walks over so many nodes more; false where there are none left, or more than can be. */
  walk(count: number): boolean {
    const { dom } = this;
    const end = this.nodes + count;
    let { box, node } = this;
    while (box !== null && this.nodes < end) {
      if (node === null) {
        this.close(box);
        node = box.parent === null ? null : dom.nextSibling(box.element);
        box = box.parent;
        continue;
      }
      this.nodes += 1;
      const type = dom.nodeType(node);
      if (type === ELEMENT_NODE) {
        const entered = this.enter(node as Element, box);
        if (entered !== null) {
          box = entered;
          node = dom.firstChild(node);
          continue;
        }
      } else if (type === TEXT_NODE) {
        this.addText(node as Text, box);
      }
      node = dom.nextSibling(node);
    }
    this.box = box;
    this.node = node;
    this.isOver = this.nodes > MOST_NODES || this.characters > MOST_CHARACTERS;
    return box !== null && !this.isOver;
  }

  /** The box to walk into; null where there is nothing to read inside. */
  private enter(element: Element, parent: Box): Box | null {
    const name = this.dom.localName(element);
    const kind = kindOfTag(name);
    switch (kind) {
      case 'block':
      case 'inline':
        return this.open(element, name, parent, kind === 'inline');
      case 'break':
      case 'rule':
        this.breakLine();
        this.brokenIn = parent.block;
        break;
      case 'picture': {
        const box = this.open(element, name, parent, true);
        this.close(box);
        this.pictures.push({ box, line: this.line?.index ?? this.lines.length, inLine: this.line !== null });
        break;
      }
      case 'fact':
        this.facts.push(element);
        break;
      case 'field': {
        const type = this.dom.attribute(element, 'type');
        if (name === 'textarea' || TYPED_FIELD.test(type)) {
          this.fields.push(this.lines.length);
          this.fillable.push(parent);
        }
        // A password counts twice: it is asked for in a login form, which has one field beside it.
        if (type === 'password') this.fields.push(this.lines.length);
        if (CHOICE_FIELD.test(type)) this.choices.push(parent);
        break;
      }
      case 'control':
        (name === 'select' ? this.fillable : this.buttons).push(parent);
        break;
      case 'frame':
        this.frames.push({ element, box: parent, line: this.lines.length });
        break;
      case 'skipped':
    }
    return null;
  }

  private open(element: Element, name: string, parent: Box | null, isInline: boolean): Box {
    if (!isInline) this.breakLine();
    const box = new Box(this.boxes.length, element, name, parent, isInline, this.line?.index ?? this.lines.length);
    this.boxes.push(box);
    return box;
  }

  private close(box: Box): void {
    if (!box.isInline) this.breakLine();
    box.end = this.boxes.length;
    box.endLine = this.lines.length;
    box.parent?.addChild(box);
  }

  private breakLine(): void {
    if (this.line === null) return;
    countLine(this.line);
    this.line = null;
  }

  private addText(node: Text, box: Box): void {
    const data = this.dom.data(node);
    this.characters += data.length;
    const length = lengthOf(data);
    let { line } = this;
    if (line === null) {
      if (length === 0) return;
      line = new Line(this.lines.length, box.block, this.brokenIn === box.block);
      if (line.afterBreak) this.brokenIn = null;
      this.line = line;
      this.lines.push(line);
    }
    line.leaves.push({ node, data, box });
    line.length += length;
    if (box.link !== null) line.linkLength += length;
  }
}

/** Fields that a reader types into; a poll's buttons are none. */
const TYPED_FIELD = /^(?:text|email|tel|number|password|url|date)?$/i;

const CHOICE_FIELD = /^(?:radio|checkbox)$/i;

const WIDTHLESS_CHARACTER = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060]/;
const INVISIBLE_TEXT = /^[\s\u00ad\u200b-\u200f\u2060]*$/;

/** How long a text node's text looks, without the white space at its ends; 0 where there is nothing to see. */
function lengthOf(data: string): number {
  const text = data.trim();
  // Marks apart from their letters, soft hyphens and the like take no room: the canonical text has the length.
  const length = WIDTHLESS_CHARACTER.test(text) ? canonicalText(text).length : text.length;
  // Asked of short texts alone: no long one is made of invisible characters.
  return length > 0 && length <= 8 && INVISIBLE_TEXT.test(data) ? 0 : length;
}
