/** The corpus beside the project: real pages with what a person says of them. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedPage } from '../../../scripts/saved-page';
import type { Gold } from '../../measures/corpus';

export type { Gold };

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

/** Without the corpus its tests are skipped; where CI runs, they fail. */
export const corpusIsMissing = !existsSync(CORPUS) && process.env.CI !== 'true';

/** A page of the corpus as it was served, and its gold. */
export function corpusPage(name: string): { html: Buffer; gold: Gold } {
  const folder = join(CORPUS, name);
  return { html: readSavedPage(join(folder, 'page.html.gz')), gold: readGold(join(folder, 'gold.json')) };
}

export function readGold(path: string): Gold {
  return JSON.parse(readFileSync(path, 'utf8')) as Gold;
}
