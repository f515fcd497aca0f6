import type { Article } from '../model/article';
import { withCorrections } from '../model/corrections';
import { isCount, isMoment, isText, isTrayPlace } from '../model/soundness';
import type { ArticleSummary } from './collection';
import { DamagedCountersError } from './collection-state';

/** The row of a list that stands for an article with so many live highlights. */
export function toSummary(article: Article, highlightCount: number): ArticleSummary {
  const { id, url, host, outletName, headline, publishedAt, savedAt, topic, tone, tray } = withCorrections(
    article,
    article.corrections,
  );
  return {
    ...{ id, url, host, outletName, headline },
    ...(publishedAt !== undefined && { publishedAt }),
    ...{ savedAt, highlightCount },
    ...(topic !== undefined && { topic }),
    ...(tone !== undefined && { tone }),
    ...(tray !== undefined && { tray }),
  };
}

/** The row, where there is one. Throws a DamagedCountersError where it is none that a list could show or count. */
export function requireRow<Row extends ArticleSummary | undefined>(row: Row): Row {
  if (row === undefined) return row;
  const {
    id,
    url,
    host,
    outletName,
    headline,
    savedAt,
    publishedAt,
    highlightCount,
    topic = '',
    tone = '',
    tray,
  } = row;
  const isSound =
    [id, url, host, outletName, headline, topic, tone].every(isText) &&
    (tray === undefined || isTrayPlace(tray)) &&
    isMoment(savedAt) &&
    isCount(highlightCount) &&
    (publishedAt === undefined || (isMoment(publishedAt?.iso) && isText(publishedAt.words)));
  if (!isSound) throw new DamagedCountersError(`the row of ${String(id)} in the list`);
  return row;
}
