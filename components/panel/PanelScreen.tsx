import type { JSX } from 'preact';
import type { Settings } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { Toast } from '../controls/Toast';
import type { NoteDraft, Notice } from '../controls/views';
import { ErrorPanel } from '../popup/ErrorPanel';
import { Loading } from '../popup/Loading';
import { Message } from '../popup/Message';
import { MarkPanel } from './MarkPanel';
import type { Opened, PanelActions, PanelView } from './views';

export interface PanelScreenProps {
  words: Words;
  theme: Settings['theme'];
  view: PanelView;
  knownTags: readonly string[];
  drafts: ReadonlyMap<string, NoteDraft>;
  opened: Opened | null;
  busy: 'reading' | 'saving' | null;
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
      </main>
      <Toast words={words} notice={notice} onUndo={props.onUndo} onClose={props.onCloseNotice} />
    </div>
  );
}

function Content({ words, view, knownTags, drafts, opened, busy, actions }: PanelScreenProps): JSX.Element {
  const { popup } = words;
  const read = { label: popup.readPage, busy: busy === 'reading', reading: popup.reading, onPress: actions.onRead };
  switch (view.kind) {
    case 'loading':
      return <Loading words={words} />;
    case 'browser-page':
      return <Message title={popup.browserPageTitle} text={popup.browserPage} />;
    case 'unlisted':
      return <Message title={popup.unlistedTitle} text={popup.unlisted(view.host)} action={read} />;
    case 'not-read':
      return <Message title={popup.notReadTitle} text={popup.notRead} action={read} />;
    case 'no-article': {
      const action = view.asked ? {} : { action: { ...read, label: popup.readAnyway } };
      return <Message title={popup.noArticleTitle} text={words.noArticle[view.reason]} {...action} />;
    }
    case 'error':
      return <ErrorPanel words={words} error={view.error} onRetry={actions.onRetry} />;
    case 'article':
      return (
        <MarkPanel
          key={view.kept?.id ?? view.article.headline}
          words={words}
          view={view}
          knownTags={knownTags}
          drafts={drafts}
          opened={opened}
          saving={busy === 'saving'}
          actions={actions}
        />
      );
  }
}
