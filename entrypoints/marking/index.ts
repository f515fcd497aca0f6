import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPainter } from '../../lib/page/paint/paint';
import { randomName } from '../../lib/page/random-name';
import { HighlightFinder } from '../../lib/session/highlight-finder';
import type { MarkingParts } from '../../lib/session/marking';
import { leavePart } from '../../lib/session/page-parts';
import { createTextOnPage } from '../../lib/session/text-on-page';
import { mountInterface } from './mount-interface';

/** Brought into a page with its first highlight, its first selection, its first notice. */
export default defineUnlistedScript(() => leavePart('marking', startMarking));

function startMarking(parts: MarkingParts) {
  const { document, session, clock } = parts;
  const painter = createPainter(document, randomName());
  const article = () => session.article;
  const finder = new HighlightFinder({ document, painter, clock, article, ground: () => session.ground });
  const text = createTextOnPage({ document, painter, article, refresh: () => session.refresh() });
  return { finder, reader: mountInterface(parts, text) };
}
