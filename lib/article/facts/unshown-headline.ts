/** A headline that the page shows in a picture only: the cover of an e-magazine. Machines are told it all the same. */

import { foldText } from '../../text/fold-text';
import type { Clutter } from '../clutter/clutter';
import { labelKind } from '../lexicon/labels';
import { isPortalName, isSiteName } from '../lexicon/site-names';
import { findBodyRoot } from '../place/body-root';
import { createHiddenTest } from '../place/region';
import { type Box, hintOf, type Scan } from '../scan/scan';
import type { Headline } from './headline';
import type { Metadata } from './metadata';

const FEWEST_WORDS = 6;
const LONGEST_TITLE = 200;
const LONGEST_SITE_NAME = 40;
const FEWEST_PARAGRAPHS = 3;
const LONG_FORM = /e-?magazine|long-?form|mega-?story|magazine/;
const LONG_FORM_REACH = 5;
/** As scored as a line must be to be a headline. */
const UNSHOWN_SCORE = 3;

/**
 * Null where a line of the page may be the headline: `shown` are those that look like one, best first. A line in capitals
 * that no title knows is a heading of the text, where the page has a title of its own that stands nowhere else.
 */
export function findUnshownHeadline(
  scan: Scan,
  clutter: Clutter,
  metadata: Metadata,
  shown: readonly Headline[],
  url: string,
): { headline: Headline; root: Box } | null {
  const isHidden = createHiddenTest(scan);
  const best = shown.find(({ box }) => !isHidden(box));
  if (best !== undefined && (best.match !== 'none' || !isInCapitals(best.text))) return null;
  const titles = metadata.titles.map(withoutSiteName).filter(isSentence);
  const [title] = titles;
  if (title === undefined) return null;
  const isAgreed = titles.filter((other) => foldText(other) === foldText(title)).length > 1;
  const root = findBodyRoot(scan, clutter, null);
  if (root === null || root.proseLines < FEWEST_PARAGRAPHS) return null;
  if (!isAgreed && !isLongForm(scan, root, url)) return null;
  const box = root.parent === null || root.parent === scan.body ? root : root.parent;
  return { headline: { lines: [], text: title, box, match: 'same', score: UNSHOWN_SCORE }, root };
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A portal's own name, a slogan of few words and a section are no headlines. */
function isSentence(title: string): boolean {
  return (
    title.split(' ').length >= FEWEST_WORDS &&
    title.length <= LONGEST_TITLE &&
    !isInCapitals(title) &&
    !isSiteName(title) &&
    !isPortalName(title) &&
    labelKind(title) === null
  );
}

function withoutSiteName(title: string): string {
  const [whole, head = ''] = /^(.+)\s+[-|–—•·»]\s+[^-|–—•·»]+$/.exec(title) ?? [title, title];
  return whole.length - head.length <= LONGEST_SITE_NAME ? head : whole;
}

function isLongForm(scan: Scan, root: Box, url: string): boolean {
  if (LONG_FORM.test(URL.parse(url)?.pathname ?? '')) return true;
  for (let box: Box | null = root, step = 0; box !== null && step < LONG_FORM_REACH; box = box.parent, step += 1) {
    if (LONG_FORM.test(hintOf(scan, box))) return true;
  }
  return false;
}
