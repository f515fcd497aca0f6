import type { ComponentChildren, JSX } from 'preact';
import { FONT_STACKS } from '../../lib/model/font-stacks';
import { PAPER } from '../../lib/model/palette';
import type { Settings } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { Button } from '../controls/Button';
import { Toast } from '../controls/Toast';
import type { Notice } from '../controls/views';
import { ErrorPanel } from '../states/ErrorPanel';
import { Loading } from '../states/Loading';
import { Message } from '../states/Message';
import { CopyBar } from './CopyBar';
import { CopyPaper } from './CopyPaper';
import type { CopyActions, CopyArticle, CopyExport, CopyLetters, SavedCopyView } from './views';

export interface CopyScreenProps {
  words: Words;
  copy: CopyPageWords;
  theme: Settings['theme'];
  view: SavedCopyView;
  letters: CopyLetters;
  exporting: CopyExport;
  /** Images that are kept, by their addresses at the paper; null: that is not known yet. */
  images: ReadonlyMap<string, string> | null;
  notice: Notice | null;
  actions: CopyActions;
  /**
   * Beside the text what the reader marked (`CopyHighlights`), below it what else is known (`CopyBelow`), of a damaged record
   * what can be done (`DamagedList`). Null until their code is there: the text is shown without waiting for it.
   */
  beside: ComponentChildren;
  below: ComponentChildren;
  onUndo: () => void;
  onCloseNotice: () => void;
}

/** A kept article on a page of ours: its text, and beside it what the reader marked. */
export function CopyScreen(props: CopyScreenProps): JSX.Element {
  const { words, view, notice } = props;
  return (
    <div class="db-copy db-sheet">
      {view.kind === 'article' ? <Whole {...props} view={view} /> : <Without {...props} view={view} />}
      <Toast words={words} notice={notice} onUndo={props.onUndo} onClose={props.onCloseNotice} />
    </div>
  );
}

function Whole({ view, ...props }: CopyScreenProps & { view: CopyArticle }): JSX.Element {
  const { words, copy, letters, actions, beside } = props;
  return (
    <>
      <CopyBar words={words} copy={copy} view={view} letters={letters} exporting={props.exporting} actions={actions} />
      <div class="db-copy-desk" style={styleOf(letters)}>
        <CopyPaper words={words} copy={copy} view={view} letters={letters} images={props.images} actions={actions}>
          {props.below}
        </CopyPaper>
        {beside ?? <aside class="db-copy-marks" aria-label={words.highlights.title} aria-busy />}
      </div>
    </>
  );
}

/** Why no text stands here, and what can be done about it. */
function Without({ view, ...props }: CopyScreenProps & { view: Exclude<SavedCopyView, CopyArticle> }): JSX.Element {
  const { words, copy, actions } = props;
  return (
    <main class="db-copy-message" aria-busy={view.kind === 'loading'}>
      <h1 class="db-unseen">{copy.title}</h1>
      {view.kind === 'loading' && <Loading words={words} />}
      {view.kind === 'error' && <ErrorPanel words={words} error={view.error} onRetry={actions.onRetry} />}
      {view.kind === 'missing' && <Message title={copy.missingTitle} text={copy.missing} />}
      {view.kind === 'deleted' && (
        <Message title={copy.deletedTitle} text={copy.deleted(view.headline || words.article.noHeadline)}>
          <Button label={copy.restore} icon="undo" look="main" onPress={actions.onRestore} />
        </Message>
      )}
      {view.kind === 'damaged' && (
        <>
          <Message title={copy.damagedTitle} text={copy.damaged} />
          {props.below}
        </>
      )}
    </main>
  );
}

/** The reader's letters, as the tokens that the style sheet is written in. */
function styleOf({ comfort, ground }: CopyLetters): string {
  const paper = PAPER[ground];
  const family = comfort.font === 'page' ? FONT_STACKS.serif : FONT_STACKS[comfort.font];
  return Object.entries({
    size: `${comfort.fontSize}px`,
    line: comfort.lineHeight,
    width: `${comfort.width}px`,
    family,
    ...paper,
  })
    .map(([name, value]) => `--copy-${name}: ${value}`)
    .join('; ');
}
