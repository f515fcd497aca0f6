import { useEffect, useRef, useState } from 'preact/hooks';
import type { Opened } from '../../components/article/views';
import { onPageEvent } from '../messages/page-events';
import { onTabInViewChanged, tabInView } from '../platform/tabs';
import type { PageInView } from './use-page';

/** Follows the reader from tab to tab, and the page from state to state. Answers what was opened on the page last. */
export function usePageEvents({ refresh, leave }: Pick<PageInView, 'refresh' | 'leave'>): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
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
      }
      void page.current.refresh();
    };
    onTabInViewChanged(follow, life.signal).catch((thrown) => console.error(thrown));
    onPageEvent(async ({ tabId, event }) => {
      const tab = await tabInView().catch(() => null);
      if (tab?.id !== tabId || life.signal.aborted) return;
      await page.current.refresh();
      if (event.kind === 'opened') setOpened({ id: event.id });
    }, life.signal);
    return () => life.abort();
  }, []);
  return opened;
}
