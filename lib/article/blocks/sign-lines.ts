/** Lines without a word that are printed all the same: "* * *" between two parts, dashes over the notes, "–" in a cell. */

import type { Line, Scan } from '../scan/scan';
import { type BlockDraft, draftText } from './draft';

/** One sign three times or more; or an omission. Stars that rate, arrows and bullets are no such signs. */
const RULE = /^(?:([*_=~.#⁂—–-])(?:\s?\1){2,}|[([]\s?(?:\.{3}|…)\s?[)\]])$/;
const RULE_SIGN = /^[*_=~.#⁂—–-]/;
const LONGEST_CELL_SIGN = 12;

export function isRule(text: string): boolean {
  return RULE.test(text.replace(/\s+/g, ' '));
}

/** One rule in several lines of a paragraph: a star over two, as it is typed in print. */
const MOST_RULE_LINES = 6;

/** True for a line that is a rule by itself, or together with the other lines of its own box, which hold nothing else. */
export function isPartOfRule({ lines }: Scan, { text, box }: Line): boolean {
  if (isRule(text)) return true;
  if (!RULE_SIGN.test(text) || box.endLine - box.firstLine > MOST_RULE_LINES) return false;
  const all = lines.slice(box.firstLine, box.endLine);
  return all.every((line) => line.box === box) && isRule(all.map((line) => line.text).join(' '));
}

/** A value of a table: no dots that lead to a page, no ornament as long as a word. */
export function isCellSign(text: string): boolean {
  return text.length <= LONGEST_CELL_SIGN || isRule(text);
}

/** A rule parts two pieces of text: where nothing stands over it or under it, it is the page's. */
export function withoutOuterRules(drafts: readonly BlockDraft[]): BlockDraft[] {
  const isText = (draft: BlockDraft) => draft.kind !== 'paragraph' || !isRule(draftText(draft));
  const first = drafts.findIndex(isText);
  return first < 0 ? [] : drafts.slice(first, drafts.findLastIndex(isText) + 1);
}
