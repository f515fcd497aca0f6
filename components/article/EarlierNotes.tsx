import type { ComponentChildren, JSX } from 'preact';
import type { NoteHistory } from '../../lib/model/note';
import { writtenNotesOf } from '../../lib/sheet/notes';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  words: InPageWords;
  item: NoteHistory;
  /** Draws one of the notes. */
  draw: (note: string) => ComponentChildren;
}

/** What was written as a highlight's note in another tab or on another machine, and lost to a later note. */
export function EarlierNotes({ words, item, draw }: Props): JSX.Element {
  return (
    <>
      {writtenNotesOf({ ...item, note: '' }).map((note) => (
        <div key={note} class="db-earlier-note">
          <p class="db-hint">{words.note.earlier}</p>
          {draw(note)}
        </div>
      ))}
    </>
  );
}
