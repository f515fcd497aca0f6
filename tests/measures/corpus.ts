/** The corpus: real pages with gold made by hand, beside the project. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Relative to the project's root. */
export const CORPUS = '../shared/corpus';

export interface Gold {
  id: string;
  url: string;
  outlet?: string;
  set: string;
  isArticle: boolean;
  title?: string;
  dateISO?: string | null;
  lead?: string | null;
  author?: string | null;
  source?: string | null;
  byline?: string[];
  captions?: string[];
  bodyParagraphs?: string[];
  neutral?: string[];
  clutterSamples?: string[];
  keepSamples?: string[];
}

export interface CorpusPage {
  gold: Gold;
  html: string;
}

export function hasCorpus(root: string): boolean {
  return existsSync(join(root, CORPUS));
}

/** Every page, by name. */
export function loadCorpus(root: string): CorpusPage[] {
  const folder = join(root, CORPUS);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      gold: { ...(JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as Gold), id: name },
      html: gunzipSync(readFileSync(join(folder, name, 'page.html.gz'))).toString('utf8'),
    }));
}
