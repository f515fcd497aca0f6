import type { JSX } from 'preact';
import type { FoundArticle } from '../../lib/search/answer';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { MarkedText } from '../article/MarkedText';

interface Props {
  words: Words;
  library: LibraryWords;
  /** Undefined: it is not here yet. */
  row: FoundArticle | undefined;
  /** It cannot be read, and will not come. */
  isAbsent: boolean;
}

/** An article as a row: headline, outlet and date, why it was found. */
export function ArticleItem({ words, library, row, isAbsent }: Props): JSX.Element {
  if (row === undefined) return <p class="db-lib-bone">{isAbsent ? library.unreadable : library.loading}</p>;
  const [passage] = row.passages;
  return (
    <>
      <p class="db-lib-headline" lang={row.headline === '' ? undefined : row.language}>
        {row.headline === '' ? words.article.noHeadline : <MarkedText text={row.headline} hits={row.headlineHits} />}
      </p>
      <p class="db-lib-meta">
        <span>{row.outletName}</span>
        <span>{row.publishedAt === undefined ? words.article.noDate : words.pressDate(row.publishedAt)}</span>
        {row.highlightCount > 0 && <span>{words.highlightCount(row.highlightCount)}</span>}
        {row.news !== undefined && row.news.articles > 1 && (
          <span class="db-lib-news">
            {library.reprints(row.news.articles - 1)}
            {row.news.origin.articleId !== row.articleId && ` (${library.origin(row.news.origin.outletName)})`}
          </span>
        )}
      </p>
      {passage !== undefined && (
        <p class="db-lib-passage">
          {passage.field !== 'body' && <span class="db-lib-place">{words.search.places[passage.field]}: </span>}
          <span lang={passage.field === 'note' ? undefined : row.language}>
            <MarkedText text={passage.text} hits={passage.hits} />
          </span>
        </p>
      )}
    </>
  );
}
