import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { SavedRow } from './views';

interface Props {
  words: Words;
  row: Pick<SavedRow, 'outletName' | 'publishedAt' | 'highlightCount'>;
}

/** Below an article's headline in a list: outlet, date, highlights. */
export function RowMeta({ words, row }: Props): JSX.Element {
  return (
    <p class="db-row-meta">
      <span>{row.outletName}</span>
      <span>{row.publishedAt === undefined ? words.article.noDate : words.pressDate(row.publishedAt)}</span>
      {row.highlightCount > 0 && <span>{words.highlightCount(row.highlightCount)}</span>}
    </p>
  );
}
