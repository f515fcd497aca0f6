import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LibraryScreen } from '../../components/library/LibraryScreen';
import type { LibraryTab, OfAllWish } from '../../components/library/views';
import { tabRuns, toLibraryCommands } from '../../lib/controllers/library/library-commands';
import {
  canGroup,
  isPressedFacet,
  isYear,
  periodOfYear,
  toFacetViews,
} from '../../lib/controllers/library/to-library-view';
import { useBeside } from '../../lib/controllers/library/use-beside';
import { useCharts } from '../../lib/controllers/library/use-charts';
import { useExchangeByItself } from '../../lib/controllers/library/use-exchange-by-itself';
import { useHighlightActs } from '../../lib/controllers/library/use-highlight-acts';
import { useLibrary } from '../../lib/controllers/library/use-library';
import { useLibraryActs } from '../../lib/controllers/library/use-library-acts';
import { useDeleted, useLibraryHealth } from '../../lib/controllers/library/use-library-health';
import { useLibraryKeys } from '../../lib/controllers/library/use-library-keys';
import { useMerging } from '../../lib/controllers/library/use-merging';
import { useSavedViews } from '../../lib/controllers/library/use-saved-views';
import type { ScreenProps } from '../../lib/controllers/mount';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useNotices } from '../../lib/controllers/use-notices';
import { useSettings } from '../../lib/controllers/use-settings';
import { toggleFacet, withOrder, withPeriod } from '../../lib/library/narrow-query';
import { parseLibraryAddress } from '../../lib/library/place';
import { toLibraryView } from '../../lib/library/saved-views';
import { isSelected, selectedCount } from '../../lib/library/selection';
import { openCopy, openExport, openTab, openTransfer } from '../../lib/platform/tabs';
import { openDigestOfView, openExportOfView } from '../../lib/platform/view-pages';
import { toTyped } from '../../lib/search/describe-query';
import { libraryWordsFor } from '../../locales/library';

/** So many frames pass at most until a list that comes back into sight has its rows. */
const LIST_FRAMES = 10;

