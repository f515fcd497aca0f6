import { useEffect, useState } from 'preact/hooks';
import type { BesideView } from '../../../components/library/views';
import type { ArticleId } from '../../model/ids';
import type { Language } from '../../model/settings/settings';
import { openCollection } from '../../store/open-collection';
import { askNewsLate, loadNews } from '../news';

const askNews = askNewsLate();

/** Of the copy that is open: its headline, who else printed it, what is alike. What cannot be told is left out. */
export function useBeside(id: ArticleId | null, language: Language): { headline: string; beside: BesideView | null } {
  const [headline, setHeadline] = useState('');
  const [beside, setBeside] = useState<BesideView | null>(null);
  useEffect(() => {
    setHeadline('');
    if (id === null) return;
    let isOver = false;
    const look = async () => {
      const found = await (await openCollection()).articles.get(id);
      if (!isOver) setHeadline(found?.article.headline ?? '');
      const news = await loadNews(askNews, id, language);
      if (!isOver && news !== null) setBeside({ id, same: news.same, alike: news.alike });
    };
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [id, language]);
  return { headline, beside };
}
