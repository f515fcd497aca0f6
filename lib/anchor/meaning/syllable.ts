/** The shape of a Vietnamese syllable. */

const SYLLABLE =
  /^(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?[aăâeêioôơuưy]{1,3}(?:ch?|m|n|nh|ng|p|t)?$/;

/** True of a word without tone marks that Vietnamese could write: "ban", "may", "ten"; not "twelve" or "denied". */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word);
}
