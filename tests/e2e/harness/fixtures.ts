/** The project's own invented pages. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedPages } from './served-pages';

const FIXTURES = join(import.meta.dirname, '../../fixtures/pages');

export type FixtureName = 'newspaper' | 'portal-form' | 'br-runs' | 'english' | 'list' | 'contact-form' | 'long-talk';

/**
 * Serves an invented page at an address, with the pictures that it shows. Without its canonical address it is an article
 * of its own at each address.
 */
export function serveFixture(pages: ServedPages, name: FixtureName, url: string, { canonical = true } = {}): void {
  const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
  pages.serve(url, canonical ? html : html.replace(/<link rel="canonical"[^>]*>/, ''));
  for (const picture of readdirSync(join(FIXTURES, 'images'))) {
    const address = new URL(`/images/${picture}`, url).href;
    pages.serve(address, readFileSync(join(FIXTURES, 'images', picture)), 'image/svg+xml');
  }
}
