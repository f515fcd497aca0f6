/** The articles of a digest in groups, in the reader's order. */

import { toSortableDay } from '../export/printed-date';
import type { ArticleId } from '../model/ids';
import type { DigestGrouping } from '../model/settings/digest';
import { dayOf } from '../model/tray';
import { toCleanLine } from './clean-text';
import type { Arrangement, SourceArticle } from './source';
import type { DigestWords } from './words';

/** `key` is the topic, the outlet's name or the day (`2026-03-07`); null: the article names none. */
export interface ArrangedGroup {
  key: string | null;
  articles: SourceArticle[];
}

/** What an article is grouped by; where the reader put it by hand, or else what it says itself. */
function groupKeyOf(
  { article, outletName }: SourceArticle,
  grouping: DigestGrouping,
  arrangement: Pick<Arrangement, 'groups'>,
): string | null {
  const byHand = arrangement.groups[grouping]?.[article.id];
  const key = byHand ?? { topic: article.topic ?? '', outlet: outletName, day: printedOn(article) }[grouping];
  return toCleanLine(key) || null;
}

/**
 * Groups stand in the order in which their articles first come, days the latest first as long as nothing was moved by hand;
 * what belongs to no group stands last. Nothing is left out here.
 */
export function arrange(
  articles: readonly SourceArticle[],
  grouping: DigestGrouping,
  arrangement: Arrangement,
): ArrangedGroup[] {
  const groups = Map.groupBy(inOrder(articles, arrangement.order), (one) => groupKeyOf(one, grouping, arrangement));
  const named = [...groups].flatMap(([key, ofGroup]) => (key === null ? [] : [{ key, articles: ofGroup }]));
  if (grouping === 'day' && arrangement.order.length === 0) {
    named.sort((one, other) => (one.key < other.key ? 1 : -1));
  }
  const rest = groups.get(null);
  return rest ? [...named, { key: null, articles: rest }] : named;
}

function inOrder(articles: readonly SourceArticle[], order: readonly ArticleId[]): SourceArticle[] {
  if (order.length === 0) return [...articles];
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ article }: SourceArticle) => places.get(article.id) ?? order.length;
  return [...articles].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The day by the paper's own clock; the empty text where it is not known. */
function printedOn({ publishedAt }: SourceArticle['article']): string {
  if (publishedAt === undefined) return '';
  const written = toSortableDay(publishedAt.iso);
  if (written !== null) return written;
  const milliseconds = Date.parse(publishedAt.iso);
  return Number.isNaN(milliseconds) ? '' : dayOf(milliseconds);
}

/** What a group is called in the document. */
export function nameOfGroup(key: string | null, grouping: DigestGrouping, words: DigestWords): string {
  if (key === null) return { topic: words.noTopic, outlet: words.noOutlet, day: words.noDay }[grouping];
  return grouping === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(key) ? words.day(key) : key;
}
