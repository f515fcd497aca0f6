/** How a line is set, as far as the markup itself says so: no computed style is asked for. */

import { inherited } from './inherited';
import { type Box, hintOf, type Line, type Scan } from './scan';

const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC_TAGS = new Set(['em', 'i', 'cite', 'dfn']);
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const ITALIC_STYLE = /font-style\s*:\s*(?:italic|oblique)/i;

/** True where every word of the line stands in bold markup. */
export function isBold(scan: Scan, line: Line): boolean {
  return isSet(scan, line, BOLD_TAGS, BOLD_STYLE);
}

const BOLD_CLASS = /(?:^|[\s_-])(?:(?:semi|extra|demi)?-?bold(?:er)?|strong|b|fw-?[6-9]00)(?:$|\s)/;

/** True where a class says that the whole line is bold: a hint, to be held against the lines beside it. */
export function isBoldByClass(scan: Scan, { leaves, box: block }: Line): boolean {
  return leaves.every((leaf) => {
    for (let box: Box | null = leaf.box; box !== null; box = box.parent) {
      if (leaf.data.trim() === '' || BOLD_CLASS.test(hintOf(scan, box))) return true;
      if (box === block) return false;
    }
    return false;
  });
}

/** True where every word of the line stands in italic markup. */
export function isItalic(scan: Scan, line: Line): boolean {
  return isSet(scan, line, ITALIC_TAGS, ITALIC_STYLE);
}

/** True where the markup sets the line apart from text: bold, larger, in capitals, or centred. */
export function isSetApart(scan: Scan, line: Line): boolean {
  return (
    isBold(scan, line) ||
    isCentred(scan, line) ||
    isSet(scan, line, NO_TAGS, LARGE_FONT_SIZE) ||
    isInLargeFont(scan, line)
  );
}

const NO_TAGS: ReadonlySet<string> = new Set();
const LARGE_FONT_SIZE =
  /font-size\s*:\s*(?:(?:1[6-9]|[2-9]\d)(?:px|pt)|(?:1\.[2-9]|[2-9])\d*r?em|(?:x-)?large|1[2-9]\dpt|1[2-9]\d%)/i;

function isInLargeFont(scan: Scan, line: Line): boolean {
  return line.leaves.some((leaf) => {
    for (let box: Box | null = leaf.box; box?.isInline; box = box.parent) {
      if (box.tag === 'font' && /^(?:\+|[4-7])/.test(scan.dom.attribute(box.element, 'size'))) return true;
    }
    return false;
  });
}

export function isCentred(scan: Scan, line: Line): boolean {
  return alignmentOf(scan, line.box) === 'center';
}

export function isRightAligned(scan: Scan, line: Line): boolean {
  return alignmentOf(scan, line.box) === 'right';
}

function isSet(scan: Scan, line: Line, tags: ReadonlySet<string>, style: RegExp): boolean {
  const isBoxSet = testOf(scan, tags, style);
  return line.leaves.every((leaf) => leaf.data.trim() === '' || isBoxSet(leaf.box));
}

const TESTS = new WeakMap<Scan, Map<RegExp, (box: Box) => boolean>>();

/** Whether a box, or one around it up to its block, is set so: by a tag, or by its own style. */
function testOf(scan: Scan, tags: ReadonlySet<string>, style: RegExp): (box: Box) => boolean {
  let tests = TESTS.get(scan);
  if (tests === undefined) {
    tests = new Map();
    TESTS.set(scan, tests);
  }
  let test = tests.get(style);
  if (test === undefined) {
    test = inherited<boolean>(
      ({ tag, element }, isOuterSet) => isOuterSet || tags.has(tag) || style.test(scan.dom.attribute(element, 'style')),
      false,
      ({ isInline }) => isInline,
    );
    tests.set(style, test);
  }
  return test;
}

/** `align`, an inline style, `<center>` or a class of one of the usual names, on the block or close above it. */
function alignmentOf(scan: Scan, block: Box): string {
  for (let box: Box | null = block, depth = 0; box !== null && depth < 3; box = box.parent, depth += 1) {
    if (box.tag === 'center') return 'center';
    const align = scan.dom.attribute(box.element, 'align').toLowerCase();
    if (align !== '') return align;
    const style = /text-align\s*:\s*(\w+)/i.exec(scan.dom.attribute(box.element, 'style'));
    if (style?.[1] !== undefined) return style[1].toLowerCase().replace('end', 'right');
    const name = /(?:^|\s)(?:[\w-]*(?:text|align|txt)-?|rte)(center|right)(?:\s|$)/i.exec(
      scan.dom.attribute(box.element, 'class'),
    );
    if (name?.[1] !== undefined) return name[1].toLowerCase();
  }
  return '';
}
