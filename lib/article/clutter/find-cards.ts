/**
 * Lists of other stories whose titles are no links: the picture alone leads to the story, or a script does. The repeated
 * shape tells them, and what each item has: a title, and a way to another page.
 */

import { datesOf } from '../dates/dates-of-line';
import { HINTS } from '../lexicon/hints';
import { isFileAddress, leadsToArticleOf } from '../scan/line-links';
import { isProse } from '../scan/measure';
import { cardAddress, type OwnPageTest } from '../scan/own-pages';
import { type Box, countTag, hintOf, type Line, picturesIn, type Scan } from '../scan/scan';
import { hasTitleForm, openingOf } from '../scan/title-form';
import type { Clutter } from './clutter';
import { isInterrupted } from './find-lists';
import { FEWEST_REPEATED_ITEMS, flagRepeat, linesOf, type Repeat, type RepeatedItem } from './repeats';

const MOST_CARD_TEXT = 900;
const MOST_CARD_PROSE = 2;
/** Before a title may stand a section, a length, a date. */
const TITLE_WITHIN_LINES = 3;
/** A short line that is a link by itself leads to a topic; photo stories have names of two words. */
const FEWEST_CARD_WORDS = 4;
const FEWEST_PICTURE_TITLE_WORDS = 2;
const FEWEST_UNLINKED_ITEMS = 4;
/** So many of the items must have what makes a card: a list has an advert in it, or a poll. */
const LEAST_SHARE = 0.8;

/** A list that may be the article's own, as gifts, places and books are: its place decides. */
export interface DoubtfulList extends Repeat {
  /** Each item says when it was published. */
  isDated: boolean;
}

/** Flags the lists that lead away by each item; returns those that only look like it. */
export function findCards(
  scan: Scan,
  clutter: Clutter,
  repeats: readonly Repeat[],
  isOwnPage: OwnPageTest,
): DoubtfulList[] {
  const doubtful: DoubtfulList[] = [];
  for (const repeat of repeats) {
    if (clutter.has(repeat.list)) continue;
    const cards = repeat.items.filter((item) => isCard(scan, item));
    if (cards.length < Math.max(FEWEST_REPEATED_ITEMS, repeat.items.length * LEAST_SHARE)) continue;
    const linked = cards.filter((item) => !isCaptioned(scan, item) || leadsToStory(scan, item));
    const addresses = linked.map(({ first, last }) => cardAddress(scan, first.index, last.end, isOwnPage));
    const leading = new Set(addresses.filter((address) => address !== ''));
    const isLeading = leading.size >= Math.max(FEWEST_REPEATED_ITEMS, cards.length * LEAST_SHARE);
    if (
      isLeading &&
      (!isPhotoStory(scan, clutter, cards) || areOthers(scan, repeat, cards)) &&
      !isMostOfText(scan, clutter, repeat)
    )
      flagRepeat(scan, clutter, { list: repeat.list, items: repeat.items.filter((item) => !isStory(scan, item)) });
    else if (cards.length >= FEWEST_UNLINKED_ITEMS) addDoubtful(scan, cards, repeat, doubtful);
  }
  return doubtful;
}

function addDoubtful(scan: Scan, cards: readonly RepeatedItem[], { list }: Repeat, doubtful: DoubtfulList[]): void {
  const items = cards.filter((item) => isShort(scan, item));
  if (items.length < Math.max(FEWEST_UNLINKED_ITEMS, cards.length * LEAST_SHARE)) return;
  doubtful.push({ list, items, isDated: isNewestFirst(scan, items) });
}

/** A title, and no more text than an excerpt. */
function isCard(scan: Scan, item: RepeatedItem): boolean {
  if (isInterrupted(scan, item.first)) return false;
  const lines = linesOf(scan, item);
  if (lines.reduce((sum, { length }) => sum + length, 0) > MOST_CARD_TEXT) return false;
  if (lines.filter(isProse).length > MOST_CARD_PROSE) return false;
  return lines.slice(0, TITLE_WITHIN_LINES).some((line) => {
    const isUnderPicture = line.linkLength === 0 && picturesIn(scan, item.first).length > 0;
    const fewest = isUnderPicture ? FEWEST_PICTURE_TITLE_WORDS : FEWEST_CARD_WORDS;
    return !isAgeLine(line) && hasTitleForm(wholeTitle(openingOf(line).text), fewest);
  });
}

/** The page's own story may be a box like the cards below it: it has the first heading and more than an excerpt. */
function isStory(scan: Scan, item: RepeatedItem): boolean {
  return countTag(scan, item.first, 'h1') > 0 && linesOf(scan, item).filter(isProse).length > MOST_CARD_PROSE;
}

/** Pictures with a few words each, on a page with hardly any text beside them: each may lead to itself in full size. */
function isPhotoStory(scan: Scan, clutter: Clutter, items: readonly RepeatedItem[]): boolean {
  const isBare = (item: RepeatedItem) =>
    picturesIn(scan, item.first).length > 0 && !linesOf(scan, item).some((line) => isProse(line) || isAgeLine(line));
  return items.every(isBare) && proseLength(scan.lines, clutter) < LEAST_STORY_TEXT;
}

