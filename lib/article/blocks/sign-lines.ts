/** Lines without a word that are printed all the same: "* * *" between two parts, dashes over the notes, "–" in a cell. */

import { type BlockDraft, draftText } from './draft';

/** One sign three times or more; or an omission. Stars that rate, arrows and bullets are no such signs. */
const RULE = /^(?:([*_=~.#⁂—–-])(?:\s?\1){2,}|[([]\s?(?:\.{3}|…)\s?[)\]])$/;
const LONGEST_CELL_SIGN = 12;

export function isRule(text: string): boolean {
  return RULE.test(text.replace(/\s+/g, ' '));
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
