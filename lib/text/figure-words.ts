/** Which words of a key are figures. What else weighs is `lib/anchor/meaning`. */

/** A figure, or a Roman number below forty: those of congresses, chapters and quarters. */
const FIGURE = /[0-9]|^x{0,3}(?:ix|iv|v?i{1,3}|v|x)$/;

/** True of a word of a key that has a figure in it. */
export function isFigure(word: string): boolean {
  return FIGURE.test(word);
}
