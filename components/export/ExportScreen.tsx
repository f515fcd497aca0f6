import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { ExportPageWords } from '../../locales/export-page';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { ExportChoice } from './ExportChoice';
import type { ExportChoiceActions, ExportChoiceView, ExportView } from './views';

export interface ExportScreenProps {
  words: Words;
  exportPage: ExportPageWords;
  choice: ExportChoiceView;
  choiceActions: ExportChoiceActions;
  view: ExportView;
  onStart: () => void;
  onCancel: () => void;
  onSaveAgain: () => void;
}

/** The page that exports articles: which, in which format, how far it is, and the file when it is done. */
export function ExportScreen({
  words,
  exportPage,
  choice,
  choiceActions,
  view,
  ...actions
}: ExportScreenProps): JSX.Element {
  const button = buttonOf(view, words, exportPage, actions);
  return (
    <main class="db-column db-export">
      <h1>{exportPage.title}</h1>
      <ExportChoice exportPage={exportPage} choice={choice} isBusy={view.kind === 'running'} {...choiceActions} />
      {choice.format === 'archive' && <p class="db-soft">{exportPage.contents}</p>}
      <div class="db-export-state">
        <State words={words} exportPage={exportPage} view={view} />
      </div>
      {/* One button for all states, so that the focus of the keyboard stays where it is as one gives way to the next. */}
      <div class="db-export-acts">
        <Button label={button.label} {...(view.kind === 'running' ? {} : { look: 'main' })} onPress={button.onPress} />
        {view.kind === 'done' && <Button label={exportPage.startAgain} onPress={actions.onStart} />}
      </div>
      <p class="db-unseen" role="status">
        {spokenOf(view, exportPage)}
      </p>
    </main>
  );
}

type StateProps = Pick<ExportScreenProps, 'words' | 'exportPage' | 'view'>;

function State({ words, exportPage, view }: StateProps): JSX.Element | null {
  switch (view.kind) {
    case 'idle':
      return view.isCancelled ? <p>{exportPage.cancelled}</p> : null;
    case 'running': {
      const { articles, allArticles, share } = view;
      return (
        <>
          <progress aria-label={exportPage.progress} max={1} value={share} />
          <p class="db-column-count">{allArticles !== null && countOf(articles, allArticles, exportPage)}</p>
          <p class="db-soft">{exportPage.keepOpen}</p>
        </>
      );
    }
    case 'done':
      return (
        <>
          <h2>{exportPage.done}</h2>
          <p class="db-column-file">{view.name}</p>
          <p class="db-soft">
            {exportPage.fileFacts(view.bytes, view.articles)}. {exportPage.where}
          </p>
          {view.damaged.length > 0 && (
            <div class="db-export-damaged">
              <p>{exportPage.damaged(view.damaged.length)}</p>
              <ul>
                {view.damaged.map((name, index) => (
                  // Nothing else tells two apart that nothing names.
                  <li key={`${index} ${name}`}>{name ?? words.damaged.unnamed}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      );
    case 'failed':
      return (
        <div class="db-problem" role="alert">
          <ErrorText words={words} error={view.error} />
        </div>
      );
  }
}

function countOf(articles: number, all: number, exportPage: ExportPageWords): string {
  return articles < all ? exportPage.written(articles, all) : exportPage.writingRecords;
}

function buttonOf(
  view: ExportView,
  words: Words,
  exportPage: ExportPageWords,
  actions: Pick<ExportScreenProps, 'onStart' | 'onCancel' | 'onSaveAgain'>,
): { label: string; onPress: () => void } {
  switch (view.kind) {
    case 'idle':
      return { label: exportPage.start, onPress: actions.onStart };
    case 'running':
      return { label: exportPage.cancel, onPress: actions.onCancel };
    case 'done':
      return { label: exportPage.saveAgain, onPress: actions.onSaveAgain };
    case 'failed':
      return { label: words.retry, onPress: actions.onStart };
  }
}

/** What a screen reader says by itself. Progress at each quarter alone: a live count would never be silent. */
function spokenOf(view: ExportView, exportPage: ExportPageWords): string {
  switch (view.kind) {
    case 'idle':
      return view.isCancelled ? exportPage.cancelled : '';
    case 'running':
      return exportPage.percent(Math.floor(view.share * 4) * 25);
    case 'done':
      return `${exportPage.done}: ${view.name}, ${exportPage.fileFacts(view.bytes, view.articles)}${view.damaged.length > 0 ? `. ${exportPage.damaged(view.damaged.length)}` : ''}`;
    case 'failed':
      // An alert says it.
      return '';
  }
}
