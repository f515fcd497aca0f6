/** A note, which is Markdown, as lines of runs: what stands in it as it is seen elsewhere, and every word of it. */

import { toWebAddress } from '../model/address';
import { type NoteTreeNode, toNoteTree } from '../sheet/note-tree';
import { toCleanLine, toCleanLines, toCleanText } from './clean-text';
import type { DigestRun, NoteLine } from './digest';

type Set = Omit<DigestRun, 'text'>;

/**
 * Longer ones are not read as Markdown, in UTF-16 units: signs of emphasis without an end cost the square of their number, and
 * a note of this length is read in a tenth of a second at worst.
 */
const LONGEST_MARKDOWN = 5_000;
/** What stands in more lists or quotes than this stands there as it was typed. */
const DEEPEST = 40;

/** Empty where the note holds no word. */
export function toNoteLines(note: string): NoteLine[] {
  const text = toCleanText(note);
  if (text.length > LONGEST_MARKDOWN) return toTypedLines(text);
  const lines: NoteLine[] = [];
  const isDrawn = draw(toNoteTree(text), { lines, text, depth: 0, level: 0 });
  return isDrawn ? lines.filter(({ runs }) => runs.length > 0) : toTypedLines(text);
}

function toTypedLines(text: string): NoteLine[] {
  return toCleanLines(text).map((line) => ({ runs: [{ text: line }], depth: 0 }));
}

interface Drawing {
  lines: NoteLine[];
  text: string;
  /** In how many lists the node stands … */
  depth: number;
  /** … and in how many nodes. */
  level: number;
  /** Of the next line, where a list's item begins. */
  sign?: string | undefined;
}

/** False where it stands too deep. */
function draw(node: NoteTreeNode, drawing: Drawing): boolean {
  if (drawing.level > DEEPEST) return false;
  const inner = { ...drawing, level: drawing.level + 1 };
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const runs = node.children.flatMap((child) => toRuns(child, node.type === 'heading' ? { bold: true } : {}));
      drawing.lines.push(...toLines(runs, drawing));
      return true;
    }
    case 'list':
      return node.children.every((item, index) =>
        draw(item, {
          ...inner,
          depth: drawing.depth + 1,
          sign: node.ordered === true ? `${(node.start ?? 1) + index}.` : '-',
        }),
      );
    case 'listItem':
      return node.children.every((child, index) =>
        draw(child, { ...inner, sign: index === 0 ? drawing.sign : undefined }),
      );
    case 'code':
      drawing.lines.push(...toCleanLines(node.value).map((line) => ({ runs: [{ text: line }], depth: drawing.depth })));
      return true;
    case 'definition': {
      // Shown nowhere else, yet the reader typed it.
      const typed = drawing.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      drawing.lines.push(...toTypedLines(typed));
      return true;
    }
    default:
      return 'children' in node ? node.children.every((child) => draw(child, inner)) : true;
  }
}

/** A break ends a line. */
function toLines(runs: readonly DigestRun[], { depth, sign }: Drawing): NoteLine[] {
  const lines: NoteLine[] = [{ runs: [], depth, ...(sign !== undefined && { sign }) }];
  for (const { text, ...set } of runs) {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push({ runs: [], depth });
      const clean = part.replace(/\s+/gu, ' ');
      if (clean.trim() !== '' || (clean !== '' && (lines.at(-1)?.runs.length ?? 0) > 0)) {
        lines.at(-1)?.runs.push({ text: clean, ...set });
      }
    }
  }
  return lines;
}

function toRuns(node: NoteTreeNode, set: Set): DigestRun[] {
  switch (node.type) {
    case 'strong':
      return node.children.flatMap((child) => toRuns(child, { ...set, bold: true }));
    case 'emphasis':
      return node.children.flatMap((child) => toRuns(child, { ...set, italic: true }));
    case 'link': {
      const link = toWebAddress(node.url);
      return node.children.flatMap((child) => toRuns(child, { ...set, ...(link !== undefined && { link }) }));
    }
    case 'break':
      return [{ text: '\n' }];
    case 'image':
    case 'imageReference':
      return node.alt ? [{ text: toCleanLine(node.alt), ...set }] : [];
    case 'text':
    case 'inlineCode':
    case 'html':
      return [{ text: node.value, ...set }];
    default:
      return 'children' in node ? node.children.flatMap((child) => toRuns(child as NoteTreeNode, set)) : [];
  }
}
