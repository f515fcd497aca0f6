import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/ids';
import type { NewsRow } from '../../lib/search/news';
import { languageOfLine } from '../../lib/text/language-of-line';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { TextButton } from '../controls/TextButton';
import type { BesideView } from './views';

export interface PreviewProps {
  words: Words;
  library: LibraryWords;
  id: ArticleId;
  headline: string;
  beside: BesideView | null;
  onOpen: (id: ArticleId) => void;
  onOpenTab: (id: ArticleId) => void;
  onClose: () => void;
  /** Looks at both side by side, to make one of them. */
  onMerge: (id: ArticleId, other: ArticleId) => void;
}

/** The saved copy itself, beside the list: what is marked in it is kept as on its own page. */
export function Preview({ words, library, id, headline, beside, ...on }: PreviewProps): JSX.Element {
  const { preview } = library;
  const name = preview.label(headline || words.article.noHeadline);
  const news = beside?.id === id ? beside : null;
  const others = news?.same.filter(({ articleId }) => articleId !== id) ?? [];
  return (
    <aside class="db-lib-preview" aria-label={name} ref={useFocusOver()} tabIndex={-1}>
      <div class="db-lib-preview-head">
        <p lang={languageOfLine(headline)}>{headline || words.article.noHeadline}</p>
        <Button label={preview.openTab} look="plain" icon="open" onPress={() => on.onOpenTab(id)} />
        <IconButton icon="close" name={preview.close} onPress={on.onClose} />
      </div>
      {others.length > 0 && (
        <NewsRows
          words={words}
          library={library}
          title={preview.same(others.length + 1)}
          rows={others}
          onOpen={on.onOpen}
          onMerge={(other) => on.onMerge(id, other)}
        />
      )}
      {news !== null && news.alike.length > 0 && (
        <NewsRows words={words} library={library} title={preview.alike} rows={news.alike} onOpen={on.onOpen} />
      )}
      {/* Another one each time: to go on in the same frame would be a step that the reader goes back through. */}
      <iframe key={id} title={name} src={`/copy.html?id=${encodeURIComponent(id)}`} />
    </aside>
  );
}

/** Where it takes the place of the list, it takes the focus too; beside the list the keys stay with the rows. */
function useFocusOver(): RefObject<HTMLElement | null> {
  const over = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (!(before instanceof HTMLElement) || before === document.body || before.checkVisibility()) return;
    over.current?.focus({ preventScroll: true });
  }, []);
  return over;
}

interface NewsRowsProps {
  words: Words;
  library: LibraryWords;
  title: string;
  rows: readonly NewsRow[];
  onOpen: (id: ArticleId) => void;
  /** Absent: these are other articles. */
  onMerge?: (id: ArticleId) => void;
}

function NewsRows({ words, library, title, rows, onOpen, onMerge }: NewsRowsProps): JSX.Element {
  return (
    <details class="db-lib-beside">
      <summary>{title}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.articleId}>
            <TextButton class="db-lib-alike" lang={languageOfLine(row.headline)} onPress={() => onOpen(row.articleId)}>
              {row.headline || words.article.noHeadline}
            </TextButton>
            <span class="db-lib-soft">
              {row.outletName}
              {row.publishedAt !== undefined && `, ${words.pressDate(row.publishedAt)}`}
            </span>
            {onMerge && (
              <Button
                label={library.merging.withThis}
                name={library.merging.nameWithThis(row.headline || words.article.noHeadline)}
                look="plain"
                onPress={() => onMerge(row.articleId)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
