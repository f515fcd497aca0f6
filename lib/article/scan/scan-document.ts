/** One walk over the DOM, without recursion, without a clone. */

import { type DomAccess, ELEMENT_NODE, TEXT_NODE } from '../dom-access';
import { Box, type Leaf, Line, type Picture, type Scan } from './scan';
import { FACTS, INLINE, SKIPPED } from './tags';

/** Beyond these a page is no article that anybody reads; twice what the largest pages of the press have, and more. */
const MOST_NODES = 500_000;
const MOST_CHARACTERS = 30_000_000;

const HAS_TEXT = /[^\s\u00ad\u200b-\u200f\u2060]/;

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
    let box: Box | null = this.open(root, null);
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
    const tag = this.dom.localName(element);
    if (tag === 'br' || tag === 'hr') {
      this.breakLine();
      this.broken = tag === 'br';
      return null;
    }
    if (FACTS.has(tag)) this.facts.push(element);
    if (tag === 'textarea' || (tag === 'input' && this.dom.attribute(element, 'type') !== 'hidden')) this.fields += 1;
    if (FACTS.has(tag) || SKIPPED.has(tag)) return null;
    if (tag === 'img') {
      const box = this.open(element, parent, tag);
      this.close(box);
      this.pictures.push({ box, line: this.line?.index ?? this.lines.length, inLine: this.line !== null });
      return null;
    }
    return this.open(element, parent, tag);
  }

  private open(element: Element, parent: Box | null, tag = this.dom.localName(element)): Box {
    const isInline = parent !== null && (INLINE.has(tag) || tag.includes(':'));
    if (!isInline) this.breakLine();
    if (!isInline) this.broken = false;
    const box = new Box(this.boxes.length, element, tag, parent, isInline, this.line?.index ?? this.lines.length);
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
  }

  private breakLine(): void {
    this.line = null;
  }

  private addText(node: Text, box: Box): void {
    const data = this.dom.data(node);
    this.characters += data.length;
    const hasText = HAS_TEXT.test(data);
    if (this.line === null) {
      if (!hasText) return;
      this.line = new Line(this.lines.length, box.block, this.broken);
      this.lines.push(this.line);
    }
    const leaf: Leaf = { node, data, box };
    this.line.leaves.push(leaf);
    if (!hasText) return;
    const length = data.trim().length;
    this.line.length += length;
    if (box.link !== null) this.line.linkLength += length;
  }
}
