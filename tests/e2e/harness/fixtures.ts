/** The project's own invented pages. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedPages } from './served-pages';

const FIXTURES = join(import.meta.dirname, '../../fixtures/pages');

export type FixtureName =
  | 'newspaper'
  /** The newspaper's text at another outlet: another template and headline, one figure changed. */
  | 'reprint'
  | 'portal-form'
  | 'br-runs'
  | 'english'
  | 'list'
  | 'contact-form'
  | 'long-talk';

interface Variant {
  /** Without its canonical address the page is an article of its own at each address. */
  canonical?: boolean;
  /** What the outlet did to the page since. */
  edit?: (html: string) => string;
}

/** The page as it would be served. */
export function fixtureHtml(name: FixtureName): string {
  return readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
}

/**
 * Serves an invented page at an address, with the pictures that it shows.
 */
export function serveFixture(
  pages: ServedPages,
  name: FixtureName,
  url: string,
  { canonical = true, edit = (html) => html }: Variant = {},
): void {
  const html = fixtureHtml(name);
  pages.serve(url, edit(canonical ? html : html.replace(/<link rel="canonical"[^>]*>/, '')));
  for (const picture of readdirSync(join(FIXTURES, 'images'))) {
    const address = new URL(`/images/${picture}`, url).href;
    pages.serve(address, readFileSync(join(FIXTURES, 'images', picture)), 'image/svg+xml');
  }
}