/** A text with less is what introduces the pictures. */
const LEAST_STORY_TEXT = 300;

/** Items right among paragraphs, with more text than these: places, gifts, books, each with a page of its own. */
function isMostOfText(scan: Scan, clutter: Clutter, { list, items }: Repeat): boolean {
  const boxes = new Set(items.flatMap(({ first, last }) => [first, last]));
  const own = scan.lines
    .slice(list.firstLine, list.endLine)
    .filter(({ box }) => box === list || (box.parent === list && !boxes.has(box)));
  const length = proseLength(own, clutter);
  const inItems = items.reduce((sum, item) => sum + proseLength(linesOf(scan, item), clutter), 0);
  return length > 0 && inItems > length;
}

function proseLength(lines: readonly Line[], clutter: Clutter): number {
  return lines.reduce((sum, line) => sum + (isProse(line) && !clutter.hasLine(line) ? line.length : 0), 0);
}

/** Lists of stories go back in time; a chronicle goes on, and a report of one day stays in it. */
function isNewestFirst(scan: Scan, items: readonly RepeatedItem[]): boolean {
  const days = items.flatMap((item) => {
    const moment = linesOf(scan, item)
      .filter(isAgeLine)
      .flatMap(datesOf)
      .find((date) => date.moment !== null)?.moment;
    return moment == null ? [] : [(moment.year * 12 + moment.month) * 31 + moment.day];
  });
  const isFalling = days.every((day, index) => index === 0 || day <= (days[index - 1] ?? day));
  return isFalling && new Set(days).size >= Math.max(2, items.length * LEAST_DAYS_SHARE);
}

const LEAST_DAYS_SHARE = 0.5;

/** Lists cut long titles. */
function wholeTitle(text: string): string {
  return text.replace(/\s*(?:…|\.{3})$/, '');
}

/** A picture, a date or an excerpt beside the title; one paragraph at most. */
function isShort(scan: Scan, item: RepeatedItem): boolean {
  const lines = linesOf(scan, item);
  if (lines.filter(isProse).length > 1) return false;
  return lines.length > 1 || picturesIn(scan, item.first).length > 0;
}

/** Where a captioned picture leads: to its full size, to a viewer of the page's own, or to another story. */
function storyAddress(scan: Scan, item: RepeatedItem): string {
  for (let index = item.first.index; index < item.last.end; index += 1) {
    const box = scan.boxes[index];
    const address = box?.tag === 'a' ? scan.dom.attribute(box.element, 'href').trim() : '';
    if (address !== '' && !isFileAddress(address) && leadsToArticleOf(scan, address)) return address;
  }
  return '';
}

function leadsToStory(scan: Scan, item: RepeatedItem): boolean {
  return storyAddress(scan, item) !== '';
}

/** Beside a photo story: the captions are the titles of the pages that they lead to, or the story's own figures lead nowhere. */
function areOthers(scan: Scan, { list }: Repeat, cards: readonly RepeatedItem[]): boolean {
  if (cards.every((item) => isSpelled(scan, item))) return true;
  if (!cards.every((item) => leadsToStory(scan, item))) return false;
  const own = scan.pictures.filter(({ box, line }) => line < list.firstLine && box.link === null && isInFigure(box));
  return own.length >= FEWEST_OWN_FIGURES;
}

const FEWEST_OWN_FIGURES = 3;

function isInFigure({ block }: Box): boolean {
  return block.tag === 'figure' || block.parent?.tag === 'figure';
}

/** The address that the picture leads to has the words of the caption: they are the title of that page. */
function isSpelled(scan: Scan, item: RepeatedItem): boolean {
  const [line] = linesOf(scan, item);
  const words =
    line?.folded
      .replace(/[^a-z0-9]+/g, '-')
      .split('-')
      .filter((word) => word !== '') ?? [];
  return (
    words.length >= FEWEST_CARD_WORDS && storyAddress(scan, item).includes(words.slice(0, SPELLED_WORDS).join('-'))
  );
}

const SPELLED_WORDS = 4;

/** What is set as a caption belongs to its picture, wherever that leads. */
function isCaptioned(scan: Scan, item: RepeatedItem): boolean {
  for (let index = item.first.index; index < item.last.end; index += 1) {
    const box = scan.boxes[index];
    if (box !== undefined && (box.tag === 'figcaption' || HINTS.caption.test(hintOf(scan, box)))) return true;
  }
  return false;
}

const LONGEST_AGE_LINE = 60;
const AGE = /\d\s*(?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|\d\s*(?:sec|min|hour|day|week|month|year)\w* ago/i;

/** A short line that says when: a date, "3 giờ trước". */
export function isAgeLine(line: Line): boolean {
  return line.length <= LONGEST_AGE_LINE && (AGE.test(line.text) || datesOf(line).length > 0);
}
