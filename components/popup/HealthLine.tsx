import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { showSize } from '../../locales/export-page/show-size';
import { Button } from '../controls/Button';
import type { HealthView } from './views';

interface Props {
  words: Words;
  counts: { articles: number; highlights: number };
  health: HealthView;
  onLibrary: () => void;
  onExportAll: () => void;
}

/** The collection in a line or two: how much there is, how much room it takes, and how much of it no backup has. */
export function HealthLine({ words, counts, health, onLibrary, onExportAll }: Props): JSX.Element {
  const { popup, exporting } = words;
  const { unsaved } = health;
  return (
    <section class="db-health" aria-label={popup.health.label}>
      <div class="db-health-told">
        <p>
          {words.articleCount(counts.articles)}, {words.highlightCount(counts.highlights)}
          {health.bytes !== null && ` · ${showSize(health.bytes, words.language)}`}
        </p>
        {unsaved !== null && (
          <p class={unsaved === 0 ? '' : 'db-health-warning'} title={popup.health.hint}>
            {unsaved === 0
              ? popup.health.allSaved
              : popup.health.unsaved(unsaved === 'all' ? counts.articles : unsaved)}
          </p>
        )}
        {health.isAutoFailed && (
          <p class="db-health-warning" title={popup.health.autoFailedHint}>
            {popup.health.autoFailed}
          </p>
        )}
      </div>
      <Button label={words.screens.library} look="plain" onPress={onLibrary} />
      <Button label={exporting.all} look="plain" title={exporting.allHint} onPress={onExportAll} />
    </section>
  );
}
