/** The page of the demonstration: the invented sample, or a saved page of the reader's. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Gold, readGold } from '../../tests/e2e/harness/corpus';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { ServedPages } from '../../tests/e2e/harness/served-pages';
import { readSavedPage } from '../saved-page';
import type { DemoOptions } from './parse-arguments';

/** The sample's address: on a listed host, and invented. */
const SAMPLE = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';

export interface DemoPage {
  url: string;
  pages: ServedPages;
  /** What a person says of the page, where it lies beside it. */
  gold?: Gold;
}

/** `plays`: the reader goes on from the sample by hand, so other addresses reach the network. A saved page is alone. */
export function servePage({ saved }: DemoOptions, plays: boolean): DemoPage {
  if (saved === undefined) {
    const pages = new ServedPages(plays ? 'pass' : 'refuse');
    serveFixture(pages, 'newspaper', SAMPLE);
    return { url: SAMPLE, pages };
  }
  const pages = new ServedPages('refuse');
  pages.serve(saved.url, readSavedPage(saved.path));
  const gold = join(dirname(saved.path), 'gold.json');
  return { url: saved.url, pages, ...(existsSync(gold) ? { gold: readGold(gold) } : {}) };
}
