import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { KeepAllActions, KeepAllView, TrayActions, TrayView } from '../../components/day/views';
import type { Words } from '../../locales/index';
import { askPage } from '../messages/ask';
import { loadReaderHosts } from '../platform/reader-hosts';
import { openDigest, openTab, showTab, tabsOfWindow } from '../platform/tabs';
import { openCollection } from '../store/open-collection';
import { type ArticleFields, toArticleFields } from './article-fields';
import type { EarlyReading } from './early-reading';
import { watchClosing } from './edits-left-behind';
import { type KeptTab, keepAllTabs, toKeepCounts } from './keep-all';
import { settleChanges } from './settle-change';
import { createTrayEdits, loadTray, nameTray } from './tray';
import { useFresh } from './use-fresh';
import { useMidnight } from './use-midnight';
import type { Notices } from './use-notices';
import type { Stored } from './use-stored';

/** What popup and panel show of the press officer's day, each part ready to be drawn. */
export interface PressDay {
  /** Null where the article in view is not kept. */
  fields: ArticleFields | null;
  tray: { view: TrayView; actions: TrayActions };
  keepAll: { view: KeepAllView; actions: KeepAllActions };
}

/** Today's tray as it is now. */
const readTray = (): Promise<TrayView> => loadTray(openCollection, Date.now());

/**
 * `stored`: the article in view as it is kept, null where none is. `refresh`: shows what was written on this screen. `first`:
 * the tray, where it was asked for before the screen was drawn.
 */
export function useDay(
  words: Words,
  notices: Notices,
  stored: Stored,
  refresh: () => Promise<unknown>,
  first?: EarlyReading<TrayView>,
): PressDay {
  const [loaded, setLoaded] = useState<TrayView>(() => first?.given() ?? { kind: 'loading' });
  const [keptAll, setKeptAll] = useState<KeepAllView>({ kind: 'idle' });
  const load = useCallback(async () => setLoaded(await (first?.read ?? readTray)()), [first]);
  useFresh(load);
  useMidnight(load);
  useEffect(watchClosing, []);
  const view = useMemo(() => nameTray(loaded, words.language), [loaded, words.language]);
  const refreshAll = () => Promise.all([refresh(), load()]);
  const tray = createTrayEdits(words, notices, view, refreshAll);
  const day = view.kind === 'rows' ? view.day : null;
  return {
    fields: toArticleFields(words, notices, stored, day, refreshAll),
    tray: {
      view,
      actions: {
        ...tray,
        onDigest: () => void openDigest().catch(notices.fail),
        onOpenUrl: (url) => void openTab(url).catch(notices.fail),
        onRetry: () => void load(),
      },
    },
    keepAll: {
      view: keptAll,
      actions: {
        onKeepAll: () => {
          setKeptAll({ kind: 'busy' });
          keepAllTabs({ tabs: tabsOfWindow, ask: askPage, readerHosts: loadReaderHosts }).then(
            async (tabs) => {
              await refreshAll();
              setKeptAll(await toKeepAllView(tabs));
              tellKept(words, notices, tabs, async () => {
                await refreshAll();
                setKeptAll({ kind: 'idle' });
              });
            },
            (thrown: unknown) => {
              setKeptAll({ kind: 'idle' });
              notices.fail(thrown);
            },
          );
        },
        onAddToTray: (ids) => {
          setKeptAll((before) => (before.kind === 'done' ? { ...before, addable: [] } : before));
          tray.onAdd(ids);
        },
        onShowTab: (id) => void showTab(id).catch(notices.fail),
        onClose: () => setKeptAll({ kind: 'idle' }),
      },
    },
  };
}

async function toKeepAllView(tabs: readonly KeptTab[]): Promise<KeepAllView> {
  const { lists } = await openCollection();
  const view = await loadTray(async () => ({ lists }), Date.now());
  const inTray = new Set(view.kind === 'rows' ? view.rows.map(({ id }) => id) : []);
  const ids = [...new Set(tabs.flatMap(({ id }) => id ?? []))];
  return { kind: 'done', counts: toKeepCounts(tabs), addable: ids.filter((id) => !inTray.has(id)) };
}

/** What was kept in one press goes in one press. */
function tellKept(
  { keepAll }: Words,
  { tell }: Pick<Notices, 'tell'>,
  tabs: readonly KeptTab[],
  refresh: () => Promise<unknown>,
): void {
  const kept = [...new Set(tabs.flatMap(({ result, id }) => (result === 'kept' && id !== undefined ? [id] : [])))];
  if (kept.length === 0) return;
  tell(keepAll.results.kept(kept.length), async () => {
    const { articles } = await openCollection();
    for (const id of kept) await articles.delete(id);
    await settleChanges(kept, refresh);
    tell(keepAll.undone(kept.length));
  });
}
