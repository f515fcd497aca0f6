/** Changes of the page around the selection: its words stay, their place does not. */

import { type Copy, elementOf, insertAfter, make, nodesOf, removeBlock, selectedBlocks } from './copy';
import { sentencesOf } from './selections';
import { advert, FIGURE, otherFigure, replaceWords, words, wordsIn } from './words';

export function insertAdvertsBetween(copy: Copy): void {
  copy.sources.blocks.forEach((_, block) => {
    if (block % 2 === 0) insertAfter(copy, block, advertBox(copy, 'div'));
  });
}

/** Between two sentences of a paragraph or in the middle of one: in the selected paragraphs, and in one of five others. */
export function insertAdvertsInside(copy: Copy): boolean {
  const selected = selectedBlocks(copy);
  let count = 0;
  copy.article.blocks.forEach(({ kind }, block) => {
    if (kind !== 'paragraph' && kind !== 'lead') return;
    if (!selected.includes(block) && copy.random.next() < 0.8) return;
    for (const node of nodesOf(copy, block)) {
      if (node.length < 80) continue;
      const ends = sentencesOf(node.data).map(({ end }) => end);
      const isBetween = ends.length > 1 && copy.random.next() < 0.7;
      const at = isBetween ? copy.random.pick(ends.slice(0, -1)) : node.data.indexOf(' ', node.length >> 1);
      if (at <= 0 || at >= node.length) continue;
      copy.truth.split(node, at);
      node.after(advertBox(copy, 'div'));
      count += 1;
      break;
    }
  });
  return count > 0;
}

function advertBox(copy: Copy, tag: string): HTMLElement {
  const box = make(tag, '', copy.random.pick(['ads', 'qc-banner', 'advertisement', 'box-quangcao']));
  const link = make('a', advert(copy.random));
  link.setAttribute('href', 'https://quangcao.example/1');
  box.append(link);
  return box;
}

/** The selected block, or where more are selected another one, goes elsewhere. */
export function moveParagraphs(copy: Copy): void {
  const selected = selectedBlocks(copy);
  const count = copy.sources.blocks.length;
  const movable = selected.length === 1 ? selected : [];
  const others = copy.sources.blocks.map((_, block) => block).filter((block) => !selected.includes(block));
  const moved = [...movable, ...others.filter(() => copy.random.next() < 0.2)].filter(
    (block) => copy.article.blocks[block]?.kind === 'paragraph',
  );
  for (const block of moved) {
    const element = elementOf(copy, block);
    if (!element) continue;
    for (let tries = 0; tries < 8; tries += 1) {
      const target = copy.random.below(count);
      const anchor = elementOf(copy, target);
      if (copy.article.blocks[target]?.kind !== 'paragraph') continue;
      if (!anchor || anchor.contains(element) || element.contains(anchor) || selected.includes(target)) continue;
      // Two selected blocks stay together.
      if (selected.length > 1 && target >= (selected[0] ?? 0) - 1 && target <= (selected.at(-1) ?? 0)) continue;
      anchor.after(element);
      break;
    }
  }
}

export function deleteNeighbours(copy: Copy): void {
  const selected = selectedBlocks(copy);
  for (const block of [(selected[0] ?? 0) - 1, (selected.at(-1) ?? 0) + 1]) {
    const kind = copy.article.blocks[block]?.kind;
    if (kind !== undefined && kind !== 'headline') removeBlock(copy, block);
  }
}

/** Into the selected block, before the sentence that the selection begins in. */
export function insertSentence(copy: Copy): void {
  const node = copy.truth.nodes()[0];
  if (!node) return;
  const first = Array.from({ length: node.length }, (_, at) => at).find((at) => copy.truth.isTrue(node, at)) ?? 0;
  const start = sentencesOf(node.data).findLast((sentence) => sentence.start <= first)?.start ?? 0;
  const sentence = words(6 + copy.random.below(14), copy.random);
  copy.truth.replace(node, start, start, `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. `);
}

/** Every figure of the article is another one. */
export function updateNumbers(copy: Copy): void {
  copy.sources.blocks.forEach((_, block) => {
    for (const node of nodesOf(copy, block)) {
      replaceWords(
        copy,
        wordsIn(node).filter(({ word }) => FIGURE.test(word)),
        (word) => otherFigure(word, copy.random),
      );
    }
  });
}

/** The selected words stand in a box above the text too; false where the selection is next to that place itself. */
export function repeatAbove(copy: Copy): boolean {
  const first = copy.article.blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'lead');
  if (copy.position.startBlock <= first) return false;
  const box = make('div', '', 'tom-tat');
  for (const block of selectedBlocks(copy)) {
    const { startBlock, startOffset, endBlock, endOffset } = copy.position;
    const text = copy.article.blocks[block]?.text ?? '';
    box.append(
      make('p', text.slice(block === startBlock ? startOffset : 0, block === endBlock ? endOffset : text.length)),
    );
  }
  const before = elementOf(copy, Math.max(0, first));
  if (!before?.parentNode) return false;
  before.before(box);
  return true;
}
