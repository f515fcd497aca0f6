/** Changes of letters and nodes that leave every word what it is. */

import { articleNodes, type Copy, textNodes } from './copy';
import { wordsIn } from './words';

/** The head too: a page is encoded as a whole. */
function changeHead(change: (text: string) => string): void {
  document.title = change(document.title);
  for (const meta of document.querySelectorAll('meta[content]')) {
    meta.setAttribute('content', change(meta.getAttribute('content') ?? ''));
  }
}

export function toNfd({ truth }: Copy): void {
  changeHead((text) => text.normalize('NFD'));
  for (const node of textNodes()) truth.map(node, (unit) => unit.normalize('NFD'));
}

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const PLACED = new Map(
  ['oa', 'oe', 'uy'].flatMap((vowels) =>
    TONES.flatMap((tone): Array<[string, string]> => {
      const old = `${vowels.charAt(0)}${tone}${vowels.charAt(1)}`.normalize('NFC');
      const now = `${vowels}${tone}`.normalize('NFC');
      return [
        [old, now],
        [now, old],
      ];
    }),
  ),
);

/** Old to new and new to old, where the syllable ends there. */
export function moveTones({ truth }: Copy): void {
  for (const node of textNodes()) {
    const text = node.data;
    const at = new Map<number, string>();
    for (const { index } of text.matchAll(/(?<![qQ])[oóòỏõọuúùủũụ][aáàảãạeéèẻẽẹyýỳỷỹỵ](?!\p{L})/gu)) {
      const other = PLACED.get(text.slice(index, index + 2));
      if (other) for (const [offset, unit] of [...other].entries()) at.set(index + offset, unit);
    }
    if (at.size > 0) truth.map(node, (unit, offset) => at.get(offset) ?? unit);
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '-': '–',
  '…': '...',
  "'": '’',
};

export function changeSigns({ truth }: Copy): void {
  for (const node of textNodes()) {
    let isOpen = false;
    truth.map(node, (unit) => {
      if (unit !== '"') return SIGNS[unit] ?? unit;
      isOpen = !isOpen;
      return isOpen ? '“' : '”';
    });
  }
}

/** Other white space, and characters without width in the words. */
export function changeSpaces({ truth, random }: Copy): void {
  const spaces = ['\u00a0', '\n      ', '  ', ' ', '\t', '\u00a0 '];
  for (const node of textNodes()) {
    if (node.data.trim() === '') continue;
    truth.map(node, (unit, at, data) => {
      if (unit === ' ' && random.next() < 0.3) return random.pick(spaces);
      const isInWord = /\p{L}/u.test(unit) && /\p{L}/u.test(data.charAt(at + 1));
      return isInWord && random.next() < 0.04 ? unit + random.pick(['\u00ad', '\u200b']) : unit;
    });
  }
}

/** Every dozen words some become a link. */
export function linkWords(copy: Copy): void {
  for (const node of articleNodes(copy)) {
    if (node.parentElement?.closest('a')) continue;
    const words = wordsIn(node);
    for (let last = words.length - 1; last >= 3; last -= 8 + copy.random.below(8)) {
      const first = last - copy.random.below(3);
      wrap(copy, node, words[first]?.start ?? 0, words[last]?.end ?? 0, 'a');
    }
  }
}

/** Text nodes cut anywhere, half of the pieces in an element of their own. */
export function splitNodes(copy: Copy): void {
  for (const node of articleNodes(copy)) {
    for (let at = node.length; at > 4; at -= 4 + copy.random.below(40)) {
      if (copy.random.next() < 0.5) wrap(copy, node, Math.max(0, at - 5), at, copy.random.pick(['b', 'span', 'i']));
      else if (at < node.length) copy.truth.split(node, at);
    }
  }
}

function wrap({ truth, random }: Copy, node: Text, start: number, end: number, tag: string): void {
  if (start >= end) return;
  if (end < node.length) truth.split(node, end);
  const inner = start > 0 ? truth.split(node, start) : node;
  const element = node.ownerDocument.createElement(tag);
  if (tag === 'a') element.setAttribute('href', `/chu-de/${random.below(900)}.html`);
  inner.replaceWith(element);
  element.append(inner);
}
