import type { ComponentChildren, JSX } from 'preact';
import type { Comfort } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import type { Busy, FormatChoice, PageView } from '../article/views';
import { NoArticlePanel } from '../states/NoArticlePanel';
import { ActionRow } from './ActionRow';
import { ArticlePanel } from './ArticlePanel';
import type { PageActions } from './views';

interface Props {
  words: Words;
  view: PageView;
  comfort: Comfort;
  /** The reader puts right what was read wrongly. */
  isCorrecting: boolean;
  onCorrected: () => void;
  /** What the reader keeps of the article beside its text, below what can be done with it. */
  fields?: ComponentChildren;
  formats: readonly FormatChoice[];
  busy: Busy;
  actions: PageActions;
}

/** The page in view, in whatever state it is. */
export function PagePanel({ words, view, busy, actions, ...ofArticle }: Props): JSX.Element {
  return (
    <section class="db-page" aria-label={words.page.inView} aria-busy={view.kind === 'loading' || busy === 'reading'}>
      {view.kind === 'article' ? (
        <ArticlePanel words={words} view={view} busy={busy} actions={actions} {...ofArticle} />
      ) : (
        <NoArticlePanel
          words={words}
          view={view}
          isReading={busy === 'reading'}
          onRead={actions.onRead}
          onRetry={actions.onRetry}
          onAlwaysRead={actions.onAlwaysRead}
          onAllow={actions.onAllow}
          onReload={actions.onReload}
          onPoint={actions.onPoint}
          onOpenCopy={actions.onOpenCopy}
          fields={
            view.kind === 'kept-copy' && (
              <>
                <ActionRow
                  words={words}
                  certain
                  kept={view.kept}
                  leavesCopyOut
                  formats={ofArticle.formats}
                  busy={busy}
                  actions={actions}
                />
                {ofArticle.fields}
              </>
            )
          }
        />
      )}
    </section>
  );
}
