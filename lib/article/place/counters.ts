/** Counters of a page: how often it was opened, what its readers gave it. */

import type { Clutter } from '../clutter/clutter';
import { isProse } from '../scan/measure';
import { isWithin, type Line, type Scan } from '../scan/scan';
import type { Region } from './region';

const COUNT = String.raw`\d[\d.,]* ?(?:k|m|nghin|trieu)?`;
const COUNTED = '(?:xem|doc|truy cap)(?: bai viet| tin| bai)?|views?|reads?|hits?|binh luan|comments?';
const RATING =
  'tong so diem cua bai viet la ?:? ?\\d+ trong \\d+ danh gia|xep hang ?:? ?\\d[\\d.,]*(?: ?- ?\\d+ ?phieu(?: bau)?)?|click de danh gia bai viet';
const ONE_COUNTER = `(?:(?:tong )?(?:so )?(?:luot |lan |nguoi |da )?(?:${COUNTED}|view count) ?:? ?${COUNT}(?: lan| luot)?|${COUNT} (?:luot |lan |nguoi )?(?:${COUNTED})|${RATING})`;
/** How often the page was opened, how it was rated, and nothing else. */
const COUNTER = new RegExp(`^\\W*${ONE_COUNTER}(?:\\W+${ONE_COUNTER})*\\W*$`);
const LONGEST_COUNTER = 60;
/** Cheap, before a text is folded. */
const MAY_COUNT = /\d|^click/i;
/** A value of the article stands in a list or a table. */
const DATA_TAGS = new Set(['li', 'td', 'th', 'dd']);

/** Flags counters before the first paragraph and after the last one; between paragraphs stand figures of the article. */
export function flagCounters(
  scan: Scan,
  clutter: Clutter,
  { root, box, headlineEnd, textStart, textEnd }: Region,
): void {
  let last = textEnd;
  while (last > textStart && !isOwnProse(scan.lines[last - 1], clutter)) last -= 1;
  const isIn = (line: Line) => isWithin(line.box, box) && !(DATA_TAGS.has(line.box.tag) && isWithin(line.box, root));
  for (const [from, to] of [
    [headlineEnd, textStart],
    [last, textEnd],
  ] as const)
    for (const line of scan.lines.slice(from, to)) {
      if (line.length > LONGEST_COUNTER || !MAY_COUNT.test(line.text) || !isIn(line)) continue;
      if (COUNTER.test(line.folded)) clutter.flagLine(line, 'a counter beside the text');
    }
}

function isOwnProse(line: Line | undefined, clutter: Clutter): boolean {
  return line !== undefined && isProse(line) && !clutter.hasLine(line);
}
