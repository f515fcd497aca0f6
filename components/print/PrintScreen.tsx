import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorPanel } from '../states/ErrorPanel';
import { Notes } from './Notes';
import { Part } from './Part';
import type { PrintedArticle, PrintView } from './views';

interface Props {
  words: Words;
  view: PrintView;
  onPrint: () => void;
  onRetry: () => void;
}

/** A kept article with its highlights, as a sheet of paper. The bar above it is not printed. */
export function PrintScreen({ words, view, onPrint, onRetry }: Props): JSX.Element {
  switch (view.kind) {
    case 'loading':
      return (
        <main class="db-sheet-message">
          <h1 class="db-unseen">{words.product}</h1>
          <p role="status">{words.print.loading}</p>
        </main>
      );
    case 'error':
      return (
        <main class="db-sheet-message db-sheet">
          <h1 class="db-unseen">{words.product}</h1>
          <ErrorPanel words={words} error={view.error} onRetry={onRetry} />
        </main>
      );
    case 'article':
      return (
        <>
          <div class="db-print-bar">
            <Button label={words.print.print} icon="print" look="main" onPress={onPrint} />
          </div>
          <Sheet words={words} view={view} />
        </>
      );
  }
}

function Sheet({ words, view }: { words: Words; view: PrintedArticle }): JSX.Element {
  const { print, colours } = words;
  const { article, parts, notes } = view;
  const facts = [
    article.outletName,
    ...(article.publishedAt ? [words.pressDate(article.publishedAt)] : []),
    ...(article.authors.length > 0 ? [article.authors.join(', ')] : []),
    ...(article.source ? [`${print.source}: ${article.source.name}`] : []),
  ];
  return (
    <main class="db-print">
      <header>
        <p class="db-print-source">{facts.join(' · ')}</p>
        <p class="db-print-address">
          {print.address}: {article.url} · {print.savedAt(words.moment(article.savedAt))}
        </p>
      </header>
      <article lang={article.language}>
        {parts.map((part, index) => (
          // A sheet is drawn once and never reordered.
          <Part key={`${index}${part.kind}`} words={words} part={part} />
        ))}
      </article>
      <Notes words={words} article={article} notes={notes} />
      {view.colours.length > 0 && (
        <footer class="db-print-key">
          <strong>{print.legend}</strong>
          {view.colours.map((colour) => (
            <span key={colour}>
              <mark class={`db-ink db-${colour}`}>{colours[colour].meaning}</mark>
              {` (${colours[colour].line})`}
            </span>
          ))}
        </footer>
      )}
    </main>
  );
}
