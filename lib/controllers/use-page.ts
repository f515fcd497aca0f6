import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../../components/article/views';
import type { PageCommands, PageState } from '../messages/contract';
import type { HighlightId } from '../model/ids';
import type { View } from '../model/settings/settings';
import type { EarlyReading } from './early-reading';
import { ASK_AGAIN_AFTER, askTab, lookAtTab, readTab, reloadPage, viewOfState } from './look-at-tab';
import type { ReadPageView } from './to-page-view';
import { useFresh } from './use-fresh';

/** The commands that answer with the page's new state. */
type StateCommand = {
  [T in keyof PageCommands]: PageCommands[T]['answer'] extends PageState ? T : never;
}[keyof PageCommands];

/** What a page that does not answer yet is shown as: it may answer a moment later, as after a reload. */
const SILENT: ReadonlySet<PageView['kind']> = new Set(['not-read', 'left-behind', 'no-permission']);

export interface PageInView {
  view: ReadPageView;
  /** Shows nothing until the next look: the reader is on another page. */
  leave: () => void;
  /** Asks the page again. Never rejects: what goes wrong becomes the view. */
  refresh: () => Promise<void>;
  /** Asks the page to do something and shows its answer. Rejects where it could not. */
  command: <T extends StateCommand>(type: T, payload: PageCommands[T]['payload']) => Promise<PageState>;
  /** Clears the page or shows it whole. Rejects where it could not. */
  clear: (on: boolean, view?: View) => Promise<void>;
  /** Brings the reader into the page where it is not, then reads the page whatever the rules say of it. */
  read: () => Promise<void>;
  jump: (id: HighlightId) => Promise<void>;
  /** Loads the page again. */
  reload: () => Promise<void>;
  /** Has the page let the reader point at its text. */
  point: () => Promise<void>;
}

/** Whether the page's article is kept: after a save it is, unless the reader is asked something first. */
export const isKept = (state: PageState): boolean => state.kind === 'article' && state.kept !== null;

interface PageOptions {
  /** The screen stays open and is told when to look. */
  isLasting?: boolean;
  /** The first look, where it was begun before the screen was drawn. */
  first?: EarlyReading<ReadPageView>;
}

/** The page in the tab in view. A popup asks a page that is silent again and again, for the moment that it is open. */
export function usePage({ isLasting = false, first }: PageOptions = {}): PageInView {
  const [view, setView] = useState<ReadPageView>(() => first?.given() ?? { kind: 'loading' });
  const latest = useRef(0);

  /** Looks again. An answer that something newer has overtaken is not shown. */
  const refresh = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const next = await (first?.read ?? lookAtTab)();
    if (turn === latest.current) setView(next);
  }, [first]);

  /**
   * Shows what the page answers to a command. It is the state after the command, so it overtakes every look that is still
   * under way: the page announces a change before it answers, and a look at that moment sees the state before.
   */
  const show = useCallback(async (state: PageState) => {
    const next = await viewOfState(state);
    latest.current += 1;
    setView(next);
  }, []);

  const leave = useCallback(() => {
    latest.current += 1;
    setView({ kind: 'loading' });
  }, []);

  useFresh(refresh);

  const isSilent = !isLasting && SILENT.has((view.kind === 'kept-copy' ? view.page : view).kind);
  useEffect(() => {
    if (!isSilent) return;
    const timer = setInterval(() => void refresh(), ASK_AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [isSilent, refresh]);

  return {
    view,
    leave,
    refresh,
    command: async (type, payload) => {
      const state: PageState = await askTab(type, payload);
      await show(state);
      return state;
    },
    point: async () => void (await askTab('page/point', null)),
    clear: async (on, chosen) => {
      // Shown at once: a second press means the opposite of the first, however slow the page is to answer.
      const choice = { cleared: on, ...(chosen && { view: chosen }) };
      setView((before) => ('cleared' in before ? { ...before, ...choice } : before));
      try {
        await show(await askTab('page/clear', { on, ...(chosen && { view: chosen }) }));
      } catch (thrown) {
        await refresh();
        throw thrown;
      }
    },
    read: async () => show(await readTab()),
    reload: async () => {
      await reloadPage();
      await refresh();
    },
    jump: async (id) => void (await askTab('page/jump', { id })),
  };
}
