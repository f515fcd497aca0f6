import type { JSX, RefObject } from 'preact';
import type { ArticleId } from '../../lib/model/ids';
import type { Settings } from '../../lib/model/settings/settings';
import type { QueryPiece } from '../../lib/search/describe-query';
import type { TimelineUnit } from '../../lib/search/filter-article';
import type { SearchOrder } from '../../lib/search/query';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { Appearance, type AppearanceProps } from '../controls/Appearance';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { Logo } from '../controls/Logo';
import { Menu } from '../controls/Menu';
import { TextButton } from '../controls/TextButton';
import { Toast } from '../controls/Toast';
import { useLate } from '../controls/use-late';
import type { Notice } from '../controls/views';
import { ActsBar, type ActsBarProps } from './ActsBar';
import { CommandPalette, KeySheet } from './CommandSheets';
import type { ChartsShown } from './charts/views';
import { HealthPanel } from './HealthPanel';
import { HighlightActsBar, type HighlightActsBarProps } from './highlights/HighlightActsBar';
import { LibraryField } from './LibraryField';
import { ListFilters } from './ListFilters';
import { MergeSheet } from './MergeSheet';
import { Preview, type PreviewProps } from './Preview';
import { isNothingThere, ResultList } from './ResultList';
import type { SavedViewsProps } from './SavedViews';
import { TrashList } from './TrashList';
import type { RowEvents } from './VirtualList';
import type {
  ArticleListView,
  AskedView,
  DeletedView,
  FacetName,
  FacetView,
  HighlightListView,
  LibraryCommand,
  LibraryHealth,
  LibraryTab,
  MergeView,
  OfAllWish,
  TimelineView,
} from './views';

type PerScreen = 'words' | 'library';

export interface LibraryScreenProps {
  words: Words;
  library: LibraryWords;
  theme: Settings['theme'];
  tab: LibraryTab;
  asked: AskedView;
  isGrouped: boolean;
  /** False where no two articles are listed that could be the same news. */
  canGroup: boolean;
  articles: ArticleListView;
  highlights: HighlightListView;
  facets: readonly FacetView[];
  /** Null: it is folded. */
  timeline: TimelineView | null;
  /** What stands under it. */
  charts: ChartsShown;
  views: Omit<SavedViewsProps, PerScreen | 'language'>;
  /** The row that the list's keys are at. */
  active: number;
  acts: Omit<ActsBarProps, PerScreen | 'onFocusLost'>;
  highlightActs: Omit<HighlightActsBarProps, PerScreen | 'onFocusLost'>;
  /** The copy that is open beside the list. */
  preview: Omit<PreviewProps, PerScreen> | null;
  merging: MergeView;
  deleted: DeletedView;
  health: LibraryHealth | null;
  commands: readonly LibraryCommand[];
  sheet: 'keys' | 'palette' | null;
  notice: Notice | null;
  field: RefObject<HTMLInputElement | null>;
  /** Named by what is asked: another one begins at its first row. */
  listName: string;
  actions: LibraryActions & Pick<AppearanceProps, 'onLanguage' | 'onTheme'>;
}

export interface LibraryActions extends RowEvents {
  onTab: (tab: LibraryTab) => void;
  onType: (typed: string) => void;
  onRemovePiece: (piece: QueryPiece) => void;
  onEnterList: () => void;
  onOrder: (order: SearchOrder, isReversed: boolean) => void;
  onGrouped: (isGrouped: boolean) => void;
  onFacet: (facet: FacetName, value: string) => void;
  onTimeline: (unit: TimelineUnit | null) => void;
  onPeriod: (from: string | null, to: string | null) => void;
  onCopyPicture: () => void;
  onCopyNumbers: () => void;
  onShow: (first: number, last: number, active: number) => void;
  /** What is done with all that match, on a page of its own. */
  onOfAll: (wish: OfAllWish) => void;
  onRetry: () => void;
  onRestore: (ids: readonly ArticleId[]) => void;
  /** For good; it was confirmed. */
  onEmpty: (ids: readonly ArticleId[]) => void;
  /** The reader has seen both: this one is kept. */
  onJoin: (kept: ArticleId) => void;
  onCloseMerging: () => void;
  onCheck: () => void;
  onRepair: () => void;
  onExportAll: () => void;
  /** To the page for backups, restores and imports. */
  onTransfer: () => void;
  onSheet: (sheet: 'keys' | 'palette' | null) => void;
  onUndo: () => void;
  onCloseNotice: () => void;
}

