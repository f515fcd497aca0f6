/**
 * The imprint: licence, editors, governing body, address. Its words are daily subjects of this press, so they decide nothing
 * alone. An imprint has a **form**: fields ("Tổng Biên tập: …"), or several of its parts together; and a **place**: outside the
 * run of prose, or behind the signature. A sentence among prose and the page's own headline are never one.
 */

import { type ImprintParts, imprintParts } from '../lexicon/imprint';
import { isSignatureLike, neighboursOf } from '../scan/prose-flow';
import type { Line, Scan } from '../scan/scan';

/** True for a line of the imprint, by its words, its form and its place. */
export function isImprint(scan: Scan, line: Line): boolean {
  const parts = imprintParts(line.text);
  if (parts === null || isRecipient(scan, line)) return false;
  const { previous, hasProseBefore, hasProseAfter } = neighboursOf(scan, line, isNoImprint);
  // Paragraphs go on after it: it is one of them.
  if (hasProseAfter) return false;
  // The last paragraph, or a line below it: prose, pictures and lists of the text stand right before it, no signature.
  if (hasProseBefore && previous !== null && !isSignatureLike(scan, previous)) return hasFullForm(parts);
  return hasForm(parts, line.text);
}

/** Recipients are listed with dashes, under a label with a colon or one that says so. */
const ENTRY = /^[-–—+•*] ?\S/;
const LABEL = /:$|^nơi (?:nhận|gửi)/i;
const LONGEST_LABEL = 40;
/** So many entries are looked at on each side. */
const MOST_ENTRIES = 30;

/**
 * An entry of a labelled list, at least half of whose entries name nothing of an imprint: "Nơi nhận: - Ban Biên tập Cổng TTĐT;
 * - Lưu: VT". A newsroom is among those who receive a document; an imprint with dashes is an imprint in most of its lines.
 */
function isRecipient({ lines }: Scan, line: Line): boolean {
  if (!ENTRY.test(line.text)) return false;
  const isEntry = (index: number) =>
    Math.abs(index - line.index) <= MOST_ENTRIES && ENTRY.test(lines[index]?.text ?? '');
  let first = line.index;
  while (isEntry(first - 1)) first -= 1;
  let end = line.index + 1;
  while (isEntry(end)) end += 1;
  const label = lines[first - 1];
  if (label === undefined || label.length > LONGEST_LABEL || !LABEL.test(label.text)) return false;
  return lines.slice(first, end).filter(isNoImprint).length * 2 >= end - first;
}

/** True for a text that has an imprint's form by itself: the page's headline never has it, a masthead may. */
export function hasImprintForm(text: string): boolean {
  const parts = imprintParts(text);
  return parts !== null && hasFullForm(parts);
}

function isNoImprint(line: Line): boolean {
  return imprintParts(line.text) === null;
}

/** Several parts, one of which is nobody's but a publisher's; or one as a field. */
function hasFullForm({ own, contact, opensAsField }: ImprintParts): boolean {
  return own > 0 && (opensAsField || own + contact > 1);
}

/** Where no prose runs, a part at the line's head is form enough; but a whole sentence with one part in it is a sentence. */
function hasForm({ own, contact, opens }: ImprintParts, text: string): boolean {
  return opens || own + contact > 1 || !isSentence(text);
}

function isSentence(text: string): boolean {
  return text.length >= SHORTEST_SENTENCE && /[.!?…]["”»)]?$/.test(text);
}

const SHORTEST_SENTENCE = 30;
