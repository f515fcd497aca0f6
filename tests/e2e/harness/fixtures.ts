/** The project's own invented pages. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedPages } from './served-pages';

const FIXTURES = join(import.meta.dirname, '../../fixtures/pages');

export type FixtureName = 'newspaper' | 'portal-form' | 'br-runs' | 'english' | 'list' | 'contact-form';

/** Serves an invented page at an address, with the pictures that it shows. */
export function serveFixture(pages: ServedPages, name: FixtureName, url: string): void {
  pages.serve(url, readFileSync(join(FIXTURES, `${name}.html`)));
  for (const picture of readdirSync(join(FIXTURES, 'images'))) {
    const address = new URL(`/images/${picture}`, url).href;
    pages.serve(address, readFileSync(join(FIXTURES, 'images', picture)), 'image/svg+xml');
  }
}
