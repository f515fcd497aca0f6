/** The parts of a sheet as nodes of a Markdown tree. */

import type { SheetFigure, SheetPart, SheetText } from '../../sheet/sheet';
import type { BlockIds } from './block-ids';
import { toIdBehind } from './id-node';
import { toList } from './list';
import { toPhrasing } from './phrasing';
import { toTableNode } from './table';
import type { PhrasingContent, RootContent } from './tree';

export interface BodySetting {
  imageWord: string;
  idOf: BlockIds;
}

export function toNodes(part: SheetPart, setting: BodySetting): RootContent[] {
  const { imageWord, idOf } = setting;
  switch (part.kind) {
    case 'list':
      return [toList(part, idOf)];
    case 'table': {
      const ids = part.rows.flat().map(({ block }) => idOf(block));
      return [toTableNode(part), ...toIdLine(ids.find((id) => id !== undefined))];
    }
    case 'figure':
      return toFigureNodes(part, imageWord, idOf);
    case 'heading':
      return [toHeading(part, part.level, idOf)];
    case 'lead':
      return [toParagraph([{ type: 'strong', children: toPhrasing(withoutStrong(part)) }], idOf(part.block))];
    case 'quote':
      return [
        { type: 'blockquote', children: [{ type: 'paragraph', children: toPhrasing(part.runs) }] },
        ...toIdLine(idOf(part.block)),
      ];
    default:
      return [toParagraph(toPhrasing(part.runs), idOf(part.block))];
  }
}

export function toHeading(text: SheetText, depth: 1 | 2 | 3 | 4, idOf: BlockIds): RootContent {
  return { type: 'heading', depth, children: [...toPhrasing(withoutStrong(text)), ...toIdBehind(idOf(text.block))] };
}

/** What is made of several lines has its id in a line of its own. */
function toIdLine(id: string | undefined): RootContent[] {
  return id === undefined ? [] : [{ type: 'paragraph', children: [{ type: 'html', value: `^${id}` }] }];
}

function toParagraph(children: PhrasingContent[], id: string | undefined): RootContent {
  return { type: 'paragraph', children: [...children, ...toIdBehind(id)] };
}

/** A lead is set in strong as a whole, a heading is strong by itself. */
function withoutStrong({ runs }: SheetText): SheetText['runs'] {
  return runs.map((run) => ({ ...run, strong: false }));
}

/** The image, and under it its caption. Who opens the file in a program that shows images loads it from the paper. */
function toFigureNodes({ block, runs, image, credit }: SheetFigure, imageWord: string, idOf: BlockIds): RootContent[] {
  const picture: RootContent[] = image
    ? [{ type: 'paragraph', children: [{ type: 'image', url: image.url, alt: image.alt ?? imageWord }] }]
    : [];
  const gap = runs.length > 0 ? ' ' : '';
  const taken: PhrasingContent[] =
    credit === undefined ? [] : [{ type: 'text', value: `${gap}(${imageWord}: ${credit})` }];
  const caption = [...toPhrasing(runs), ...taken];
  return [...picture, ...(caption.length === 0 ? [] : [toParagraph(caption, idOf(block))])];
}
