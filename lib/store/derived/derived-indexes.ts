/** Every derived index. A new one is a row here, its store in `schema.ts`, and a step in `upgrades/` that creates it. */

import type { DerivedIndex } from './derived-index';
import { reprintIndex } from './reprint-index';

export const DERIVED_INDEXES: readonly DerivedIndex[] = [reprintIndex];

/** Named by every transaction that writes an article. */
export const DERIVED_STORES = DERIVED_INDEXES.map(({ store }) => store);
