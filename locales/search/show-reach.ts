import type { IndexReach } from '../../lib/search/answer';
import type { Words } from '../words';

/** Why an answer may not be all that there is: the index is being made, or there is none and what can be done. */
export function showPartialReach(
  reach: Exclude<IndexReach, { kind: 'whole' }>,
  { search, errors }: Pick<Words, 'search' | 'errors'>,
): string {
  return reach.kind === 'building'
    ? search.building(reach.articles, reach.all)
    : `${search.unavailable} ${errors[reach.error].todo}`;
}
