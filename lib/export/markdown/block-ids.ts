/** The places in a file of Markdown to which its highlights lead: `^p3` behind a paragraph. */

import type { Sheet, SheetPart } from '../../sheet/sheet';
import { textsOfPart } from '../sheet-text';

/** The id of the place where a block stands; undefined where nothing leads there. */
export type BlockIds = (block: number | null) => string | undefined;

/** An id for each block in which a highlight begins. All cells of a table have one: nothing can stand behind a cell. */
export function blockIdsOf({ above, headline, body, highlights }: Sheet, prefix: string): BlockIds {
  const marked = new Set(highlights.flatMap(({ position }) => (position === null ? [] : [position.startBlock])));
  const ids = new Map<number, string>();
  const give = (blocks: readonly (number | null)[]) => {
    const own = blocks.filter((block) => block !== null && marked.has(block));
    for (const block of own) if (block !== null) ids.set(block, `${prefix}p${own[0]}`);
  };
  if (marked.size > 0) {
    for (const group of [...above, ...body].flatMap(blocksTogether)) give(group);
    if (headline) give([headline.block]);
  }
  return (block) => (block === null ? undefined : ids.get(block));
}

function blocksTogether(part: SheetPart): (number | null)[][] {
  const blocks = textsOfPart(part).map(({ block }) => block);
  return part.kind === 'table' ? [blocks] : blocks.map((block) => [block]);
}
