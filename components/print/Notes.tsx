import type { JSX } from 'preact';
import type { Sheet, SheetHighlight } from '../../lib/sheet/sheet';
import { quoted } from '../../lib/text/quotation';
import type { Words } from '../../locales';
import { brief } from '../../locales/brief';
import { NoteText } from '../article/NoteText';

/** What the reader wrote, at the end: of the article, then of each highlight by its number. */
export function Notes({ words, sheet }: { words: Words; sheet: Sheet }): JSX.Element | null {
  const numbered = sheet.highlights.filter(({ number }) => number !== undefined);
  if (numbered.length === 0 && sheet.notes.length === 0 && sheet.tags.length === 0) return null;
  return (
    <section class="db-print-notes">
      <h2>{words.print.notes}</h2>
      <Written words={words} notes={sheet.notes} tags={sheet.tags} />
      <ol>
        {numbered.map((highlight) => (
          <li key={highlight.id} id={`note-${highlight.number}`} value={highlight.number}>
            <Marked words={words} highlight={highlight} language={sheet.facts.language} />
            <Written words={words} notes={highlight.notes} tags={highlight.tags} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MarkedProps {
  words: Words;
  highlight: SheetHighlight;
  language: string;
}

/** The words that were marked: in full where they are not drawn in the text above. */
function Marked({ words, highlight, language }: MarkedProps): JSX.Element {
  const { colour, quote, position, state } = highlight;
  const { print } = words;
  return (
    <>
      <p>
        <strong>{words.colours[colour].meaning}</strong>
        {' · '}
        <span lang={language}>{quoted(position ? brief(quote.exact) : quote.exact)}</span>
      </p>
      {position === null && <p class="db-print-lost">{state === 'changed' ? print.changedInText : print.notInText}</p>}
    </>
  );
}

interface WrittenProps {
  words: Words;
  notes: readonly string[];
  tags: readonly string[];
}

function Written({ words, notes, tags }: WrittenProps): JSX.Element {
  return (
    <>
      {notes.map((note, index) => (
        <NoteText key={`${index}`} note={note} />
      ))}
      {tags.length > 0 && (
        <p class="db-print-tags">
          {words.export.tags}: {tags.join(', ')}
        </p>
      )}
    </>
  );
}