const TABS = ['articles', 'highlights', 'deleted', 'health'] as const;

/** The whole collection on a page: what is asked, what was found, and what is done with it. */
export function LibraryScreen(props: LibraryScreenProps): JSX.Element {
  const { words, library, theme, tab, notice, preview, commands, sheet, actions } = props;
  const isList = tab === 'articles' || tab === 'highlights';
  return (
    <div class="db-lib">
      <header class="db-lib-head">
        <Logo />
        <h1>
          {words.product} <span>{library.title}</span>
        </h1>
        <nav aria-label={library.tabsLabel}>
          {TABS.map((one) => (
            <TextButton key={one} class="db-lib-tab" isCurrent={one === tab} onPress={() => actions.onTab(one)}>
              {library.tabs[one]}
            </TextButton>
          ))}
        </nav>
        <div class="db-lib-tail">
          <Button
            label={library.palette.label}
            look="plain"
            title={library.commands.palette}
            onPress={() => actions.onSheet('palette')}
          />
          <Button label={library.keys.title} look="plain" onPress={() => actions.onSheet('keys')} />
          <Appearance words={words} theme={theme} onLanguage={actions.onLanguage} onTheme={actions.onTheme} />
        </div>
      </header>
      <div class={preview === null ? 'db-lib-desk' : 'db-lib-desk db-lib-desk-beside'}>
        {isList && (
          <ListFilters
            words={words}
            library={library}
            views={props.views}
            facets={props.facets}
            onFacet={actions.onFacet}
          />
        )}
        <main class="db-lib-main">
          {isList ? (
            <Lists {...props} />
          ) : tab === 'deleted' ? (
            <TrashList
              words={words}
              library={library}
              view={props.deleted}
              work={props.acts.work}
              onEmpty={actions.onEmpty}
              onCancel={props.acts.onCancel}
              onRestore={actions.onRestore}
              onRetry={actions.onRetry}
            />
          ) : (
            <HealthPanel
              words={words}
              library={library}
              view={props.health}
              onCheck={actions.onCheck}
              onRepair={actions.onRepair}
              onExportAll={actions.onExportAll}
              onTransfer={actions.onTransfer}
            />
          )}
        </main>
        {preview !== null && <Preview words={words} library={library} {...preview} />}
      </div>
      <MergeSheet
        words={words}
        library={library}
        view={props.merging}
        onJoin={actions.onJoin}
        onClose={actions.onCloseMerging}
      />
      <KeySheet library={library} commands={commands} isOpen={sheet === 'keys'} onClose={() => actions.onSheet(null)} />
      <CommandPalette
        library={library}
        commands={commands}
        isOpen={sheet === 'palette'}
        onClose={() => actions.onSheet(null)}
      />
      <Toast words={words} notice={notice} onUndo={actions.onUndo} onClose={actions.onCloseNotice} />
    </div>
  );
}

/** Bars, brush and charts: the first rows do not wait for them. */
const loadTimeline = () => import('./Timeline');

