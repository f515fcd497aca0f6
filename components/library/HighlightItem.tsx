import type { JSX } from 'preact';
import type { ListedHighlight } from '../../lib/search/highlights';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { MarkedText } from '../article/MarkedText';

interface Props {
  words: Words;
  library: LibraryWords;
  row: ListedHighlight | undefined;
  /** It cannot be read, and will not come. */
  isAbsent: boolean;
}

/** A highlight as a row: its words in its colour, the note, which article it stands in. */
export function HighlightItem({ words, library, row, isAbsent }: Props): JSX.Element {
  if (row === undefined) return <p class="db-lib-bone">{isAbsent ? library.unreadable : library.loading}</p>;
  return (
    <>
      <p class={`db-lib-quote db-${row.colour}`}>
        <span class="db-unseen">{words.colours[row.colour].meaning}: </span>
        <span lang={row.language}>
          <MarkedText text={row.quote.text} hits={row.quote.hits} />
        </span>
      </p>
      {row.note.text !== '' && (
        <p class="db-lib-passage">
          <MarkedText text={row.note.text} hits={row.note.hits} />
        </p>
      )}
      <p class="db-lib-meta">
        <span lang={row.headline === '' ? undefined : row.language}>{row.headline || words.article.noHeadline}</span>
        <span>{row.outletName}</span>
        {row.publishedAt !== undefined && <span>{words.pressDate(row.publishedAt)}</span>}
        {row.tags.map((tag) => (
          <span key={tag}>{tag}</span>
        ))}
      </p>
    </>
  );
}
