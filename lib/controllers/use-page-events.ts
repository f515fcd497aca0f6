import { useEffect, useRef, useState } from 'preact/hooks';
import type { Opened } from '../../components/article/views';
import { onPageEvent } from '../messages/page-events';
import type { HighlightId } from '../model/ids';
import { onTabInViewChanged, tabInView } from '../platform/tabs';
import type { PageInView } from './use-page';

export interface FollowedReader {
  /** What was opened on the page last. */
  opened: Opened | null;
  /** The highlight that the reader has before them on the page; null where none is in view. */
  reached: HighlightId | null;
}

/** Looks again whenever the page in view shows something else: for a popup, which is gone before the reader is elsewhere. */
export function usePageChanges(refresh: PageInView['refresh']): void {
  useEffect(() => {
    const life = new AbortController();
    onPageEvent(async ({ tabId, event }) => {
      if (event.kind === 'changed' && (await tabInView().catch(() => null))?.id === tabId) await refresh();
    }, life.signal);
    return () => life.abort();
  }, [refresh]);
}

/** Follows the reader from tab to tab and down the page, and the page from state to state. */
export function usePageEvents({ refresh, leave }: Pick<PageInView, 'refresh' | 'leave'>): FollowedReader {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [reached, setReached] = useState<HighlightId | null>(null);
  // Listened to once: what is said while listeners are changed would be heard by nobody.
  const page = useRef({ refresh, leave });
  page.current = { refresh, leave };
  useEffect(() => {
    const life = new AbortController();
    const follow = (moved: boolean) => {
      if (moved) {
        // What is shown belongs to another page: nothing of it may be pressed.
        page.current.leave();
        setOpened(null);
        setReached(null);
      }
      void page.current.refresh();
    };
    onTabInViewChanged(follow, life.signal).catch((thrown) => console.error(thrown));
    onPageEvent(async ({ tabId, event }) => {
      const tab = await tabInView().catch(() => null);
      if (tab?.id !== tabId || life.signal.aborted) return;
      // Scrolling changes nothing that a look would show.
      if (event.kind === 'reached') return setReached(event.id);
      await page.current.refresh();
      if (event.kind === 'opened') setOpened({ id: event.id });
    }, life.signal);
    return () => life.abort();
  }, []);
  return { opened, reached };
}
