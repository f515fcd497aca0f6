import type { JSX } from 'preact';
import type { HighlightId } from '../../lib/model/ids';
import type { Settings } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { FieldsCard, type FieldsCardProps } from '../article/FieldsCard';
import type { Busy, FormatChoice, Opened } from '../article/views';
import { Button } from '../controls/Button';
import { Toast } from '../controls/Toast';
import type { NoteDraft, Notice } from '../controls/views';
import { KeepAll, type KeepAllProps } from '../day/KeepAll';
import { TrayPanel, type TrayPanelProps } from '../day/TrayPanel';
import { NoArticlePanel } from '../states/NoArticlePanel';
import { HighlightPanel } from './HighlightPanel';
import type { PanelActions, PanelView } from './views';

export interface PanelScreenProps {
  words: Words;
  theme: Settings['theme'];
  view: PanelView;
  knownTags: readonly string[];
  drafts: ReadonlyMap<string, NoteDraft>;
  opened: Opened | null;
  /** The highlight that the page stands at; null where none is in view there. */
  reached: HighlightId | null;
  /** What an article can be exported in, in the order of the menu. */
  formats: readonly FormatChoice[];
  /** What the reader adds to the article in view; null where it is not kept. */
  fields: Omit<FieldsCardProps, 'words'> | null;
  tray: Omit<TrayPanelProps, 'words'>;
  keepAll: Omit<KeepAllProps, 'words'>;
  busy: Busy;
  notice: Notice | null;
  actions: PanelActions;
  onUndo: () => void;
  onCloseNotice: () => void;
}

/** The panel beside the page: the highlights of the article in view. What was just done stands at the foot. */
export function PanelScreen(props: PanelScreenProps): JSX.Element {
  const { words, view, busy, notice } = props;
  return (
    <div class="db-side db-sheet">
      <main aria-busy={view.kind === 'loading' || busy === 'reading'}>
        {/* An article brings its own headline. */}
        {view.kind !== 'article' && <h1 class="db-unseen">{words.product}</h1>}
        <Content {...props} />
        {view.kind === 'article' && <Fields {...props} />}
        <TrayPanel words={words} {...props.tray} />
        <KeepAll words={words} {...props.keepAll} />
        <Button label={words.screens.library} look="plain" icon="open" onPress={props.actions.onLibrary} />
      </main>
      <Toast words={words} notice={notice} onUndo={props.onUndo} onClose={props.onCloseNotice} />
    </div>
  );
}

function Content({ words, view, busy, actions, ...rest }: PanelScreenProps): JSX.Element {
  if (view.kind !== 'article') {
    return (
      <NoArticlePanel
        words={words}
        view={view}
        isReading={busy === 'reading'}
        onRead={actions.onRead}
        onRetry={actions.onRetry}
        onAllow={actions.onAllow}
        onReload={actions.onReload}
        onOpenCopy={actions.onOpenCopy}
        fields={<Fields words={words} fields={rest.fields} />}
      />
    );
  }
  return (
    <HighlightPanel
      key={view.kept?.id ?? view.article.headline}
      words={words}
      view={view}
      knownTags={rest.knownTags}
      drafts={rest.drafts}
      opened={rest.opened}
      reached={rest.reached}
      formats={rest.formats}
      busy={busy}
      actions={actions}
    />
  );
}

/** What the reader adds to the article in view, or to the one that is kept from a page that shows none. */
function Fields({ words, fields }: Pick<PanelScreenProps, 'words' | 'fields'>): JSX.Element | null {
  return fields && <FieldsCard key={fields.view.id} words={words} {...fields} />;
}
