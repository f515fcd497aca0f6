import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LibraryScreen } from '../../components/library/LibraryScreen';
import type { LibraryTab } from '../../components/library/views';
import { copyRich } from '../../lib/controllers/copy-rich';
import { copyPicture } from '../../lib/controllers/library/copy-picture';
import { tabRuns, toLibraryCommands } from '../../lib/controllers/library/library-commands';
import {
  isPressedFacet,
  isYear,
  periodOfYear,
  toFacetViews,
  toTimelineText,
  toTimelineView,
} from '../../lib/controllers/library/to-library-view';
import { useBeside } from '../../lib/controllers/library/use-beside';
import { useExchangeByItself } from '../../lib/controllers/library/use-exchange-by-itself';
import { useLibrary } from '../../lib/controllers/library/use-library';
import { useLibraryActs } from '../../lib/controllers/library/use-library-acts';
import { useDeleted, useLibraryHealth } from '../../lib/controllers/library/use-library-health';
import { useLibraryKeys } from '../../lib/controllers/library/use-library-keys';
import { useSavedViews } from '../../lib/controllers/library/use-saved-views';
import type { ScreenProps } from '../../lib/controllers/mount';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useNotices } from '../../lib/controllers/use-notices';
import { useSettings } from '../../lib/controllers/use-settings';
import { toggleFacet, withOrder, withPeriod } from '../../lib/library/narrow-query';
import { parseLibraryAddress } from '../../lib/library/place';
import { isSelected, selectedCount } from '../../lib/library/selection';
import { openCopy, openExport, openTab } from '../../lib/platform/tabs';
import { toTyped } from '../../lib/search/describe-query';
import { libraryWordsFor } from '../../locales/library';

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
  const isOfHighlights = place.tab === 'highlights';
  const rowAt = (index: number) => (isOfHighlights ? library.highlights.value.rows : rows).get(index);
  const row = rowAt(acts.active);
  const timeline = useMemo(
    () => (place.unit === null ? null : toTimelineView(counts, query, place.unit)),
    [counts, query, place.unit],
  );
  const facets = useMemo(() => toFacetViews(counts, query, words, libraryWords), [counts, query, words, libraryWords]);

  useEffect(() => {
    document.title = `${words.product} · ${libraryWords.title}`;
  }, [words, libraryWords]);

  const onTab = (tab: LibraryTab) => library.go({ tab, open: null });
  const onOpen = (index: number) => {
    const opened = rowAt(index);
    if (opened) library.go({ open: opened.articleId });
  };
  const enterList = () => document.querySelector<HTMLElement>('.db-lib-rows [tabindex="0"]')?.focus();
  const close = () => {
    library.go({ open: null });
    // The list has the focus again, where the frame had it.
    requestAnimationFrame(enterList);
  };
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
    close: place.open === null ? (count > 0 ? acts.onClear : undefined) : close,
    select: isOfArticles ? () => acts.onToggle(acts.active) : undefined,
    selectAll: isOfArticles && total > 0 ? acts.onSelectAll : undefined,
    clearSelection: withSelected(acts.onClear),
    tag: withSelected(() => acts.onForm('tag')),
    untag: withSelected(() => acts.onForm('untag')),
    topic: withSelected(() => acts.onForm('topic')),
    read: withSelected(() => acts.onAct({ kind: 'read', isRead: true })),
    unread: withSelected(() => acts.onAct({ kind: 'read', isRead: false })),
    handled: withSelected(() => acts.onAct({ kind: 'status', status: 'handled' })),
    tray: withSelected(() => acts.onAct({ kind: 'tray' })),
    copyList: withSelected(() => acts.onAct({ kind: 'copy' })),
    delete: withSelected(() => acts.onAct({ kind: 'delete' })),
    undo: notices.notice?.kind === 'done' && notices.notice.canUndo ? notices.undo : undefined,
    group: isOfArticles ? () => library.go({ isGrouped: !place.isGrouped }) : undefined,
    timeline: () => library.go({ unit: place.unit === null ? 'month' : null }),
    saveView: () => setNaming(true),
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
      articles={library.articles.value}
      highlights={library.highlights.value}
      facets={facets}
      timeline={timeline}
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
        onAct: acts.onAct,
        onSelectAll: acts.onSelectAll,
        onClear: acts.onClear,
        onCancel: acts.onCancel,
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
            }
      }
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
        onCopyPicture: (picture) => {
          copyPicture(picture).then(() => notices.tell(libraryWords.copiedPicture), notices.fail);
        },
        onCopyNumbers: () => {
          const text = toTimelineText(timeline ?? { bars: [] }, libraryWords);
          copyRich({ plain: text }).then(() => notices.tell(libraryWords.copiedNumbers), notices.fail);
        },
        onShow: library.show,
        onActive: acts.onActive,
        onToggle: acts.onToggle,
        onOpen,
        onSelectAll: acts.onSelectAll,
        onRetry: () => {
          library.refresh();
          void refresh();
        },
        onRestore: acts.onRestore,
        onCheck,
        onRepair: () =>
          attempt(async () => {
            await rebuild();
            notices.tell(libraryWords.health.repaired);
          }),
        onExportAll: () => attempt(openExport),
        onSheet: setSheet,
        onUndo: notices.undo,
        onCloseNotice: notices.close,
        onLanguage: (language) => change({ language }),
        onTheme: (theme) => change({ theme }),
      }}
    />
  );
}
