/** Pages on which the selected text is no longer: whatever is painted there is wrong. */

import { type Copy, elementOf, insertAfter, make, nodesOf, removeBlock, selectedBlocks } from './copy';
import { standForeign } from './templates';
import { FIGURE, otherFigure, otherWord } from './words';

export function deleteSelected(copy: Copy): void {
  for (const block of selectedBlocks(copy)) removeBlock(copy, block);
}

/** A sentence built alike stands elsewhere: a quarter of the words and all figures are others, in the selection too. */
export function leaveLookAlike(copy: Copy): void {
  const selected = selectedBlocks(copy);
  const count = copy.article.blocks.length;
  const text = selected.map((block) => otherwise(copy, block, 0.25)).join(' ');
  const far = [...copy.article.blocks.keys()].filter(
    (block) => !selected.includes(block) && Math.abs(block - (selected[0] ?? 0)) > 2 && elementOf(copy, block),
  );
  deleteSelected(copy);
  insertAfter(copy, far.length > 0 ? copy.random.pick(far) : count - 1, make('p', text));
}

export function showOtherArticle(copy: Copy): void {
  standForeign(copy, copy.foreign);
}

/** The words stand in a card that leads to another article, after the text. */
export function leaveInCard(copy: Copy): void {
  const { startBlock, startOffset, endBlock, endOffset } = copy.position;
  const first = copy.article.blocks[startBlock]?.text ?? '';
  const last = copy.article.blocks[endBlock]?.text ?? '';
  const quote =
    startBlock === endBlock
      ? first.slice(startOffset, endOffset)
      : `${first.slice(startOffset)} ${last.slice(0, endOffset)}`;
  deleteSelected(copy);
  const box = make('div', '', copy.random.pick(['tin-lien-quan', 'related-news', 'box-xem-them']));
  box.append(make('h4', 'Tin liên quan'));
  const list = make('ul');
  for (const words of [copy.foreign[1] ?? '', quote, copy.foreign[2] ?? '']) {
    const item = make('li');
    const link = make('a', words.slice(0, 300));
    link.setAttribute('href', `/tin/${copy.random.below(9_999)}.html`);
    item.append(link);
    list.append(item);
  }
  box.append(list);
  insertAfter(copy, copy.article.blocks.length - 1, box);
}

/**
 * Last year's article on the same ceremony: each sentence is built as it was; all figures, names and dates are others, and
 * so is one other word of six, two in each block at the least, as with anything that is written anew.
 */
export function showLastYear(copy: Copy): void {
  const blocks = copy.article.blocks.map((_, block) => otherwise(copy, block, 1 / 6, true));
  standForeign(copy, [blocks[0] ?? '', ...blocks.slice(1)]);
}

/** In the place of the selected blocks stand others, between the same neighbours. */
export function standInPlace(copy: Copy): void {
  const selected = selectedBlocks(copy);
  const foreign = copy.foreign.filter((text) => text.length > 60);
  for (const block of selected) {
    const nodes = nodesOf(copy, block);
    for (const node of nodes.slice(1)) copy.truth.replace(node, 0, node.length, '');
    const [node] = nodes;
    if (node) node.data = copy.random.pick(foreign);
  }
}

/** A block's text with all figures and a share of the words changed; of the selected words at least one. */
function otherwise(copy: Copy, block: number, share: number, withNames = false): string {
  const text = copy.article.blocks[block]?.text ?? '';
  const { startBlock, startOffset, endBlock, endOffset } = copy.position;
  const placed = Array.from(
    text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,:/-](?=\p{N})[\p{L}\p{N}]+)*/gu),
    ({ 0: word, index }) => ({
      word,
      start: index,
      end: index + word.length,
    }),
  );
  const isSelected = (start: number, end: number) =>
    (block > startBlock || (block === startBlock && start >= startOffset)) &&
    (block < endBlock || (block === endBlock && end <= endOffset));
  const isName = (word: string, at: number) =>
    word.charAt(0) !== word.charAt(0).toLowerCase() &&
    at > 0 &&
    !/[.!?:]\s*["“]?$/.test(text.slice(0, placed[at]?.start));
  const changed = placed.map(
    ({ word }, at) => FIGURE.test(word) || (withNames && isName(word, at)) || copy.random.next() < share,
  );
  const own = placed.flatMap(({ start, end }, at) => (isSelected(start, end) ? [at] : []));
  if (!withNames && own.length > 0 && !own.some((at) => changed[at])) changed[copy.random.pick(own)] = true;
  for (let tries = 0; tries < 2 && placed.length > 3; tries += 1) changed[copy.random.below(placed.length)] = true;
  let written = '';
  let at = 0;
  placed.forEach(({ word, start, end }, index) => {
    const other = FIGURE.test(word) ? otherFigure(word, copy.random) : otherWord(word, copy.random);
    written += text.slice(at, start) + (changed[index] ? other : word);
    at = end;
  });
  return written + text.slice(at);
}
