import type { DigestRows } from '../../components/digest/views';
import { arrange, nameOfGroup } from '../digest/arrange';
import { toCleanLine } from '../digest/clean-text';
import type { Arrangement, DigestSource } from '../digest/source';
import type { DigestWords } from '../digest/words';
import type { DigestForm } from '../model/settings/digest';

/** The articles of a digest in their groups, those that the reader left out too: so that they can be taken in again. */
export function toDigestRows(
  { articles }: DigestSource,
  { grouping }: DigestForm,
  arrangement: Arrangement,
  words: DigestWords,
): DigestRows[] {
  const leftOut = new Set(arrangement.leftOut);
  return arrange(articles, grouping, arrangement).map(({ key, articles: ofGroup }) => ({
    key,
    name: nameOfGroup(key, grouping, words),
    rows: ofGroup.map(({ article, outletName }) => {
      const headline = toCleanLine(article.headline);
      return {
        id: article.id,
        headline: headline || words.noHeadline,
        language: headline === '' ? words.language : article.language,
        outletName,
        isLeftOut: leftOut.has(article.id),
      };
    }),
  }));
}
