import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { ExportScreen } from '../../components/export/ExportScreen';
import { readExportAddress } from '../../lib/controllers/export-address';
import { clipboardChoices } from '../../lib/controllers/export-formats';
import type { ScreenProps } from '../../lib/controllers/mount';
import { useCopying } from '../../lib/controllers/use-copying';
import { useExport } from '../../lib/controllers/use-export';
import { useExportChoice } from '../../lib/controllers/use-export-choice';
import { useSettings } from '../../lib/controllers/use-settings';
import { exportPageWordsFor } from '../../locales/export-page';

/** Set in the tab's own storage once it has begun by itself. */
const HAS_BEGUN = 'has-begun';

/** Puts the controllers and the screen together, and begins where the reader has nothing to choose first. */
export function Export({ initialSettings }: ScreenProps): JSX.Element {
  const { settings, words } = useSettings(initialSettings, (thrown) => console.error(thrown));
  const exportPage = exportPageWordsFor(words.language);
  const { choosesFirst, ...before } = useMemo(() => readExportAddress(location.search), []);
  const {
    view: choice,
    settle,
    ...choiceActions
  } = useExportChoice(words, exportPage, {
    ...before,
    meanings: settings.meanings,
  });
  const { view, start, cancel, saveAgain } = useExport(words);
  const { view: copyView, copy } = useCopying(words);
  const copies = useMemo(() => clipboardChoices(words), [words]);

  useEffect(() => {
    if (choosesFirst) return;
    // A tab that the browser brings back at its next start, or that is loaded again, must not save another file unasked.
    if (sessionStorage.getItem(HAS_BEGUN) !== null) return;
    sessionStorage.setItem(HAS_BEGUN, 'true');
    start();
    // Once, as the page opens.
  }, []);

  const percent = view.kind === 'running' ? `${Math.floor(view.share * 100)}% · ` : '';
  useEffect(() => {
    document.title = `${percent}${exportPage.title} · ${words.product}`;
  }, [percent, exportPage, words]);

  return (
    <ExportScreen
      words={words}
      exportPage={exportPage}
      choice={choice}
      choiceActions={choiceActions}
      view={view}
      onStart={() => start(settle)}
      onCancel={cancel}
      onSaveAgain={saveAgain}
      copies={copies}
      copy={copyView}
      onCopy={(name) => copy(name, settle)}
    />
  );
}
