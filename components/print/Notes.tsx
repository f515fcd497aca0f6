import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { brief } from '../../locales/brief';
import { NoteText } from '../article/NoteText';
import type { PrintedArticle, PrintedNote } from './views';

interface Props {
  words: Words;
  article: PrintedArticle['article'];
  notes: readonly PrintedNote[];
}

/** What the reader wrote, at the end: of the article, then of each highlight by its number. */
export function Notes({ words, article, notes }: Props): JSX.Element | null {
  const { print } = words;
  if (notes.length === 0 && article.note === '' && article.tags.length === 0) return null;
  return (
    <section class="db-print-notes">
      <h2>{print.notes}</h2>
      {article.note !== '' && <NoteText note={article.note} />}
      <Tags words={words} tags={article.tags} />
      <ol>
        {notes.map(({ number, highlight, state }) => (
          <li key={highlight.id} id={`note-${number}`} value={number}>
            <p>
              <strong>{words.colours[highlight.colour].meaning}</strong>
              {' · '}
              <span lang={article.language}>
                “{state === 'there' ? brief(highlight.quote.exact) : highlight.quote.exact}”
              </span>
            </p>
            {state !== 'there' && (
              <p class="db-print-lost">{state === 'gone' ? print.notInText : print.changedInText}</p>
            )}
            {highlight.note !== '' && <NoteText note={highlight.note} />}
            <Tags words={words} tags={highlight.tags} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Tags({ words, tags }: { words: Words; tags: readonly string[] }): JSX.Element | null {
  return tags.length === 0 ? null : (
    <p class="db-print-tags">
      {words.export.tags}: {tags.join(', ')}
    </p>
  );
}
