import type { JSX } from 'preact';
import { FONT_STACKS } from '../../lib/model/font-stacks';
import type { ArticleId } from '../../lib/model/ids';
import { PAPER } from '../../lib/model/palette';
import type { Settings } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { DamagedList } from '../article/DamagedList';
import { FieldsCard, type FieldsCardProps } from '../article/FieldsCard';
import type { DamagedActions, Opened, VersionActions } from '../article/views';
import { Button } from '../controls/Button';
import { Toast } from '../controls/Toast';
import type { NoteDraft, Notice } from '../controls/views';
import { ErrorPanel } from '../states/ErrorPanel';
import { Loading } from '../states/Loading';
import { Message } from '../states/Message';
import { CopyBar } from './CopyBar';
import { CopyHighlights } from './CopyHighlights';
import { CopyPaper } from './CopyPaper';
import type { CopyActions, CopyArticle, CopyLetters, CopyMarks, SavedCopyView } from './views';

export interface CopyScreenProps {
  words: Words;
  copy: CopyPageWords;
  theme: Settings['theme'];
  id: ArticleId;
  view: SavedCopyView;
  marks: CopyMarks;
  letters: CopyLetters;
  drafts: ReadonlyMap<string, NoteDraft>;
  /** What the reader adds to the article; null as long as that is not known. */
  fields: Omit<FieldsCardProps, 'words'> | null;
  opened: Opened | null;
  notice: Notice | null;
  actions: CopyActions;
  versionActions: VersionActions;
  damagedActions: DamagedActions;
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
  const { words, copy, marks, letters, actions } = props;
  return (
    <>
      <CopyBar words={words} copy={copy} view={view} letters={letters} actions={actions} />
      <div class="db-copy-desk" style={styleOf(letters)}>
        <CopyPaper
          words={words}
          copy={copy}
          id={props.id}
          view={view}
          letters={letters}
          actions={actions}
          versionActions={props.versionActions}
        >
          <DamagedList words={words} rows={marks.damaged} actions={props.damagedActions} />
        </CopyPaper>
        <CopyHighlights
          words={words}
          copy={copy}
          view={view}
          marks={marks}
          drafts={props.drafts}
          opened={props.opened}
          actions={actions}
        >
          {props.fields && <FieldsCard key={props.fields.view.id} words={words} {...props.fields} />}
        </CopyHighlights>
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
          <DamagedList words={words} rows={props.marks.damaged} actions={props.damagedActions} />
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
