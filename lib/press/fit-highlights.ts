/** The highlights of one article on the text of another: what a reprint takes over. */

import { describePosition } from '../anchor/describe';
import { locateTarget } from '../anchor/locate';
import { toSearchable } from '../anchor/searchable';
import type { ReadArticle } from '../model/article';
import type { Highlight } from '../model/highlight';
import { samePosition } from '../model/text-position';
import type { Fitted, Fitting } from './reprint';

/**
 * `fitting`: the highlights of another article whose words stand in this one as they were marked, each with its target
 * here; those on words that are highlighted here already are left out. `missing`: how many are not here word for word.
 */
export function fitHighlights(
  highlights: readonly Highlight[],
  { blocks, fingerprint }: ReadArticle,
  here: readonly Highlight[],
): Fitted<Fitting> {
  const searchable = toSearchable(blocks, fingerprint);
  const positionOf = (highlight: Highlight) => {
    const located = locateTarget(highlight, searchable);
    return located.state === 'exact' || located.state === 'moved' ? located.position : null;
  };
  const taken = here.flatMap((highlight) => positionOf(highlight) ?? []);
  const fitting: Fitting[] = [];
  let missing = 0;
  for (const highlight of highlights) {
    const position = positionOf(highlight);
    const target = position && describePosition(blocks, fingerprint, position);
    if (!target) missing += 1;
    else if (!taken.some((other) => samePosition(other, target.position))) fitting.push({ highlight, target });
  }
  return { fitting, missing };
}
