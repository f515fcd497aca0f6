/**
 * Words that turn what a sentence says: figures, dates, numbers of documents, negations. Where one of them differs, a
 * sentence is another one, however alike the rest is. A word too many in the list only shows a reader the difference; a
 * missing one lets a false sentence pass for the one that was marked.
 */

/** In the form of the key: lower case, the new placement of tones. */
const WEIGHTY_WORDS = new Set(
  // Negations, and verbs that deny or stop.
  (
    'không chưa chẳng chả chớ đừng bác bỏ chối cấm huỷ vô bất hoãn dừng ngừng ' +
    'not no never none nor neither cannot without t ne pas non jamais sans nunca не нет ни без 不 没 沒 無 无 未 非 否 ' +
    // Numbers in words.
    'một hai ba bốn tư năm sáu bảy tám chín mười mươi chục trăm nghìn ngàn vạn triệu tỷ tỉ rưỡi nửa ' +
    'one two three four five six seven eight nine ten hundred thousand million billion half percent ' +
    '一 二 三 四 五 六 七 八 九 十 百 千 万 亿 半 ' +
    // Dates in words.
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** A figure, or a Roman number below forty: those of congresses, chapters and quarters. */
const FIGURE = /[0-9]|^x{0,3}(?:ix|iv|v?i{1,3}|v|x)$/;

/** True of a word of a key that has a figure in it. */
export function isFigure(word: string): boolean {
  return FIGURE.test(word);
}

/** For a word of a key. */
export function isWeighty(word: string): boolean {
  return FIGURE.test(word) || WEIGHTY_WORDS.has(word);
}
