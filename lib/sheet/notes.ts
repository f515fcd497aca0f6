import type { NoteHistory } from '../model/note';

/** What the reader wrote on an article or a highlight: the note, then earlier ones that a merge kept. None is blank. */
export function writtenNotesOf({ note, earlierNotes = [] }: NoteHistory & { note: string }): string[] {
  return [note, ...earlierNotes.map(({ text }) => text)].filter((text) => text.trim() !== '');
}
