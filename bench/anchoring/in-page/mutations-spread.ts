/** Edits as editors, converters and scanners make them: spread over the whole text, the selection and its surroundings alike. */

import type { Half } from '../pages';
import { articleNodes, type Copy, textNodes } from './copy';
import type { Mutation } from './mutations';
import { FIGURE, isPlainWord, otherFigure, otherWord, type PlacedWord, wordsIn } from './words';

/** So many words on each side of a selection are its surroundings. */
const SURROUNDING_WORDS = 10;

/** A share of all words: of ten that change seven are other words, and one or two each are taken out or put in. */
export function editWords(rate: number): Mutation {
  return (copy) => {
    for (const node of articleNodes(copy)) {
      for (const placed of wordsIn(node).toReversed()) {
        if (!isPlainWord(placed.word) || copy.random.next() >= rate) continue;
        editWord(copy, placed);
      }
    }
    return copy.truth.nodes().length > 0;
  };
}

function editWord({ truth, random }: Copy, { node, start, end, word }: PlacedWord): void {
  const kind = random.next();
  if (kind < 0.7) truth.replace(node, start, end, otherWord(word, random));
  else if (kind < 0.85) truth.replace(node, start, node.data.charAt(end) === ' ' ? end + 1 : end, '');
  else truth.replace(node, start, start, `${otherWord('', random)} `, start > 0 && truth.isTrue(node, start - 1));
}

/** One word within ten on each side; the selection stays letter by letter. False where a side has no such word. */
export function changeBothSides(copy: Copy): boolean {
  const sides = sidesOf(copy).map((side) => side.filter(({ word }) => isPlainWord(word)));
  if (sides.some((side) => side.length === 0)) return false;
  const chosen = sides.map((side) => copy.random.pick(side));
  for (const { node, start, end, word } of chosen.toReversed())
    copy.truth.replace(node, start, end, otherWord(word, copy.random), false);
  return true;
}

/** A figure in the selection is another one, and so is a word on each side. */
export function correctFigureAndSides(copy: Copy): boolean {
  const own = copy.truth
    .nodes()
    .flatMap((node) =>
      wordsIn(node).filter(({ word, start, end }) => FIGURE.test(word) && isWhollyTrue(copy, node, start, end)),
    );
  if (own.length === 0 || sidesOf(copy).some((side) => !side.some(({ word }) => isPlainWord(word)))) return false;
  const { node, start, end, word } = copy.random.pick(own);
  copy.truth.replace(node, start, end, otherFigure(word, copy.random), true);
  return changeBothSides(copy);
}

function isWhollyTrue({ truth }: Copy, node: Text, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!truth.isTrue(node, at)) return false;
  return true;
}

/** The words before the selection and those after it, in the order of the text. */
function sidesOf(copy: Copy): PlacedWord[][] {
  const all = articleNodes(copy).flatMap(wordsIn);
  const touches = ({ node, start, end }: PlacedWord) => {
    for (let at = start; at < end; at += 1) if (copy.truth.isTrue(node, at)) return true;
    return false;
  };
  const first = all.findIndex(touches);
  const last = all.findLastIndex(touches);
  if (first < 0) return [[], []];
  return [all.slice(Math.max(0, first - SURROUNDING_WORDS), first), all.slice(last + 1, last + 1 + SURROUNDING_WORDS)];
}

/** What a desk changes from one end of a page to the other: thirty pairs for each half. */
const HOUSE_STYLE: Readonly<Record<Half, string>> = {
  tune: 'cho biết=nói|UBND=Ủy ban nhân dân|Ủy ban nhân dân=UBND|nhằm=để|tiến hành=làm|tuy nhiên=song|do đó=vì vậy|hiện nay=lúc này|người dân=bà con|đồng chí=ông|đặc biệt=nhất là|đồng thời=cùng lúc|trên địa bàn=tại|tập trung=dồn sức|trong đó=gồm cả|triển khai=thực hiện|phát biểu=nói chuyện|khẳng định=nêu rõ|tổ chức=mở|lãnh đạo=cán bộ|phát triển=mở mang|cũng như=cùng|các=những|được=đã được|với=cùng với|theo=căn cứ|từ=kể từ|việc=công việc|và=cùng|tại=ở',
  test: 'nhấn mạnh=lưu ý|nêu rõ=khẳng định|TP=thành phố|thành phố=TP|qua đó=nhờ vậy|bên cạnh đó=ngoài ra|hiện=nay|đề nghị=yêu cầu|chia sẻ=kể|tham dự=dự|diễn ra=được mở|góp phần=giúp|thời gian tới=sắp tới|thời gian qua=vừa qua|có thể=sẽ|nhiều=không ít|bảo đảm=giữ vững|tăng cường=đẩy mạnh|quan trọng=then chốt|quá trình=công cuộc|nhân dân=dân|cơ quan=đơn vị|hoạt động=việc làm|công tác=công việc|đối với=với|trong=ở trong|của=thuộc|là=chính là|cho=dành cho|để=nhằm',
};

export function editByHouseStyle(copy: Copy): boolean {
  const pairs = new Map(HOUSE_STYLE[copy.half].split('|').map((pair) => pair.split('=') as [string, string]));
  const longestFirst = [...pairs.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  let count = 0;
  for (const node of articleNodes(copy)) {
    for (const { 0: found, index } of [...node.data.matchAll(pattern)].toReversed()) {
      const other = pairs.get(found) ?? pairs.get(found.toLowerCase()) ?? '';
      if (other === '') continue;
      const isCapital = found.charAt(0) !== found.charAt(0).toLowerCase();
      copy.truth.replace(
        node,
        index,
        index + found.length,
        isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other,
      );
      count += 1;
    }
  }
  return count > 0;
}

/** What a scanner takes a letter for. */
const MISREAD: Readonly<Record<Half, Readonly<Record<string, string>>>> = {
  tune: { l: '1', i: 'l', o: '0', m: 'rn', n: 'u', e: 'c', ệ: 'ê', ả: 'á', ư: 'u', h: 'b', g: 'q', t: 'f' },
  test: { l: 'I', i: '1', o: 'c', u: 'n', ế: 'é', ạ: 'a', ơ: 'o', c: 'e', h: 'li', y: 'v', t: 'l', d: 'cl', ộ: 'ô' },
};

export function misreadLetters(rate: number): Mutation {
  return (copy) => {
    const misread = MISREAD[copy.half];
    for (const node of textNodes())
      copy.truth.map(node, (unit) => (copy.random.next() < rate ? (misread[unit] ?? unit) : unit));
  };
}

/** Cyrillic and Greek letters that look like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і', s: 'ѕ', j: 'ј' },
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', v: 'ν', N: 'Ν' },
};

export function swapLookAlikes({ truth, random }: Copy): void {
  for (const node of textNodes())
    truth.map(node, (unit) => (random.next() < 0.03 * 3 ? (LOOK_ALIKES[unit] ?? unit) : unit));
}

export function widenDigits({ truth }: Copy): boolean {
  let count = 0;
  for (const node of textNodes()) {
    if (!/[0-9]/.test(node.data)) continue;
    truth.map(node, (unit) => (/[0-9]/.test(unit) ? String.fromCharCode(unit.charCodeAt(0) + 0xfee0) : unit));
    count += 1;
  }
  return count > 0;
}

export function dropDiacritics({ truth }: Copy): void {
  for (const node of textNodes()) truth.map(node, bareLetter);
}

function bareLetter(unit: string): string {
  const bare = unit.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare === 'đ' ? 'd' : bare === 'Đ' ? 'D' : bare;
}
