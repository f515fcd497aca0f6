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
  if (parts === null) return false;
  const { previous, hasProseBefore, hasProseAfter } = neighboursOf(scan, line, isNoImprint);
  // Paragraphs go on after it: it is one of them.
  if (hasProseAfter) return false;
  // The last paragraph, or a line below it: prose, pictures and lists of the text stand right before it, no signature.
  if (hasProseBefore && previous !== null && !isSignatureLike(scan, previous)) return hasFullForm(parts);
  return hasForm(parts, line.text);
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
