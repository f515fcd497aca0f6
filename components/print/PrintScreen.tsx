import type { JSX } from 'preact';
import { HIGHLIGHT_COLOURS } from '../../lib/model/highlight';
import { toFactsLine } from '../../lib/sheet/facts-line';
import type { Sheet } from '../../lib/sheet/sheet';
import type { Words } from '../../locales';
import { SheetParts } from '../article/SheetParts';
import { SheetRuns } from '../article/SheetRuns';
import { Button } from '../controls/Button';
import { ErrorPanel } from '../states/ErrorPanel';
import { Notes } from './Notes';
import type { PrintView } from './views';

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
          <Paper words={words} sheet={view.sheet} />
        </>
      );
  }
}

function Paper({ words, sheet }: { words: Words; sheet: Sheet }): JSX.Element {
  const { print } = words;
  const { facts, above, headline, body } = sheet;
  return (
    <main class="db-print">
      <header>
        <p class="db-print-source">{toFactsLine(facts, { source: print.source, pressDate: words.pressDate })}</p>
        <p class="db-print-address">
          {print.address}: {facts.url} · {print.savedAt(words.moment(facts.savedAt))}
        </p>
      </header>
      <article lang={facts.language}>
        <SheetParts words={words} parts={above} look="paper" />
        {headline !== null && (
          <h1 class="db-print-headline">
            <SheetRuns words={words} text={headline} look="paper" />
          </h1>
        )}
        <SheetParts words={words} parts={body} look="paper" />
      </article>
      <Notes words={words} sheet={sheet} />
      <ColourKey words={words} sheet={sheet} />
    </main>
  );
}

/** What the colours mean that the reader used. */
function ColourKey({ words, sheet }: { words: Words; sheet: Sheet }): JSX.Element | null {
  const used = HIGHLIGHT_COLOURS.filter((colour) => sheet.highlights.some((highlight) => highlight.colour === colour));
  if (used.length === 0) return null;
  return (
    <footer class="db-print-key">
      <strong>{words.print.legend}</strong>
      {used.map((colour) => (
        <span key={colour}>
          <mark class={`db-ink db-${colour}`}>{words.colours[colour].meaning}</mark>
          {` (${words.colours[colour].line})`}
        </span>
      ))}
    </footer>
  );
}
