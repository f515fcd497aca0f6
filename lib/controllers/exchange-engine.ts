/**
 * What exchanges over a shared folder is a script of its own in the extension's folder: the owner's worker, which is started for
 * every save, loads it where this machine shares its collection.
 */

import { ReaderError } from '../model/error';
import type { exchangeHere } from './exchange-here';

const SCRIPT = '/exchange-engine.js';

export type ExchangeHere = typeof exchangeHere;

/** The global scope of a dedicated worker, with what the script leaves in it. */
interface EngineScope {
  /** Runs a script of the extension's own folder; nothing else is asked for by it. */
  importScripts: (path: string) => void;
  exchangeHere?: ExchangeHere;
}

/** The script's side. */
export function leaveExchangeEngine(exchange: ExchangeHere): void {
  (globalThis as unknown as EngineScope).exchangeHere = exchange;
}

/** The worker's side. */
export function loadExchangeEngine(): ExchangeHere {
  const scope = globalThis as unknown as EngineScope;
  if (!scope.exchangeHere) scope.importScripts(SCRIPT);
  if (!scope.exchangeHere) throw new ReaderError('unexpected', 'the script left nothing');
  return scope.exchangeHere;
}
