import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { damageKeyOf } from '../../lib/model/damaged-record';
import type { Language, Settings } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { FieldsCard, type FieldsCardProps } from '../article/FieldsCard';
import type { Busy, DamagedActions, DamagedRow, FormatChoice, PageView } from '../article/views';
import { ErrorText } from '../controls/ErrorText';
import { Toast } from '../controls/Toast';
import { useLate } from '../controls/use-late';
import type { Notice } from '../controls/views';
import { KeepAll, type KeepAllProps } from '../day/KeepAll';
import { TrayPanel, type TrayPanelProps } from '../day/TrayPanel';
import { LossPanel, type LossPanelProps } from '../states/LossPanel';
import { HealthLine } from './HealthLine';
import type { ArticleTools } from './MoreMenu';
import { PagePanel } from './PagePanel';
import { PopupHeader } from './PopupHeader';
import { SavedList } from './SavedList';
import { SearchBox } from './SearchBox';
import { SearchResults } from './SearchResults';
import { useSearchOptions } from './use-search-options';
import type { HealthView, PageActions, SavedActions, SavedView, SearchActions, SearchView } from './views';

export interface PopupScreenProps {
  words: Words;
  theme: Settings['theme'];
  today: Date;
  page: PageView;
  comfort: Settings['comfort'];
  pen: boolean;
  /** Whether cleared pages have the handle at their edge. */
  hasHandle: boolean;
  /** Whether the article in view has images that could be kept. */
  hasImages: boolean;
  /** What an article can be exported in, in the order of the menu. */
  formats: readonly FormatChoice[];
  /** What the reader adds to the article in view; null where it is not kept. */
  fields: Omit<FieldsCardProps, 'words'> | null;
  tray: Omit<TrayPanelProps, 'words'>;
  keepAll: Omit<KeepAllProps, 'words'>;
  search: SearchView;
  saved: SavedView;
  health: HealthView;
  damaged: readonly DamagedRow[];
  /** A loss that the reader has not put away; null where there is none. */
  loss: LossPanelProps['loss'] | null;
  onLossSeen: () => void;
  busy: Busy;
  notice: Notice | null;
  pageActions: PageActions;
  searchActions: SearchActions;
  savedActions: SavedActions;
  damagedActions: DamagedActions;
  onHandle: (on: boolean) => void;
  onExportChoice: () => void;
  onTransfer: () => void;
  onOptions: () => void;
  onLanguage: (language: Language) => void;
  onTheme: (theme: Settings['theme']) => void;
  onUndo: () => void;
  onCloseNotice: () => void;
}

/** Nearly no collection has a damaged record. */
const loadDamagedList = () => import('../article/DamagedList');

/** The popup: the page in view above, the collection below, what a search found in place of both, its health and what was just done at the foot. */
export function PopupScreen(props: PopupScreenProps): JSX.Element {
  const { words, busy, search, page, pageActions, saved } = props;
  const options = useSearchOptions(search, props.searchActions);
  const damaged = useLate(props.damaged.length > 0, loadDamagedList);
  const more = useRef<HTMLButtonElement>(null);
  /** The article whose details are being put right. */
  const [correcting, setCorrecting] = useState<string | null>(null);
  const isSearching = search.typed.trim() !== '';
  // What is still loading is an article as a rule: nothing is to change places under a pointer.
  const hasArticle = page.kind === 'article' || page.kind === 'loading';
  const inView = page.kind === 'article' ? page.article.host + page.asRead.headline : null;
  return (
    <div class="db-popup db-sheet">
      <PopupHeader
        words={words}
        theme={props.theme}
        today={props.today}
        pen={props.pen}
        tools={toolsOf(page, props.hasImages, pageActions, () => setCorrecting(inView))}
        button={more}
        onPen={pageActions.onPen}
        hasHandle={props.hasHandle}
        onHandle={props.onHandle}
        onExportChoice={props.onExportChoice}
        onTransfer={props.onTransfer}
        onOptions={props.onOptions}
        onLanguage={props.onLanguage}
        onTheme={props.onTheme}
      />
      <SearchBox words={words} typed={search.typed} options={options} actions={props.searchActions} />
      {/* What is being written there outlives a search. */}
      <main class="db-scroll" hidden={isSearching}>
        <PagePanel
          words={words}
          view={page}
          comfort={props.comfort}
          isCorrecting={correcting !== null && correcting === inView}
          onCorrected={() => {
            setCorrecting(null);
            more.current?.focus();
          }}
          fields={props.fields && <FieldsCard key={props.fields.view.id} words={words} {...props.fields} />}
          formats={props.formats}
          busy={busy}
          actions={pageActions}
        />
        {damaged.error !== null && (
          <div class="db-problem" role="alert">
            <ErrorText words={words} error={damaged.error} />
          </div>
        )}
        {damaged.module && (
          <damaged.module.DamagedList words={words} rows={props.damaged} actions={props.damagedActions} />
        )}
        {props.loss && (
          <LossPanel
            words={words}
            loss={props.loss}
            onExportAll={props.savedActions.onExportAll}
            onSeen={props.onLossSeen}
          />
        )}
        {/* Today's list stands within the window; beside an article, keeping all that is open comes after it. */}
        {!hasArticle && <KeepAll words={words} {...props.keepAll} />}
        <TrayPanel words={words} {...props.tray} />
        {hasArticle && <KeepAll words={words} {...props.keepAll} />}
        <SavedList words={words} view={withoutDamaged(saved, props.damaged)} actions={props.savedActions} />
      </main>
      {isSearching && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and a keyboard has to scroll it
        <main class="db-scroll" tabIndex={0} aria-label={words.search.results}>
          <SearchResults words={words} view={search} options={options} actions={props.searchActions} />
        </main>
      )}
      <Toast words={words} notice={props.notice} onUndo={props.onUndo} onClose={props.onCloseNotice} />
      {saved.kind === 'rows' && saved.counts.articles > 0 && (
        <HealthLine
          words={words}
          counts={saved.counts}
          health={props.health}
          onLibrary={props.savedActions.onLibrary}
          onExportAll={props.savedActions.onExportAll}
        />
      )}
    </div>
  );
}

/** What can be done with the page in view beside what the popup shows. */
function toolsOf(page: PageView, hasImages: boolean, actions: PageActions, onCorrect: () => void): ArticleTools {
  if (page.kind !== 'article') return {};
  const { kept, article } = page;
  const { onKeepImages, onShoot, onPoint, onDeleteArticle } = actions;
  return {
    ...(hasImages && { onKeepImages }),
    onShoot,
    onCorrect,
    onPoint,
    ...(kept && { onDelete: () => onDeleteArticle(kept.id, article.headline) }),
  };
}

/** An article that is told as damaged stands there alone. */
function withoutDamaged(view: SavedView, damaged: readonly DamagedRow[]): SavedView {
  if (view.kind !== 'rows' || damaged.length === 0) return view;
  const keys = new Set(damaged.filter(({ state }) => state === 'found').map(({ key }) => key));
  return { ...view, rows: view.rows.filter(({ id }) => !keys.has(damageKeyOf('articles', id))) };
}
