/** Everything that is not the article, found by structure first, by names second. */

import { HINTS } from '../lexicon/hints';
import { imprintParts } from '../lexicon/imprint';
import { invitesAway } from '../lexicon/labels';
import type { Explain } from '../reading';
import { isLinkLine } from '../scan/measure';
import { isSignatureLike, neighboursOf } from '../scan/prose-flow';
import { type Box, hintOf, isWithin, type Line, type Scan } from '../scan/scan';
import { Clutter } from './clutter';
import { holdsComments } from './find-comments';
import { findContents } from './find-contents';
import { findLabelled } from './find-labelled';
import { findLists } from './find-lists';
import { findPlayerNotes } from './find-player-notes';
import { findPlayers } from './find-players';
import { findPolls, isPollName, isTally } from './find-polls';
import { isImprint } from './imprint';
import { isSpeakerOfQuote } from './quote-speaker';

const LANDMARK_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'menu']);
const LANDMARK_ROLE =
  /(?:^|\s)(?:navigation|search|complementary|banner|contentinfo|dialog|alertdialog|toolbar)(?:$|\s)/;
/** What holds more of the page's prose than this is never clutter by its name alone. */
const LARGEST_PROSE_SHARE = 0.35;

/** So many lines are looked at between two pauses. */
const LINES_PER_SLICE = 1_000;

/** Yields where a pause may be made. */
export function* findClutter(scan: Scan, explain?: Explain): Generator<undefined, Clutter> {
  const clutter = new Clutter(scan, explain);
  flagLandmarks(scan, clutter);
  yield;
  findLists(scan, clutter);
  yield;
  findLabelled(scan, clutter);
  yield;
  flagNamed(scan, clutter);
  findPolls(scan, clutter);
  findContents(scan, clutter);
  findPlayers(scan, clutter);
  findPlayerNotes(scan, clutter);
  yield;
  for (const line of scan.lines) {
    if (line.index % LINES_PER_SLICE === LINES_PER_SLICE - 1) yield;
    if (line.length < 20 || clutter.hasLine(line)) continue;
    if (isImprint(scan, line) || isInvitation(scan, line))
      clutter.flagLine(line, 'an imprint by its form and place, or words that invite away by a link');
  }
  return clutter;
}

/** "Mời bạn đọc vào chuyên mục …": with a link, or under the signature and the last of its flow. */
function isInvitation(scan: Scan, line: Line): boolean {
  if (!invitesAway(line.text)) return false;
  if (line.linkLength > 0) return true;
  const { previous, hasProseAfter } = neighboursOf(scan, line);
  return !hasProseAfter && previous !== null && isSignatureLike(scan, previous);
}

/** Elements that say what they are. An ASP.NET page stands in one form, so a form's share decides. */
function flagLandmarks(scan: Scan, clutter: Clutter): void {
  const prose = scan.body.proseLength;
  for (const box of scan.boxes) {
    if (!LANDMARK_TAGS.has(box.tag)) continue;
    const inside = box.proseLength;
    const isSmall = inside <= prose * LARGEST_PROSE_SHARE;
    // A form in which nothing can be filled in or pressed only wraps what stands in it.
    if (box.tag === 'form' && inside > 0 && !isForm(scan, box)) continue;
    if (box.tag === 'footer' && isSpeakerOfQuote(scan, box)) continue;
    if (box.tag === 'aside' && inside > 0 && box.linkLength < box.textLength * 0.2) continue;
    if (isSmall) clutter.flag(box, `a landmark (${box.tag}) with a small part of the prose`);
  }
}

function isForm({ fillable, buttons, choices }: Scan, form: Box): boolean {
  return [fillable, buttons, choices].some((boxes) => boxes.some((box) => isWithin(box, form)));
}

/** Boxes with prose whose names say that it is not the article's. */
function flagNamed(scan: Scan, clutter: Clutter): void {
  const prose = scan.body.proseLength;
  for (const box of scan.boxes) {
    const inside = box.proseLength;
    if (inside === 0 || box.isInline || inside > prose * LARGEST_PROSE_SHARE || clutter.has(box)) continue;
    if (isNamedClutter(scan, box)) clutter.flag(box, 'named as no text, with a small part of the prose');
  }
}

/** True where names and content agree. A paragraph is never clutter by its name: `p.ads-detail-center` is text. */
export function isNamedClutter(scan: Scan, box: Box): boolean {
  const hint = hintOf(scan, box);
  if (hint === '') return false;
  const name = nameOf(hint);
  if (name === 'never' || name === 'always') return name === 'always';
  if (name === 'talk') return holdsComments(scan, box);
  const length = box.textLength;
  const links = box.linkLength;
  if (name === 'related') return box.linkLines > 0 && links >= length * 0.12;
  if (isSpeakerOfQuote(scan, box)) return false;
  if (links >= length * 0.3) return true;
  if (isPollName(hint)) return isTally(scan, box);
  return box.proseLength === 0 || isOffer(scan, box) || isImprintBox(scan, box);
}

type Name = 'always' | 'talk' | 'related' | 'furniture' | 'never';
/** Pages repeat their class names; what one says is found out once. */
const KNOWN_VERDICTS = new Map<string, Name>();
const MOST_KNOWN_VERDICTS = 2_000;

function nameOf(hint: string): Name {
  let name = KNOWN_VERDICTS.get(hint);
  if (name === undefined) {
    name = readName(hint);
    if (KNOWN_VERDICTS.size < MOST_KNOWN_VERDICTS) KNOWN_VERDICTS.set(hint, name);
  }
  return name;
}

function readName(hint: string): Name {
  if (LANDMARK_ROLE.test(hint) || HINTS.filing.test(hint)) return 'always';
  if (HINTS.comment.test(hint)) return 'talk';
  if (HINTS.related.test(hint)) return 'related';
  if (HINTS.hidden.test(hint) && !HINTS.shownWhenWide.test(hint)) return 'always';
  // A row of author, date and buttons is called after any of them.
  return !HINTS.author.test(hint) && HINTS.furniture.test(hint) ? 'furniture' : 'never';
}

/** A few lines of praise that end in a button. */
function isOffer({ lines }: Scan, box: Box): boolean {
  const last = lines[box.endLine - 1];
  return box.textLength <= LONGEST_OFFER && last !== undefined && isLinkLine(last);
}

const LONGEST_OFFER = 500;

function isImprintBox(scan: Scan, box: Box): boolean {
  for (let index = box.firstLine; index < box.endLine; index += 1) {
    if (imprintParts(scan.lines[index]?.text ?? '') !== null) return true;
  }
  return false;
}
