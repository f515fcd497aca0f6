import type { NewsView } from '../../components/popup/views';
import type { ArticleId } from '../model/ids';
import type { Language } from '../model/settings/settings';
import { createTurnCounter } from '../owner/turns';
import type { AskNews } from '../search/news';
import { untilSettled } from '../search/until-settled';
import { nameKept } from './outlet-names';

/** So many are a glance; more are a search. */
const ALIKE_SHOWN = 5;

/** Who else printed an article, and what is alike, with the outlets' names in the reader's language. Null where it was asked anew meanwhile. */
export async function loadNews(ask: AskNews, id: ArticleId, language: Language): Promise<NewsView | null> {
  const [same, alike] = await Promise.all([
    untilSettled(() => ask.sameNews(id)),
    untilSettled(() => ask.alike(id, ALIKE_SHOWN)),
  ]);
  if (same === null || alike === null) return null;
  return {
    same: same.rows.map((row) => nameKept(row, language)),
    alike: alike.rows.map((row) => nameKept(row, language)),
    reach: alike.reach,
  };
}

/** By way of the owner, which is loaded and started by the first ask: a popup opens without it. */
export function askNewsLate(): AskNews {
  const ask = async () => (await import('../owner/owner-messages')).askOwnerFromPage();
  const nextTurn = createTurnCounter();
  return {
    sameNews: async (id) => {
      const turn = nextTurn();
      return (await ask())('index/same-news', { id }, turn);
    },
    alike: async (id, limit) => {
      const turn = nextTurn();
      return (await ask())('index/alike', { id, limit }, turn);
    },
  };
}
