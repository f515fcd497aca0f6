/** Getting the engine while the page is still arriving, so that it is there when the page's tree is complete. */

import { namesAnArticle } from '../article/facts/page-address';
import type { PartBringer } from './page-parts';
import type { Clock } from './ports';
import { untilShown } from './until-readable';

/**
 * Brings the engine to a page whose address names an article, and gets it ready on an invented page: the first reading of a
 * world costs some ten times a later one. Any other page is looked at first: most are refused without the engine. Never rejects.
 */
export async function bringEngineEarly(document: Document, parts: PartBringer, { pause, now }: Clock): Promise<void> {
  try {
    await untilShown(document);
    if (document.readyState !== 'loading' || !namesAnArticle(document.location.href)) return;
    const engine = await parts.bring('engine');
    if (document.readyState === 'loading') await engine.primeReading(document, pause, now);
  } catch {
    // It is brought again when the page is read, and a failure is told then.
  }
}
