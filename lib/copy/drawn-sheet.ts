/** Where an article's text stands in a sheet that we have drawn ourselves: what reading is to a page of an outlet. */

import type { BlockSource, Sources } from '../article/reading';
import type { Block } from '../model/article';
import { plainScripts } from '../text/script-characters';

/** The attribute of the element that holds a block's text and nothing else (`SheetRuns`). */
const BLOCK = 'data-block';

/**
 * The sources of `blocks` in the element that they are drawn in. A block whose letters are not those that are drawn, or that
 * is not drawn, has no runs: nothing is painted there, rather than something else.
 */
export function sourcesOf(root: Element, blocks: readonly Pick<Block, 'text'>[]): Sources {
  const texts = new Map<Text, string>();
  const drawn = new Map<number, Element>();
  for (const element of root.querySelectorAll(`[${BLOCK}]`)) drawn.set(Number(element.getAttribute(BLOCK)), element);
  const sources = blocks.map(({ text }, block): BlockSource => {
    const element = drawn.get(block);
    if (element === undefined) return { runs: [], nodes: [] };
    const runs: BlockSource['runs'] = [];
    let at = 0;
    for (const node of textsIn(element)) {
      const { length } = node.data;
      runs.push({ node, nodeStart: 0, nodeEnd: length, start: at, end: at + length });
      at += length;
    }
    const isSame = at === text.length && runs.every(({ node, start, end }) => isText(node, text.slice(start, end)));
    if (!isSame) return { runs: [], nodes: [element] };
    for (const { node } of runs) texts.set(node, node.data);
    return { runs, nodes: [element] };
  });
  return { blocks: sources, texts, kept: [], root };
}

/** Powers and indexes are drawn in plain letters, set above or below the line; each stays one letter. */
function isText({ data }: Text, text: string): boolean {
  return data === text || data === plainScripts(text);
}

function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}
