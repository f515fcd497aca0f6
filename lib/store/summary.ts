import type { Article } from '../model/article';
import { withCorrections } from '../model/corrections';
import { isCount, isMoment, isText } from '../model/soundness';
import type { ArticleSummary } from './collection';
import { DamagedCountersError } from './collection-state';

/** The row of a list that stands for an article with so many live highlights. */
export function toSummary(article: Article, highlightCount: number): ArticleSummary {
  const { id, url, host, outletName, headline, publishedAt, savedAt } = withCorrections(article, article.corrections);
  const date = publishedAt === undefined ? {} : { publishedAt };
  return { id, url, host, outletName, headline, ...date, savedAt, highlightCount };
}

/** The row, where there is one. Throws a DamagedCountersError where it is none that a list could show or count. */
export function requireRow<Row extends ArticleSummary | undefined>(row: Row): Row {
  if (row === undefined) return row;
  const { id, url, host, outletName, headline, savedAt, publishedAt, highlightCount } = row;
  const isSound =
    [id, url, host, outletName, headline].every(isText) &&
    isMoment(savedAt) &&
    isCount(highlightCount) &&
    (publishedAt === undefined || (isMoment(publishedAt?.iso) && isText(publishedAt.words)));
  if (!isSound) throw new DamagedCountersError(`the row of ${String(id)} in the list`);
  return row;
}
