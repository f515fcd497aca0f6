/** The parts of a sheet as nodes of a Markdown tree. */

import type { SheetFigure, SheetPart, SheetText } from '../../sheet/sheet';
import { toList } from './list';
import { toPhrasing } from './phrasing';
import { toTableNode } from './table';
import type { PhrasingContent, RootContent } from './tree';

export function toNodes(part: SheetPart, imageWord: string): RootContent[] {
  switch (part.kind) {
    case 'list':
      return [toList(part)];
    case 'table':
      return [toTableNode(part)];
    case 'figure':
      return toCaptionLine(part, imageWord);
    case 'heading':
      return [toHeading(part, part.level)];
    case 'lead':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: toPhrasing(withoutStrong(part)) }] }];
    case 'quote':
      return [{ type: 'blockquote', children: [{ type: 'paragraph', children: toPhrasing(part.runs) }] }];
    default:
      return [{ type: 'paragraph', children: toPhrasing(part.runs) }];
  }
}

export function toHeading(text: SheetText, depth: 1 | 2 | 3 | 4): RootContent {
  return { type: 'heading', depth, children: toPhrasing(withoutStrong(text)) };
}

/** A lead is set in strong as a whole, a heading is strong by itself. */
function withoutStrong({ runs }: SheetText): SheetText['runs'] {
  return runs.map((run) => ({ ...run, strong: false }));
}

/** The image is a link to its address: whoever opens the file loads nothing. */
function toCaptionLine({ runs, image, credit }: SheetFigure, imageWord: string): RootContent[] {
  const words = (value: string): PhrasingContent => ({ type: 'text', value });
  const caption = toPhrasing(runs);
  const link: PhrasingContent[] = image ? [{ type: 'link', url: image.url, children: [words(imageWord)] }] : [];
  const colon = image && caption.length > 0 ? [words(': ')] : [];
  const taken = credit === undefined ? [] : [words(` (${imageWord}: ${credit})`)];
  const children = [...link, ...colon, ...caption, ...taken];
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}
