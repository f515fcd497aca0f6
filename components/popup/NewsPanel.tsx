import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { ArticleId } from '../../lib/model/ids';
import type { NewsRow } from '../../lib/search/news';
import { languageOfLine } from '../../lib/text/language-of-line';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { TextButton } from '../controls/TextButton';
import { RowMeta } from './RowMeta';
import type { NewsActions, NewsView } from './views';

interface Props {
  words: Words;
  id: ArticleId;
  actions: NewsActions & { onOpenUrl: (url: string) => void };
}

type Loaded = NewsView | { error: ErrorCode } | null;

/** Who else printed a kept article, the origin first, and what is alike to it: asked when the reader opens it, and never before. */
export function NewsPanel({ words, id, actions }: Props): JSX.Element {
  const { news } = words;
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    setLoaded(null);
    actions.onLoadNews(id).then(
      (found) => !isOver && setLoaded(found),
      (thrown: unknown) => !isOver && setLoaded({ error: toReaderError(thrown).code }),
    );
    return () => {
      isOver = true;
    };
  }, [isOpen, id]);

  return (
    <section class="db-news" aria-busy={isOpen && loaded === null}>
      <Button
        label={news.title}
        look="plain"
        icon={isOpen ? 'collapse' : 'expand'}
        expanded={isOpen}
        onPress={() => setOpen((before) => !before)}
      />
      {isOpen && (
        <p class="db-news-told" role="status">
          {toldOf(loaded, words)}
        </p>
      )}
      {isOpen && loaded !== null && 'error' in loaded && <ErrorText words={words} error={loaded.error} />}
      {isOpen && loaded !== null && 'same' in loaded && loaded.same.length > 0 && (
        <ol class="db-rows" aria-label={news.same}>
          {loaded.same.map((row) => (
            <NewsItem key={row.articleId} words={words} row={row} isThis={row.articleId === id} actions={actions}>
              {news.parts[row.part]}
            </NewsItem>
          ))}
        </ol>
      )}
      {isOpen && loaded !== null && 'alike' in loaded && loaded.alike.length > 0 && (
        <>
          <h3 class="db-news-title">{news.alike}</h3>
          <ul class="db-rows" aria-label={news.alike}>
            {loaded.alike.map((row) => (
              <NewsItem key={row.articleId} words={words} row={row} isThis={false} actions={actions} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function toldOf(loaded: Loaded, { news }: Words): string {
  if (loaded === null) return news.looking;
  if ('error' in loaded) return '';
  const count = (part: 'copy' | 'reprint') => loaded.same.filter((row) => row.part === part).length;
  const told = [
    ...(loaded.same.length > 0 ? [news.printed(count('reprint'), count('copy'))] : []),
    ...(loaded.same.length + loaded.alike.length === 0 ? [news.none] : []),
    ...(loaded.reach.kind === 'building' ? [news.building] : []),
    ...(loaded.reach.kind === 'unavailable' ? [news.unavailable] : []),
  ];
  return told.join(' ');
}

interface ItemProps extends Omit<Props, 'id'> {
  row: NewsRow;
  /** It is the article in view itself. */
  isThis: boolean;
  children?: string;
}

function NewsItem({ words, row, isThis, actions, children }: ItemProps): JSX.Element {
  const headline = row.headline === '' ? words.article.noHeadline : row.headline;
  const language = languageOfLine(row.headline);
  return (
    <li class="db-row" {...(isThis && { 'aria-current': 'true' as const })}>
      <div class="db-row-text">
        {isThis ? (
          <p class="db-row-headline" lang={language}>
            {headline}
          </p>
        ) : (
          <TextButton class="db-row-headline" lang={language} onPress={() => actions.onOpenUrl(row.url)}>
            {headline}
          </TextButton>
        )}
        {(children !== undefined || isThis) && (
          <p class="db-news-told">{[children ?? '', isThis ? words.news.isThis : ''].filter(Boolean).join(' · ')}</p>
        )}
        <RowMeta words={words} row={row} />
      </div>
    </li>
  );
}
