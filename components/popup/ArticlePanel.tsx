import type { JSX } from 'preact';
import type { Remark } from '../../lib/model/article';
import type { Comfort } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Switch } from '../controls/Switch';
import { ComfortPanel } from './ComfortPanel';
import { CorrectionPanel } from './CorrectionPanel';
import { HighlightList } from './HighlightList';
import { ReprintOffer } from './ReprintOffer';
import type { ArticleView, Busy, PageActions } from './views';

interface Props {
  words: Words;
  view: ArticleView;
  comfort: Comfort;
  /** A selection becomes a highlight at once. */
  pen: boolean;
  busy: Busy;
  actions: PageActions;
}

/** The article in view: what it is, what can be done with it, what the reader marked in it. */
export function ArticlePanel({ words, view, comfort, pen, busy, actions }: Props): JSX.Element {
  const { popup } = words;
  const { article, kept } = view;
  return (
    <>
      <p class="db-kicker">
        <span class="db-outlet">{view.outletName}</span>
        <span class="db-date">
          {article.publishedAt === undefined ? popup.noDate : words.pressDate(article.publishedAt)}
        </span>
      </p>
      <h2 class="db-headline" lang={article.language}>
        {article.headline || popup.noHeadline}
      </h2>
      {!view.certain && (
        <div class="db-caution">
          <Icon name="warning" />
          <div>
            <h3>{popup.uncertainTitle}</h3>
            <p>{popup.uncertain}</p>
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
      <CorrectionPanel key={article.host + view.asRead.headline} words={words} view={view} actions={actions} />
      <Switch label={popup.clearPage} hint={popup.clearHint} on={view.cleared} onSwitch={(on) => actions.onClear(on)} />
      {view.cleared && (
        <ComfortPanel
          words={words}
          view={view.view}
          comfort={comfort}
          onView={(chosen) => actions.onClear(true, chosen)}
          onChange={actions.onComfort}
        />
      )}
      <Switch label={popup.pen} hint={popup.penHint} on={pen} onSwitch={actions.onPen} />
      <div class="db-actions">
        {kept === null ? (
          <Button
            label={busy === 'saving' ? popup.saving : view.certain ? popup.save : popup.saveAnyway}
            icon="save"
            look="main"
            busy={busy === 'saving'}
            onPress={actions.onSave}
          />
        ) : (
          <KeptActions words={words} kept={kept} headline={article.headline} busy={busy} actions={actions} />
        )}
      </div>
      <HighlightList
        words={words}
        highlights={kept?.highlights ?? []}
        found={view.found}
        onOpenPanel={actions.onOpenPanel}
        language={article.language}
        onJump={actions.onJump}
        onDelete={actions.onDeleteHighlight}
      />
    </>
  );
}

function wordsOf(remark: Remark, { popup }: Words): string {
  switch (remark.kind) {
    case 'unreadable-date':
      return popup.unreadableDate(remark.words);
    case 'more-pages':
      return popup.morePages(remark.count);
    case 'cut':
      return popup.cutText;
    case 'pdf':
      return popup.showsPdf;
    case 'legacy-font':
      return popup.legacyFont;
    case 'shortened':
      return popup.shortened;
  }
}

interface KeptActionsProps {
  words: Words;
  kept: NonNullable<ArticleView['kept']>;
  headline: string;
  busy: Busy;
  actions: PageActions;
}

function KeptActions({ words, kept, headline, busy, actions }: KeptActionsProps): JSX.Element {
  const { popup } = words;
  const { otherUrl } = kept;
  return (
    <>
      <p class="db-badge" title={popup.savedAt(words.moment(kept.savedAt))}>
        <Icon name="check" />
        {popup.saved}
      </p>
      <Button
        label={busy === 'exporting' ? popup.exporting : popup.exportMarkdown}
        icon="download"
        busy={busy === 'exporting'}
        onPress={() => actions.onExport(kept.id)}
      />
      {otherUrl !== undefined && (
        <IconButton icon="open" name={popup.openSaved} onPress={() => actions.onOpenUrl(otherUrl)} />
      )}
      <span class="db-push" />
      <IconButton icon="print" name={words.print.open} onPress={() => actions.onPrint(kept.id)} />
      <IconButton icon="trash" name={popup.deleteArticle} onPress={() => actions.onDeleteArticle(kept.id, headline)} />
    </>
  );
}
