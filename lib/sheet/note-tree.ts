import { fromMarkdown } from 'mdast-util-from-markdown';

type NoteTree = ReturnType<typeof fromMarkdown>;
export type NoteTreeNode = NoteTree | NoteTree['children'][number];

/** Tags stay the letters that the reader typed, and four spaces at the head of a line make no code. */
const OPTIONS = { extensions: [{ disable: { null: ['htmlFlow', 'htmlText', 'codeIndented'] } }] };

/** A note, which the reader writes in Markdown, as a tree. Signs of emphasis without an end cost the square of their number. */
export function toNoteTree(note: string): NoteTree {
  return fromMarkdown(note, OPTIONS);
}
