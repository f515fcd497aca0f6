/** What exchanges over a shared folder: loaded where this machine shares its collection. */

import { engineScript } from './engine-script';
import type { exchangeHere } from './exchange-here';

export type ExchangeHere = typeof exchangeHere;

export const exchangeEngine = engineScript<ExchangeHere>('/exchange-engine.js');
