import type { NewsView } from '../../components/popup/views';
import type { ArticleId } from '../model/ids';
import type { Language } from '../model/settings/settings';
import { keptNameOf } from '../outlets/outlet-of';
import type { AskNews } from '../search/news';

/** So many are a glance; more are a search. */
const ALIKE_SHOWN = 5;

/** Who else printed an article, and what is alike, with the outlets' names in the reader's language. */
export async function loadNews(ask: AskNews, id: ArticleId, language: Language): Promise<NewsView> {
  const [{ rows: same }, { rows: alike, reach }] = await Promise.all([ask.sameNews(id), ask.alike(id, ALIKE_SHOWN)]);
  const named = <Row extends { host: string; outletName: string }>(row: Row): Row => ({
    ...row,
    outletName: keptNameOf(row.host, row.outletName, language),
  });
  return { same: same.map(named), alike: alike.map(named), reach };
}

/** By way of the owner, which is loaded and started by the first ask: a popup opens without it. */
export function askNewsLate(): AskNews {
  const ask = async () => (await import('../owner/owner-messages')).askOwnerFromPage();
  return {
    sameNews: async (id) => (await ask())('index/same-news', { id }),
    alike: async (id, limit) => (await ask())('index/alike', { id, limit }),
  };
}
