/**
 * The veil: an article page is not shown for the moment that it takes to tell what of it stays, so that the reader never sees
 * the page leap from the outlet's layout to the article alone.
 */

import { type AdoptedSheet, adoptSheet } from '../adopted-sheet';
import { important, strong } from './clear-selectors';

/** How long a page may wait for the clearing, in milliseconds. A page that is slower to arrive is shown as the outlet has it. */
const LONGEST_WAIT = 400;

export interface Veil {
  /** Hides the page where nothing of it was painted yet. It ends by style alone: no failure of ours leaves a page hidden. */
  draw(): void;
  lift(): void;
}

/** `name`: of the cascade layer and the animation; a name that no page has. */
export function createVeil(document: Document, name: string): Veil {
  const sheet: AdoptedSheet = adoptSheet(document);
  const css = `@keyframes ${name} { from, to { opacity: 0; } }
@layer ${name} {
${important(`html${strong} { animation: ${name} ${LONGEST_WAIT}ms step-end; }`)}
}`;
  return {
    draw() {
      if (!wasPainted(document)) sheet.set(css);
    },
    lift: () => sheet.remove(),
  };
}

function wasPainted({ defaultView }: Document): boolean {
  return (defaultView?.performance.getEntriesByType('paint').length ?? 0) > 0;
}
