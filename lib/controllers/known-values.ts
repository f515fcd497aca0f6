/** What a query over the collection may name without quotes: the outlets of the table, the collection's tags and topics, the colours. */

import type { Settings } from '../model/settings/settings';
import { OUTLETS } from '../outlets/table';
import type { KnownValues } from '../search/known-values';

const OUTLET_NAMES = [...new Set(OUTLETS.flatMap(({ vi, en }) => [vi, en]))];

export function toKnownValues(
  { tags, topics }: { tags: readonly string[]; topics: readonly string[] },
  meanings: Settings['meanings'],
): KnownValues {
  return { outlet: OUTLET_NAMES, tag: tags, topic: topics, meanings };
}
