import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { showSize } from '../../locales/export-page/show-size';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { Fact } from '../controls/Fact';
import type { LibraryHealth } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  view: LibraryHealth | null;
  onCheck: () => void;
  onRepair: () => void;
  onExportAll: () => void;
  onTransfer: () => void;
}

/** What the collection holds and how it is kept, in words and numbers. */
export function HealthPanel({ words, library, view, onTransfer, ...on }: Props): JSX.Element {
  const { health } = library;
  if (view === null)
    return (
      <p class="db-lib-soft" role="status">
        {library.loading}
      </p>
    );
  const { unsaved, check } = view;
  const backup =
    unsaved === null
      ? health.indexStates.unknown
      : unsaved === 0
        ? words.popup.health.allSaved
        : words.popup.health.unsaved(unsaved === 'all' ? view.articles : unsaved);
  return (
    <div class="db-lib-health">
      <dl>
        <Fact name={health.holds}>
          {words.articleCount(view.articles)}, {words.highlightCount(view.highlights)}
          {view.deleted !== null && view.deleted > 0 && <small>{health.deleted(view.deleted)}</small>}
        </Fact>
        {view.bytes !== null && (
          <Fact name={health.room}>
            {showSize(view.bytes, words.language)}
            {view.byKind.map(({ kind, bytes }) => (
              <small key={kind}>
                {health.kinds[kind]}: {showSize(bytes, words.language)}
              </small>
            ))}
          </Fact>
        )}
        <Fact name={health.backup}>
          {backup}
          {view.isAutoFailed && <small>{words.popup.health.autoFailed}</small>}
          {unsaved !== 0 && (
            <small>
              <Button label={words.screens.transfer} look="plain" onPress={onTransfer} />
            </small>
          )}
        </Fact>
        <Fact name={health.index}>{indexStateOf(view, library)}</Fact>
        {view.copy !== null && <Fact name={health.journal}>{health.journalStates[view.copy]}</Fact>}
      </dl>
      <div class="db-lib-act-row">
        <Button label={check.isRunning ? health.checking : health.check} busy={check.isRunning} onPress={on.onCheck} />
        <Button label={health.repair} onPress={on.onRepair} />
        <Button label={health.exportAll} icon="download" onPress={on.onExportAll} />
      </div>
      <p role="status">
        {check.isRunning ? health.checking : check.wrong === null ? '' : toldOf(check.wrong, library)}
      </p>
    </div>
  );
}

/** What the check found, what it means for the reader, and what mends it. */
function toldOf(wrong: readonly string[], library: LibraryWords): string {
  const { health } = library;
  if (wrong.length === 0) return health.sound;
  const parts = health.wrong([...new Set(wrong.map((part) => partName(part, library)))].join(', '));
  return `${parts} ${wrong.includes('index') ? `${health.mended} ` : ''}${health.unharmed}`;
}

function indexStateOf({ reach }: LibraryHealth, { health }: LibraryWords): string {
  if (reach === null) return health.indexStates.unknown;
  return reach.kind === 'building'
    ? health.indexStates.building(reach.articles, reach.all)
    : health.indexStates[reach.kind];
}

function partName(part: string, { health }: LibraryWords): string {
  return part === 'counters' || part === 'index' ? health.parts[part] : health.parts.other;
}
