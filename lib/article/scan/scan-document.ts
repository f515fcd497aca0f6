/** One walk over the DOM, without recursion, without a clone. */

import { type DomAccess, ELEMENT_NODE, TEXT_NODE } from '../dom-access';
import { countLine } from './measure';
import { Box, Line, type Picture, type Scan } from './scan';
import { kindOfTag } from './tags';

/** Beyond these a page is no article that anybody reads; twice what the largest pages of the press have, and more. */
const MOST_NODES = 500_000;
const MOST_CHARACTERS = 30_000_000;

/** Null where the page is too large to be read; `body` is the root where the page has no `<body>`. */
export function scanDocument(dom: DomAccess): Scan | null {
  const walker = new Walker(dom);
  const isWhole = walker.walk(dom.root);
  const [first] = walker.boxes;
  if (!isWhole || first === undefined) return null;
  const { boxes, lines, pictures, facts, fields } = walker;
  return { dom, boxes, lines, pictures, facts, fields, body: boxes.find((box) => box.tag === 'body') ?? first };
}

class Walker {
  readonly boxes: Box[] = [];
  readonly lines: Line[] = [];
  readonly pictures: Picture[] = [];
  readonly facts: Element[] = [];
  fields = 0;
  private line: Line | null = null;
  private broken = false;
  private nodes = 0;
  private characters = 0;

  constructor(private readonly dom: DomAccess) {}

  /** False where a limit was passed. */
  walk(root: Element): boolean {
    const { dom } = this;
    let box: Box | null = this.open(root, dom.localName(root), null, false);
    let node: Node | null = dom.firstChild(root);
    while (box !== null) {
      if (node === null) {
        this.close(box);
        node = box.parent === null ? null : dom.nextSibling(box.element);
        box = box.parent;
        continue;
      }
      this.nodes += 1;
      if (this.nodes > MOST_NODES || this.characters > MOST_CHARACTERS) return false;
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
    return true;
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
        this.broken = kind === 'break';
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
      case 'field':
        if (name === 'textarea' || TYPED.test(this.dom.attribute(element, 'type'))) this.fields += 1;
        break;
      case 'skipped':
    }
    return null;
  }

  private open(element: Element, name: string, parent: Box | null, isInline: boolean): Box {
    if (!isInline) {
      this.breakLine();
      this.broken = false;
    }
    const box = new Box(this.boxes.length, element, name, parent, isInline, this.line?.index ?? this.lines.length);
    this.boxes.push(box);
    return box;
  }

  private close(box: Box): void {
    if (!box.isInline) {
      this.breakLine();
      this.broken = false;
    }
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
      line = new Line(this.lines.length, box.block, this.broken);
      this.line = line;
      this.lines.push(line);
    }
    line.leaves.push({ node, data, box });
    line.length += length;
    if (box.link !== null) line.linkLength += length;
  }
}

/** Fields that a reader types into; a poll's buttons are none. */
const TYPED = /^(?:text|email|tel|number|password|url|date)?$/i;

const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060]*$/;

/** Without the white space at its ends; 0 where there is nothing to see. */
function lengthOf(data: string): number {
  const { length } = data.trim();
  // Only short stretches are nothing but invisible characters.
  return length > 0 && length <= 8 && INVISIBLE.test(data) ? 0 : length;
}
