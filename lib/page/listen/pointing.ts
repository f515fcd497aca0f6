/**
 * What pointing at the page takes. It is seldom needed and no page is to pay for it at every visit, so it is a script of its
 * own (`entrypoints/point.ts`), brought in at the reader's wish. Scripts of one extension share a world that the page cannot
 * see: there it leaves what it can.
 */

import type { RegionDescription } from '../../article/place/region-memory';
import type { Pick } from './pick';

export interface Pointing {
  /** Resolves with the element that the reader chose; with null where none. */
  pickElement(document: Document, pick: Pick): Promise<Element | null>;
  /** What the reader who points there means: the nearest element that may hold a text. */
  holderOf(document: Document, node: Node): Element | null;
  /** How to find the element on the outlet's other pages; null where nothing tells it from others. */
  describeRegion(document: Document, element: Element): RegionDescription | null;
}

export const POINTING = Symbol.for('diem-bao-pointing');

/** The tools, brought in by `bring` where they are not there yet. */
export async function pointingTools(bring: () => Promise<unknown>): Promise<Pointing> {
  const world = globalThis as { [POINTING]?: Pointing };
  if (world[POINTING] === undefined) await bring();
  const tools = world[POINTING];
  if (tools === undefined) throw new Error('the script for pointing did not run');
  return tools;
}
