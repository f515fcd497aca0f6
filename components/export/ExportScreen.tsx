import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { ExportPageWords } from '../../locales/export-page';
import type { ClipboardName } from '../../locales/formats';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { Menu } from '../controls/Menu';
import { ExportChoice } from './ExportChoice';
import type { ClipboardView, ExportChoiceActions, ExportChoiceView, ExportView } from './views';

export interface ExportScreenProps {
  words: Words;
  exportPage: ExportPageWords;
  choice: ExportChoiceView;
  choiceActions: ExportChoiceActions;
  view: ExportView;
  onStart: () => void;
  onCancel: () => void;
  onSaveAgain: () => void;
  copies: readonly { id: ClipboardName; label: string }[];
  copy: ClipboardView;
  /** In the click itself: the browser lets nobody write to the clipboard at another time. */
  onCopy: (name: ClipboardName) => void;
}

/** The page that exports articles: which, in which format, how far it is, and the file when it is done. */
export function ExportScreen({
  words,
  exportPage,
  choice,
  choiceActions,
  view,
  copies,
  copy,
  onCopy,
  ...actions
}: ExportScreenProps): JSX.Element {
  const button = buttonOf(view, words, exportPage, actions);
  return (
    <main class="db-column db-export">
      <h1>{exportPage.title}</h1>
      <ExportChoice exportPage={exportPage} choice={choice} isBusy={view.kind === 'running'} {...choiceActions} />
      <div class="db-export-state">
        <State words={words} exportPage={exportPage} view={view} />
      </div>
      <div class="db-export-acts">
        {/* One button for all states, so that the focus of the keyboard stays where it is as one gives way to the next. */}
        <Button label={button.label} {...(view.kind === 'running' ? {} : { look: 'main' })} onPress={button.onPress} />
        {view.kind === 'done' && <Button label={exportPage.startAgain} onPress={actions.onStart} />}
        {view.kind !== 'running' && (
          <Menu label={exportPage.copy} icon="copy" busy={copy.kind === 'copying'} items={copies} onChoose={onCopy} />
        )}
      </div>
      <p class="db-unseen" role="status">
        {spokenOf(view, exportPage)}
      </p>
      <CopyState words={words} exportPage={exportPage} copy={copy} />
    </main>
  );
}

/** How copying ended, said by itself too. */
function CopyState({ words, exportPage, copy }: Pick<ExportScreenProps, 'words' | 'exportPage' | 'copy'>): JSX.Element {
  const said =
    copy.kind === 'copying'
      ? exportPage.copying
      : copy.kind === 'copied'
        ? exportPage.copied(copy.articles)
        : copy.kind === 'too-many'
          ? exportPage.tooManyToCopy(copy.most)
          : '';
  return (
    <>
      <p class="db-soft" role="status">
        {said}
      </p>
      {copy.kind === 'copied' && copy.damaged.length > 0 && (
        <Damaged words={words} label={exportPage.notCopied(copy.damaged.length)} names={copy.damaged} />
      )}
      {copy.kind === 'failed' && (
        <div class="db-problem" role="alert">
          <ErrorText words={words} error={copy.error} />
        </div>
      )}
    </>
  );
}

function Damaged({
  words,
  label,
  names,
}: {
  words: Words;
  label: string;
  names: readonly (string | null)[];
}): JSX.Element {
  return (
    <div class="db-export-damaged">
      <p>{label}</p>
      <ul>
        {names.map((name, index) => (
          // Nothing else tells two apart that nothing names.
          <li key={`${index} ${name}`}>{name ?? words.damaged.unnamed}</li>
        ))}
      </ul>
    </div>
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
            <Damaged words={words} label={exportPage.damaged(view.damaged.length)} names={view.damaged} />
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
