/** Letters that only Vietnamese has among the languages of the editions, those with two marks among them. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu;
const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const OTHER_LETTERS = /[^\p{ASCII}\p{P}\p{S}\p{N}\p{Z}]/u;
const WORD = /[a-z]{2,}/gi;
/** Vietnamese of so many words has a mark somewhere. */
const FEWEST_WORDS = 4;

/**
 * The language of a headline whose article's language is not at hand: whoever listens needs it, or a line is read in the voice
 * of the interface. Undefined where its letters do not tell. In NFC.
 */
export function languageOfLine(line: string): 'vi' | 'en' | 'ru' | 'zh' | undefined {
  if (VIETNAMESE.test(line)) return 'vi';
  if (HAN.test(line)) return 'zh';
  if (CYRILLIC.test(line)) return 'ru';
  return !OTHER_LETTERS.test(line) && (line.match(WORD)?.length ?? 0) >= FEWEST_WORDS ? 'en' : undefined;
}
