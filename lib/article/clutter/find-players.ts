/** The controls of a player, which stand in the page as words: "Play Video", "Current Time 0:00", "Tắt tiếng". */

import { type Box, hintOf, type Line, type Scan } from '../scan/scan';
import type { Clutter } from './clutter';

/** Words that hardly anything but a player shows by themselves. */
const TELLING_WORDS =
  'video player is loading|this is a modal window|play(?:back)?(?: video| audio)?|pause|(?:un)?mute|volume|' +
  '(?:exit )?full ?screen|picture[ -]in[ -]picture|current time|remaining time|' +
  'phát(?: lại| video)?|(?:bấm )?nghe(?: lại| đọc bài| bài(?: viết)?| tin)?|đọc bài|tạm dừng|(?:tắt|bật) tiếng|âm lượng|' +
  '(?:thoát )?toàn màn hình|thời gian (?:hiện tại|còn lại)|tốc độ (?:đọc|phát)|(?:giọng )?(?:nữ|nam) miền (?:bắc|trung|nam)|giọng (?:nữ|nam)';
const OTHER_WORDS =
  'stop|replay|settings|quality|auto|pip|captions?|subtitles?|descriptions?|chapters|rate|speed|duration|loaded|progress|' +
  'stream type|(?:seek to )?live|audio track|(?:en|dis)abled|off|selected|' +
  'thời lượng|tốc độ|chất lượng|tự động|phụ đề|cài đặt|đang tải|trực tiếp';
const CONTROL_WORDS = `${TELLING_WORDS}|${OTHER_WORDS}`;
const CONTROL_VALUE = String.raw`-?\d{1,2}:\d{2}(?::\d{2})?|\d(?:[.,]\d+)?x|\d{1,3} ?%|\d{3,4}p`;
/** Words of controls and their values, and nothing else. */
const CONTROL_LINE = new RegExp(`^(?:${CONTROL_WORDS}|${CONTROL_VALUE}|[\\s/|·•:,.()])+$`, 'i');
const WORDS = new RegExp(CONTROL_WORDS, 'gi');
const TELLING = new RegExp(TELLING_WORDS, 'i');
const VALUES = new RegExp(CONTROL_VALUE, 'gi');
const START_OF_SOUND = /(?:^|[^\d:])0?0:00 ?\/ ?\d{1,2}:\d{2}/;
/** Sizes and shares in a table are figures. */
const CELL_TAGS = new Set(['td', 'th']);
const LONGEST_CONTROL_LINE = 90;
/** Some words of controls are words of the text; so many in a row, or two with a value, are none. */
const FEWEST_CONTROL_WORDS = 3;
const FEWEST_WORDS_WITH_VALUE = 2;

const CONTROL_BAR =
  /(?:^|[\s_-])(?:vjs|jw|plyr|mejs)(?:$|[\s_-])|(?:player|video|audio)[\w-]*-control|(?:^|[\s_-])control-?(?:s|bar)(?:$|\s)/;
const LONGEST_CONTROL_NAME = 60;

export function findPlayers(scan: Scan, clutter: Clutter): void {
  const { lines } = scan;
  for (let index = 0; index < lines.length; ) {
    let end = index;
    for (let line = lines[end]; line !== undefined && isControlLine(line); line = lines[end]) end += 1;
    if (end === index) {
      index += 1;
      continue;
    }
    const run = lines.slice(index, end);
    if (isRunOfControls(run)) for (const line of run) clutter.flagLine(line, 'one of the controls of a player');
    for (const line of run) flagBar(scan, clutter, line);
    index = end;
  }
}

function isControlLine(line: Line): boolean {
  return (
    line.length <= LONGEST_CONTROL_LINE &&
    line.linkLength === 0 &&
    !CELL_TAGS.has(line.box.tag) &&
    CONTROL_LINE.test(line.text)
  );
}

function isRunOfControls(run: readonly Line[]): boolean {
  // Where the reader is in the sound, and how long it is.
  if (run.some(({ text }) => START_OF_SOUND.test(text))) return true;
  if (!run.some(({ text }) => TELLING.test(text))) return false;
  const count = (pattern: RegExp) => run.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  const words = count(WORDS);
  return words >= FEWEST_CONTROL_WORDS || (words >= FEWEST_WORDS_WITH_VALUE && count(VALUES) > 0);
}

/** The bar around a control, as far as it is named one and holds nothing longer than a name. */
function flagBar(scan: Scan, clutter: Clutter, { box: from }: Line): void {
  let bar: Box | null = null;
  for (let box: Box | null = from; box !== null && box.index > scan.body.index; box = box.parent) {
    const own = scan.lines.slice(box.firstLine, Math.min(box.endLine, box.firstLine + MOST_BAR_LINES + 1));
    if (own.length > MOST_BAR_LINES || own.some(({ length }) => length > LONGEST_CONTROL_NAME)) break;
    if (CONTROL_BAR.test(hintOf(scan, box))) bar = box;
  }
  if (bar !== null) clutter.flag(bar, 'the bar of a player');
}

const MOST_BAR_LINES = 40;
