/** The signature of an official letter: its signer speaks in the text, and wrote no article. */

import { personShape } from './names';

/** "(Đã ký)": somebody else's hand, told in print. */
const SIGNED_MARK = /^\(?\s*(?:đã ký|signed)\s*\)?\.?$/i;
/** The office in whose name, or as which, somebody signs: "KT. CHỦ TỊCH", "Chủ tịch Hội Nông dân xã". */
const OFFICE =
  /^(?:(?:KT|TM|TL|TUQ)\. ?\S|(?:phó |quyền |q\. ?)?(?:tổng )?(?:thủ tướng|chủ tịch|chủ nhiệm|giám đốc|bí thư|tư lệnh|chính ủy|chính uỷ|chánh |thủ trưởng|trưởng |\S+ trưởng(?: |$)))/i;
const LONGEST_OFFICE = 70;
/** A stop after a whole word: a title holds none, its abbreviations are capitals. */
const IN_SENTENCE = /[:;!?…]|\p{Ll}\.|\.$/u;
const RANK = /^(?:(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)|pgs|gs|tskh|ts|ths|bs|ông|bà)(?:[.,]+\s*|\s+))+/i;

/**
 * Which of the last lines of a text are its signature: offices, "(Đã ký)" and the name under them. A title alone is a
 * heading or the end of a sentence; it signs where another one, a mark or a name stands right under it.
 */
export function letterSignature(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  texts.forEach((text, index) => {
    const opens = isMark(text) || (isOffice(text) && isSignedBy(texts[index + 1] ?? ''));
    if (!opens) return;
    found.add(index);
    if (isName(texts[index + 1] ?? '')) found.add(index + 1);
  });
  return found;
}

function isSignedBy(next: string): boolean {
  return isMark(next) || isOffice(next) || isName(next);
}

function isMark(text: string): boolean {
  return SIGNED_MARK.test(text);
}

function isOffice(text: string): boolean {
  return text.length <= LONGEST_OFFICE && OFFICE.test(text) && !IN_SENTENCE.test(text);
}

function isName(text: string): boolean {
  return !isOffice(text) && personShape(text.replace(RANK, '')) !== 'none';
}