/** Puts the controllers and the screen together. */
export function Library({ initialSettings }: ScreenProps): JSX.Element {
  const notices = useNotices();
  const { settings, words, change } = useSettings(initialSettings, notices.fail);
  const libraryWords = libraryWordsFor(words.language);
  const { attempt } = useAttempt(notices.fail);
  const context = { language: words.language, meanings: settings.meanings, onFailure: notices.fail };
  const { library, known } = useLibrary(context);
  const place = library.place.value;
  const { query, pieces, ...asked } = library.asked.value;
  const { deleted, refresh } = useDeleted(place.tab === 'deleted', words.language);
  const { health, onCheck, rebuild } = useLibraryHealth(place.tab === 'health', notices.fail);
  const acts = useLibraryActs({ library, words, libraryWords, notices, refresh });
  const marks = useHighlightActs({ library, words, libraryWords, notices });
  const merging = useMerging({
    libraryWords,
    notices,
    refresh: async () => {
      library.refresh();
      await refresh();
    },
    onJoined: (kept, other) => {
      acts.onClear();
      if (library.place.value.open === other) library.go({ open: kept });
    },
  });
  useExchangeByItself({ language: words.language, notices, refresh: library.refresh });
  const views = useSavedViews(library, libraryWords, notices);
  const [sheet, setSheet] = useState<'keys' | 'palette' | null>(null);
  const [isNaming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { headline, beside } = useBeside(place.open, words.language);

  const selection = library.selection.value;
  const { rows, total } = library.articles.value;
  const counts = library.counts.value;
  const count = selectedCount(selection, total);
  const isOfArticles = place.tab === 'articles';
  const isGroupable = canGroup(library.articles.value, place.isGrouped);
  const isOfHighlights = place.tab === 'highlights';
  const highlightSelection = library.highlightSelection.value;
  const highlightTotal = library.highlights.value.total;
  const highlightCount = selectedCount(highlightSelection, highlightTotal);
  /** Of the list that is shown. */
  const chosen = isOfHighlights
    ? { count: highlightCount, total: highlightTotal, ...marks }
    : { count, total, ...acts };
  const rowAt = (index: number) => (isOfHighlights ? library.highlights.value.rows : rows).get(index);
  const row = rowAt(acts.active);
  const { timeline, charts, onCopyPicture, onCopyNumbers } = useCharts({ library, words, libraryWords, notices });
  const facets = useMemo(() => toFacetViews(counts, query, words, libraryWords), [counts, query, words, libraryWords]);

  useEffect(() => {
    const part = place.tab === 'articles' ? '' : `: ${libraryWords.tabs[place.tab]}`;
    document.title = `${words.product} · ${libraryWords.title}${part}`;
  }, [words, libraryWords, place.tab]);

  // What is typed on a page that has just opened is looked for: in the list, letters are commands.
  useEffect(() => {
    if (place.open === null && document.activeElement === document.body) field.current?.focus();
  }, []);

  const onTab = (tab: LibraryTab) => library.go({ tab, open: null });
  const onOpen = (index: number) => {
    const opened = rowAt(index);
    if (opened) library.go({ open: opened.articleId });
  };
  const onToggle = (index: number) => {
    if (!isOfHighlights) return acts.onToggle(index);
    acts.onActive(index, false);
    marks.onToggle(index);
  };
  const onActive = (index: number, isRange: boolean) => {
    const before = acts.active;
    acts.onActive(index, isRange && !isOfHighlights);
    if (isRange && isOfHighlights) marks.onRange(before, index);
  };
  const enterList = () => {
    const row = document.querySelector<HTMLElement>('.db-lib-rows [tabindex="0"]');
    row?.focus();
    return row !== null && document.activeElement === row;
  };
  // On a narrow screen the list comes back with the frame's end, and its rows some frames later.
  const enterListSoon = (frames = LIST_FRAMES) => {
    requestAnimationFrame(() => !enterList() && frames > 0 && enterListSoon(frames - 1));
  };
  const close = () => {
    library.go({ open: null });
    // The list has the focus again, where the frame had it.
    enterListSoon();
  };
  const withChosen = (run: () => void) =>
    chosen.count > 0 && chosen.work === null && (isOfArticles || isOfHighlights) ? run : undefined;
  // On a page of its own, which asks the same: of thousands of articles no address could name each.
  const openOfAll = (wish: OfAllWish, of = place) => {
    const view = toLibraryView(of, views.rows.find(({ isOpen }) => isOpen)?.name ?? '');
    attempt(() => (wish === 'digest' ? openDigestOfView(view) : openExportOfView(view)));
  };
  const withAll = (wish: OfAllWish) => (isOfArticles && total > 0 ? () => openOfAll(wish) : undefined);
  const withSelected = (run: () => void) => (count > 0 && acts.work === null && isOfArticles ? run : undefined);

  const commands = toLibraryCommands(libraryWords, {
    ...tabRuns(onTab),
    search: () => {
      // At once where it is there: what is typed next is for the field, and no command.
      if (field.current) return field.current.focus();
      onTab('articles');
      requestAnimationFrame(() => field.current?.focus());
    },
    palette: () => setSheet('palette'),
    keys: () => setSheet('keys'),
    open: row && (() => onOpen(acts.active)),
    openPage: row && (() => attempt(() => openTab(row.url))),
    close: place.open === null ? (chosen.count > 0 ? chosen.onClear : undefined) : close,
    select: isOfArticles || isOfHighlights ? () => onToggle(acts.active) : undefined,
    selectAll: (isOfArticles || isOfHighlights) && chosen.total > 0 ? chosen.onSelectAll : undefined,
    clearSelection: withChosen(chosen.onClear),
    tag: withChosen(() => chosen.onForm('tag')),
    untag: withChosen(() => chosen.onForm('untag')),
    topic: withSelected(() => acts.onForm('topic')),
    read: withSelected(() => acts.onAct({ kind: 'read', isRead: true })),
    unread: withSelected(() => acts.onAct({ kind: 'read', isRead: false })),
    handled: withSelected(() => acts.onAct({ kind: 'status', status: 'handled' })),
    tray: withSelected(() => acts.onAct({ kind: 'tray' })),
    copyList: withChosen(() => chosen.onAct({ kind: 'copy' })),
    merge: count === 2 ? withSelected(() => merging.open(library.selectedIds())) : undefined,
    delete: withChosen(() => chosen.onAct({ kind: 'delete' })),
    undo: notices.notice?.kind === 'done' && notices.notice.canUndo ? notices.undo : undefined,
    group: isOfArticles && isGroupable ? () => library.go({ isGrouped: !place.isGrouped }) : undefined,
    timeline: () => library.go({ unit: place.unit === null ? 'month' : null }),
    saveView: () => setNaming(true),
    digestAll: withAll('digest'),
    exportAll: withAll('export'),
    transfer: () => attempt(openTransfer),
    clearQuery: pieces.length > 0 ? () => library.go({ typed: '' }) : undefined,
  });
  useLibraryKeys(commands);

  return (
    <LibraryScreen
      words={words}
      library={libraryWords}
      theme={settings.theme}
      tab={place.tab}
      asked={{ ...asked, pieces, order: query.order, isReversed: query.isReversed === true }}
      isGrouped={place.isGrouped}
      canGroup={isGroupable}
      articles={library.articles.value}
      highlights={library.highlights.value}
      facets={facets}
      timeline={timeline}
      charts={charts}
      views={{
        ...views,
        isNaming,
        onNaming: setNaming,
        onOpen: (address) => library.go(parseLibraryAddress(address)),
      }}
      active={acts.active}
      acts={{
        selection: { count, isAll: selection.isAll, isSelected: (id) => isSelected(selection, id) },
        total,
        work: acts.work,
        known,
        form: acts.form,
        onForm: acts.onForm,
        onAct: (wish) => {
          const isOfAll = selection.isAll && selection.ids.size === 0;
          // What is selected are the articles, also those that share a row.
          if (isOfAll && (wish.kind === 'digest' || wish.kind === 'export'))
            openOfAll(wish.kind, { ...place, isGrouped: false });
          else acts.onAct(wish);
        },
        onSelectAll: acts.onSelectAll,
        onClear: acts.onClear,
        onCancel: acts.onCancel,
        onMerge: () => merging.open(library.selectedIds()),
      }}
      highlightActs={{
        selection: {
          count: highlightCount,
          isAll: highlightSelection.isAll,
          isSelected: (id) => isSelected(highlightSelection, id),
        },
        total: highlightTotal,
        work: marks.work,
        known,
        form: marks.form,
        onForm: marks.onForm,
        onAct: marks.onAct,
        onSelectAll: marks.onSelectAll,
        onClear: marks.onClear,
        onCancel: marks.onCancel,
      }}
      preview={
        place.open === null
          ? null
          : {
              id: place.open,
              headline,
              beside,
              onOpen: (open) => library.go({ open }),
              onOpenTab: (id) => attempt(() => openCopy(id)),
              onClose: close,
              onMerge: (id, other) => merging.open(Promise.resolve([id, other])),
            }
      }
      merging={merging.view}
      deleted={deleted}
      health={health}
      commands={commands}
      sheet={sheet}
      notice={notices.notice}
      field={field}
      listName={`${place.tab} ${place.isGrouped} ${place.typed.trim()}`}
      actions={{
        onTab,
        onType: library.type,
        onRemovePiece: (piece) => library.go({ typed: toTyped(pieces.filter((one) => one !== piece)) }),
        onEnterList: enterList,
        onOrder: (order, isReversed) => library.narrow(withOrder(query, order, isReversed)),
        onGrouped: (isGrouped) => library.go({ isGrouped }),
        onFacet: (facet, value) => {
          if (isPressedFacet(facet)) library.narrow(toggleFacet(query, facet, value));
          else library.narrow(withPeriod(query, isYear(query, value) ? { from: null, to: null } : periodOfYear(value)));
        },
        onTimeline: (unit) => library.go({ unit }),
        onPeriod: (from, to) => library.narrow(withPeriod(query, { from, to })),
        onCopyPicture,
        onCopyNumbers,
        onOfAll: (wish) => openOfAll(wish),
        onShow: library.show,
        onActive,
        onToggle,
        onOpen,
        onSelectAll: chosen.onSelectAll,
        onRetry: () => {
          library.refresh();
          void refresh();
        },
        onRestore: acts.onRestore,
        onEmpty: acts.onEmpty,
        onJoin: merging.join,
        onCloseMerging: merging.close,
        onCheck,
        onRepair: () =>
          attempt(async () => {
            await rebuild();
            notices.tell(libraryWords.health.repaired);
          }),
        onExportAll: () => attempt(openExport),
        onTransfer: () => attempt(openTransfer),
        onSheet: setSheet,
        onUndo: notices.undo,
        onCloseNotice: notices.close,
        onLanguage: (language) => change({ language }),
        onTheme: (theme) => change({ theme }),
      }}
    />
  );
}
