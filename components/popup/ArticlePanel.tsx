import type { JSX } from 'preact';
import type { Remark } from '../../lib/model/article';
import type { Comfort } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { ArticleHeading } from '../article/ArticleHeading';
import { CorrectionPanel } from '../article/CorrectionPanel';
import { QuestionOffer } from '../article/QuestionOffer';
import { ReprintOffer } from '../article/ReprintOffer';
import { VersionsPanel } from '../article/VersionsPanel';
import type { ArticleView } from '../article/views';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Switch } from '../controls/Switch';
import { ComfortPanel } from './ComfortPanel';
import { ExportControl } from './ExportControl';
import { HighlightList } from './HighlightList';
import { NewsPanel } from './NewsPanel';
import type { Busy, FormatChoice, PageActions } from './views';

interface Props {
  words: Words;
  view: ArticleView;
  comfort: Comfort;
  /** A selection becomes a highlight at once. */
  pen: boolean;
  formats: readonly FormatChoice[];
  busy: Busy;
  actions: PageActions;
}

/** The article in view: what it is, what can be done with it, what the reader marked in it. */
export function ArticlePanel({ words, view, comfort, pen, formats, busy, actions }: Props): JSX.Element {
  const { article, kept } = view;
  return (
    <>
      <ArticleHeading words={words} outletName={view.outletName} article={article} level={2} />
      {!view.certain && (
        <div class="db-caution">
          <Icon name="warning" />
          <div>
            <h3>{words.article.uncertainTitle}</h3>
            <p>{words.article.uncertain}</p>
          </div>
        </div>
      )}
      {view.remarks.map((remark) => (
        <div key={remark.kind} class="db-caution">
          <Icon name="warning" />
          <p>{wordsOf(remark, words)}</p>
        </div>
      ))}
      {view.question && <QuestionOffer words={words} question={view.question} actions={actions} />}
      {view.reprint && <ReprintOffer words={words} reprint={view.reprint} actions={actions} />}
      <CorrectionPanel key={article.host + view.asRead.headline} words={words} view={view} actions={actions} />
      <Switch
        label={words.clearing.label}
        hint={words.clearing.hint}
        on={view.cleared}
        onSwitch={(on) => actions.onClear(on)}
      />
      {view.cleared && (
        <ComfortPanel
          words={words}
          view={view.view}
          comfort={comfort}
          onView={(chosen) => actions.onClear(true, chosen)}
          onChange={actions.onComfort}
        />
      )}
      <Switch label={words.pen.switch} hint={words.pen.switchHint} on={pen} onSwitch={actions.onPen} />
      <div class="db-actions">
        {kept === null ? (
          <Button
            label={
              busy === 'saving' ? words.article.saving : view.certain ? words.article.save : words.article.saveAnyway
            }
            icon="save"
            look="main"
            busy={busy === 'saving'}
            onPress={actions.onSave}
          />
        ) : (
          <KeptActions
            words={words}
            kept={kept}
            headline={article.headline}
            formats={formats}
            busy={busy}
            actions={actions}
          />
        )}
      </div>
      {kept && (kept.versionCount ?? 0) > 0 && (
        <VersionsPanel
          key={kept.id}
          words={words}
          id={kept.id}
          count={kept.versionCount ?? 0}
          view={view}
          actions={actions}
        />
      )}
      {kept && <NewsPanel key={`news ${kept.id}`} words={words} id={kept.id} actions={actions} />}
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

interface KeptActionsProps {
  words: Words;
  kept: NonNullable<ArticleView['kept']>;
  headline: string;
  formats: readonly FormatChoice[];
  busy: Busy;
  actions: PageActions;
}

function KeptActions({ words, kept, headline, formats, busy, actions }: KeptActionsProps): JSX.Element {
  const { otherUrl } = kept;
  return (
    <>
      <p class="db-badge" title={words.article.savedAt(words.moment(kept.savedAt))}>
        <Icon name="check" />
        {words.article.saved}
      </p>
      <ExportControl
        words={words}
        formats={formats}
        busy={busy === 'exporting'}
        onExport={(format) => actions.onExport(kept.id, format)}
      />
      {otherUrl !== undefined && (
        <IconButton icon="open" name={words.article.openSaved} onPress={() => actions.onOpenUrl(otherUrl)} />
      )}
      <span class="db-push" />
      <IconButton icon="print" name={words.screens.print} onPress={() => actions.onPrint(kept.id)} />
      <IconButton icon="trash" name={words.article.delete} onPress={() => actions.onDeleteArticle(kept.id, headline)} />
    </>
  );
}
