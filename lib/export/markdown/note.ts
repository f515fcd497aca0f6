/** A note, which the reader writes in Markdown, as nodes that stand in a file among others. */

import { toWebAddress } from '../../model/address';
import { toNoteTree } from '../../sheet/note-tree';
import type { BlockContent, ListItem, Nodes, PhrasingContent } from './tree';

/** In how many quotes and lists a text may stand before it is written as the letters that it is. */
const DEEPEST_NEST = 12;

/** How many brackets are read as Markdown: a reader's note has fewer, and each open one makes reading the next slower. */
const MOST_SIGNS = 2_000;
const SIGN = /[[\]*_`>]/g;

/** A line so deep in quotes and lists, by its signs or by its spaces, as no reader writes one: reading many takes seconds. */
const DEEP_LINE = /^(?:(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>])){13}|[ \t]{40}[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t])/m;

/** Nothing of it loads or runs: an image is its alternative text, a link leads to the web, a heading is a bold line. */
export function toNoteNodes(note: string): BlockContent[] {
  if ((note.match(SIGN)?.length ?? 0) > MOST_SIGNS || DEEP_LINE.test(note)) return toLiteralNodes(note);
  const { children } = toNoteTree(note);
  return depthOf(children) > DEEPEST_NEST ? toLiteralNodes(note) : children.flatMap(toBlocks);
}

/** The note letter by letter: a line of it is a line. */
function toLiteralNodes(note: string): BlockContent[] {
  return note.split(/(?:\r\n?|\n)\s*\n/u).flatMap((paragraph): BlockContent[] => {
    const lines = paragraph.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    const children = lines.flatMap((line, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value: line.trim() },
    ]);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  });
}

/** Without recursion: the depth is what a hostile note makes of it. */
function depthOf(nodes: readonly Nodes[]): number {
  let depth = 0;
  let level: readonly Nodes[] = nodes;
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return depth;
}

function toBlocks(node: Nodes): BlockContent[] {
  switch (node.type) {
    case 'paragraph': {
      const children = node.children.flatMap(toPhrases);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    }
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children.flatMap(toPhrases) }] }];
    case 'blockquote':
      return [{ type: 'blockquote', children: node.children.flatMap(toBlocks) }];
    case 'list': {
      const children = node.children.map((item): ListItem => ({ ...item, children: item.children.flatMap(toBlocks) }));
      return [{ ...node, children }];
    }
    case 'code':
    case 'thematicBreak':
      return [node];
    default:
      return [];
  }
}

function toPhrases(node: Nodes): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
      return [node];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: node.children.flatMap(toPhrases) }];
    case 'link': {
      const children = node.children.flatMap(toPhrases);
      const url = toWebAddress(node.url);
      return url === undefined ? children : [{ type: 'link', url, children }];
    }
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'linkReference':
      return node.children.flatMap(toPhrases);
    default:
      return 'value' in node ? [{ type: 'text', value: node.value }] : [];
  }
}
