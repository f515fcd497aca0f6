import type { JSX } from 'preact';
import type { LibraryView } from '../../lib/model/library-view';
import type { DigestSettings } from '../../lib/model/settings/digest';
import type { Words } from '../../locales';
import type { DigestPageWords } from '../../locales/digest';
import { Button } from '../controls/Button';
import { Toast } from '../controls/Toast';
import type { Notice } from '../controls/views';
import { ErrorPanel } from '../states/ErrorPanel';
import { Message } from '../states/Message';
import { DigestOrder } from './DigestOrder';
import { DigestPreview } from './DigestPreview';
import { LetterheadFields } from './LetterheadFields';
import { ScopeChoice } from './ScopeChoice';
import { TemplateChoice } from './TemplateChoice';
import type { DigestActions, DigestScope, DigestView } from './views';

export interface DigestScreenProps {
  words: Words;
  page: DigestPageWords;
  scope: DigestScope;
  savedViews: readonly LibraryView[];
  settings: DigestSettings;
  view: DigestView;
  isArranged: boolean;
  notice: Notice | null;
  actions: DigestActions;
  onUndo: () => void;
  onCloseNotice: () => void;
}

/** The page of the digest: what goes in and how on the left, the document as it will be on the right, handing it on above. */
export function DigestScreen(props: DigestScreenProps): JSX.Element {
  const { words, page, scope, settings, view, actions } = props;
  const isReady = view.kind === 'ready';
  return (
    <main class="db-digest">
      <header class="db-digest-head">
        <h1>{page.title}</h1>
        <p class="db-soft" role="status">
          {view.kind === 'loading' ? page.loading : isReady ? page.articles(view.articles) : ''}
        </p>
        <div class="db-digest-acts">
          <Button
            label={isReady && view.isWriting ? page.writing : page.word}
            icon="download"
            look="main"
            busy={isReady && view.isWriting}
            refused={!isReady}
            onPress={actions.onWord}
          />
          <Button label={page.copyMail} icon="copy" refused={!isReady} onPress={actions.onCopyMail} />
          <Button label={page.copyChat} icon="copy" refused={!isReady} onPress={actions.onCopyChat} />
        </div>
      </header>
      <div class="db-digest-form">
        <ScopeChoice
          page={page}
          scope={scope}
          savedViews={props.savedViews}
          isCompared={!isReady || view.isCompared || view.isCut || view.groups.length === 0}
          onScope={actions.onScope}
        />
        <TemplateChoice page={page} settings={settings} actions={actions} />
        {isReady && view.groups.length > 0 && (
          <DigestOrder words={words} page={page} groups={view.groups} isArranged={props.isArranged} actions={actions} />
        )}
        <LetterheadFields page={page} settings={settings} onField={actions.onField} />
      </div>
      <div class="db-digest-side">
        {view.kind === 'error' && <ErrorPanel words={words} error={view.error} onRetry={actions.onRetry} />}
        {isReady && view.groups.length === 0 && <Message title={page.emptyTitle} text={page.empty} />}
        {isReady && view.isCut && (
          <p class="db-digest-cut" role="status">
            {scope.kind === 'view' ? page.cutView(view.articles) : page.cut(view.articles)}
          </p>
        )}
        {isReady && <DigestPreview page={page} blocks={view.blocks} words={view.documentWords} />}
      </div>
      <Toast words={words} notice={props.notice} onUndo={props.onUndo} onClose={props.onCloseNotice} />
    </main>
  );
}
