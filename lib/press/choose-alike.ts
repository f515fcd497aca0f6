/** Which of the articles that share rare names are shown beside one: not its own text again, and not last year's occasion. */

import type { ArticleId } from '../model/ids';
import { areOfOneForm } from './occasion';
import { groupNews, isSameNews, type NewsReader, type NewsText } from './same-news';

/** The most candidates that are read: those that come later share the least. */
const MOST_LOOKED_AT = 40;
const READ_AT_ONCE = 10;

/** `candidates`: the most alike first. Of several with one text the first one alone. */
export async function chooseAlike(
  reader: NewsReader,
  seed: NewsText,
  candidates: readonly ArticleId[],
  limit: number,
): Promise<NewsText[]> {
  const group = (await groupNews(reader, [seed.article.id])).get(seed.article.id) ?? [];
  const own = new Set(group.map(({ article }) => article.id));
  const chosen: NewsText[] = [];
  const looked = candidates.slice(0, MOST_LOOKED_AT);
  for (let at = 0; at < looked.length && chosen.length < limit; at += READ_AT_ONCE) {
    const some = looked.slice(at, at + READ_AT_ONCE);
    const read = new Map((await reader.read(some)).map((text) => [text.article.id, text]));
    for (const text of some.flatMap((id) => read.get(id) ?? [])) {
      const isOther =
        !own.has(text.article.id) &&
        !isSameNews(seed, text) &&
        !areOfOneForm(seed.occasion, text.occasion) &&
        !chosen.some((one) => isSameNews(one, text));
      if (isOther && chosen.length < limit) chosen.push(text);
    }
  }
  return chosen;
}
