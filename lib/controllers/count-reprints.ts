/** How many other outlets have printed a text, as far as it is kept from them. */

import type { Article } from '../model/article';
import type { ArticleId } from '../model/ids';
import { isSameOutlet } from '../outlets/same-outlet';
import { isSameInPrint, shinglesOfArticle, sketchOf } from '../press/shingles';
import type { Collection } from '../store/collection';

/** Candidates that are read for one article; more share set phrases, not a text. */
const MOST_CANDIDATES = 12;

/** By the article's id; none where no other outlet is known. A record that cannot be read is no reprint of anything. */
export async function countReprints(
  { articles, reprints }: Pick<Collection, 'articles' | 'reprints'>,
  of: readonly Article[],
): Promise<Map<ArticleId, number>> {
  const known = new Map(of.map((article) => [article.id, { article, shingles: shinglesOfArticle(article) }]));
  const read = async (id: ArticleId) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const other = await articles.get(id).catch(() => null);
    if (other === null) return null;
    const added = { article: other.article, shingles: shinglesOfArticle(other.article) };
    known.set(id, added);
    return added;
  };
  const asked = [...known.values()].filter(({ shingles }) => shingles.size > 0);
  const sharing = await reprints.sharing(asked.map(({ shingles }) => sketchOf(shingles)));
  const counts = new Map<ArticleId, number>();
  for (const [at, { article, shingles }] of asked.entries()) {
    const hosts: string[] = [];
    for (const id of (sharing[at] ?? []).filter((one) => one !== article.id).slice(0, MOST_CANDIDATES)) {
      const other = await read(id);
      if (other === null || isSameOutlet(other.article.host, article.host)) continue;
      if (hosts.some((host) => isSameOutlet(host, other.article.host))) continue;
      if (isSameInPrint(other.shingles, shingles)) hosts.push(other.article.host);
    }
    if (hosts.length > 0) counts.set(article.id, hosts.length);
  }
  return counts;
}
