import { useState } from 'preact/hooks';
import type { TodayView } from '../../components/copy/views';
import { askPage } from '../messages/ask';
import type { Article } from '../model/article';
import { allTabs, openTabBehind } from '../platform/tabs';
import { readLivePage } from './live-page';

/** The kept article beside the page as it is today, where the reader asks. */
export function useTodaysPage(
  article: Article | null,
  onFailure: (thrown: unknown) => void,
): { view: TodayView; onCompare: () => void } {
  const [view, setView] = useState<TodayView>({ kind: 'idle' });
  const compare = async (kept: Article) => {
    setView({ kind: 'busy' });
    try {
      const page = await readLivePage(kept, {
        tabs: allTabs,
        open: openTabBehind,
        ask: askPage,
        pause: (time) => new Promise((resolve) => setTimeout(resolve, time)),
      });
      const at = new Date().toISOString();
      setView(page.kind === 'article' ? { kind: 'told', at, kept, today: page.article } : page);
    } catch (thrown) {
      setView({ kind: 'idle' });
      onFailure(thrown);
    }
  };
  return { view, onCompare: () => void (article && compare(article)) };
}
