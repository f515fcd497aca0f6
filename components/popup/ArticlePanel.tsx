import type { ComponentChildren, JSX } from 'preact';
import type { Remark } from '../../lib/model/article';
import type { Comfort } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { ArticleHeading } from '../article/ArticleHeading';
import { ArticleState } from '../article/ArticleState';
import { CorrectionPanel } from '../article/CorrectionPanel';
import { QuestionOffer } from '../article/QuestionOffer';
import { ReprintOffer } from '../article/ReprintOffer';
import { VersionsPanel } from '../article/VersionsPanel';
import type { ArticleView, Busy, FormatChoice } from '../article/views';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { ActionRow } from './ActionRow';
import { ClearingRow } from './ClearingRow';
import { HighlightList } from './HighlightList';
import { NewsPanel } from './NewsPanel';
import type { PageActions } from './views';

interface Props {
  words: Words;
  view: ArticleView;
  comfort: Comfort;
  isCorrecting: boolean;
  onCorrected: () => void;
  fields?: ComponentChildren;
  formats: readonly FormatChoice[];
  busy: Busy;
  actions: PageActions;
}

/** The article in view: what it is and how it stands, what can be done with it, and what the reader is to be told of it. */
export function ArticlePanel(props: Props): JSX.Element {
  const { words, view, comfort, busy, actions } = props;
  const { article, kept } = view;
  const otherUrl = kept?.otherUrl;
  return (
    <>
      <ArticleHeading words={words} outletName={view.outletName} article={article} level={2} />
      <ArticleState words={words} view={view} isZoneKnown />
      <CorrectionPanel
        key={article.host + view.asRead.headline}
        words={words}
        view={view}
        isOpen={props.isCorrecting}
        onClose={props.onCorrected}
        actions={actions}
      />
      {view.question && <QuestionOffer words={words} question={view.question} actions={actions} />}
      <ActionRow
        words={words}
        certain={view.certain}
        kept={kept}
        formats={props.formats}
        busy={busy}
        actions={actions}
      />
      <ClearingRow words={words} view={view} comfort={comfort} actions={actions} />
      {!view.certain && (
        <div class="db-caution">
          <Icon name="warning" />
          <div>
            <h3>{words.article.uncertainTitle}</h3>
            <p>{view.cleared ? words.article.uncertainCleared : words.article.uncertain}</p>
          </div>
        </div>
      )}
      {view.remarks.map((remark) => (
        <div key={remark.kind} class="db-caution">
          <Icon name="warning" />
          <p>{wordsOf(remark, words)}</p>
        </div>
      ))}
      {view.reprint && <ReprintOffer words={words} reprint={view.reprint} actions={actions} />}
      {props.fields}
      {kept && (
        <div class="db-folds">
          <HighlightList
            words={words}
            highlights={kept.highlights}
            found={view.found}
            language={article.language}
            onJump={actions.onJump}
            onDelete={actions.onDeleteHighlight}
          />
          <NewsPanel key={`news ${kept.id}`} words={words} id={kept.id} actions={actions} />
          {(kept.versionCount ?? 0) > 0 && (
            <VersionsPanel
              key={kept.id}
              words={words}
              id={kept.id}
              count={kept.versionCount ?? 0}
              view={view}
              actions={actions}
            />
          )}
          {otherUrl !== undefined && (
            <Button
              label={words.article.openSaved}
              icon="open"
              look="plain"
              onPress={() => actions.onOpenUrl(otherUrl)}
            />
          )}
        </div>
      )}
    </>
  );
}

function wordsOf(remark: Remark, { article }: Words): string {
  switch (remark.kind) {
    case 'unreadable-date':
      return article.unreadableDate(remark.words);
    case 'more-pages':
      return article.morePages(remark.count);
    case 'cut':
      return article.cutText;
    case 'pdf':
      return article.showsPdf;
    case 'legacy-font':
      return article.legacyFont;
    case 'shortened':
      return article.shortened;
    case 'translated':
      return article.translated;
  }
}