function Lists(props: LibraryScreenProps): JSX.Element {
  const { words, library, tab, asked, timeline, acts, highlightActs, actions } = props;
  const late = useLate(timeline !== null, loadTimeline);
  const isOfHighlights = tab === 'highlights';
  const countOf = isOfHighlights ? library.highlights : library.articles;
  const shown = isOfHighlights ? props.highlights : props.articles;
  const isEmpty = asked.pieces.length === 0 && isNothingThere(shown);
  return (
    <>
      <LibraryField
        words={words}
        library={library}
        asked={asked}
        field={props.field}
        onType={actions.onType}
        onRemove={actions.onRemovePiece}
        onEnter={actions.onEnterList}
      />
      <div class="db-lib-bar-row">
        <p class="db-lib-count" role="status">
          {countText(shown, countOf, library)}
          {props.isGrouped && !isOfHighlights && holdsNoPair(props.articles) && ` · ${library.noneTwice}`}
        </p>
        <span class="db-lib-gap" />
        {/* Of nothing there is no order, and no time. */}
        {!isEmpty && <OrderChoice {...props} />}
        {!isOfHighlights && props.canGroup && (
          <label class="db-lib-tick">
            <input
              type="checkbox"
              checked={props.isGrouped}
              onChange={(event) => actions.onGrouped(event.currentTarget.checked)}
            />
            {library.grouped}
          </label>
        )}
        <div class="db-lib-tail">
          {!isOfHighlights && props.articles.total > 0 && (
            <Menu
              label={library.ofAll.label}
              items={OF_ALL.map((id) => ({ id, label: library.ofAll[id] }))}
              onChoose={actions.onOfAll}
            />
          )}
          {(!isEmpty || timeline !== null) && (
            <Button
              label={library.timeline}
              icon={timeline === null ? 'expand' : 'collapse'}
              expanded={timeline !== null}
              onPress={() => actions.onTimeline(timeline === null ? 'month' : null)}
            />
          )}
        </div>
      </div>
      {timeline !== null && late.error !== null && <ErrorText words={words} error={late.error} />}
      {timeline !== null && late.module !== null && (
        <late.module.Timeline
          words={words}
          library={library}
          view={timeline}
          countOf={countOf}
          countHead={isOfHighlights ? library.tableHead.highlights : library.tableHead.count}
          charts={props.charts}
          onUnit={actions.onTimeline}
          onPeriod={actions.onPeriod}
          onCopyPicture={actions.onCopyPicture}
          onCopyNumbers={actions.onCopyNumbers}
        />
      )}
      {(acts.selection.count > 0 || acts.work !== null) && !isOfHighlights && (
        <ActsBar words={words} library={library} {...acts} onFocusLost={actions.onEnterList} />
      )}
      {(highlightActs.selection.count > 0 || highlightActs.work !== null) && isOfHighlights && (
        <HighlightActsBar words={words} library={library} {...highlightActs} onFocusLost={actions.onEnterList} />
      )}
      <ResultList
        {...props}
        isSelected={(id) => acts.selection.isSelected(id)}
        isHighlightSelected={(id) => highlightActs.selection.isSelected(id)}
        isEmpty={asked.pieces.length === 0}
        onClearQuery={() => actions.onType('')}
      />
    </>
  );
}

function countText(
  { total, isWaiting, isSettled, error }: Pick<ArticleListView, 'total' | 'isWaiting' | 'isSettled' | 'error'>,
  countOf: (count: number) => string,
  library: LibraryWords,
): string {
  if (error !== null) return '';
  if (isWaiting) return library.loading;
  return isSettled ? countOf(total) : library.atLeast(countOf(total));
}

/** True of a grouped list that is here to its end: each article is a row of its own. */
function holdsNoPair({ rows, count, total, isSettled, isWaiting, isAsking, error }: ArticleListView): boolean {
  const isWhole = isSettled && !isWaiting && !isAsking && error === null && count === rows.size;
  return isWhole && total > 0 && total === rows.size;
}

const OF_ALL = ['digest', 'export'] as const;

const ORDERS = ['relevance', 'published', 'saved', 'read', 'outlet', 'headline'] as const;
/** Of highlights; what they are ordered by where nothing was chosen is when they were made. */
const HIGHLIGHT_ORDERS = ['relevance', 'published', 'outlet'] as const;

function OrderChoice({ library, tab, asked, actions }: LibraryScreenProps): JSX.Element {
  const isOfHighlights = tab === 'highlights';
  const orders: readonly SearchOrder[] = isOfHighlights ? HIGHLIGHT_ORDERS : ORDERS;
  return (
    <>
      <label class="db-lib-order">
        {library.order}
        <select
          class="db-input"
          value={orders.includes(asked.order) ? asked.order : 'relevance'}
          onChange={(event) => actions.onOrder(event.currentTarget.value as SearchOrder, false)}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {library.orders[isOfHighlights && order === 'relevance' ? 'made' : order]}
            </option>
          ))}
        </select>
      </label>
      <label class="db-lib-tick">
        <input
          type="checkbox"
          checked={asked.isReversed}
          onChange={(event) => actions.onOrder(asked.order, event.currentTarget.checked)}
        />
        {library.reversed}
      </label>
    </>
  );
}
