/**
 * What exchanges over a shared folder is a script of its own in the extension's folder: the owner's worker, which is started for
 * every save, loads it where this machine shares its collection.
 */

import type { runExchange } from '../exchange/run-exchange';
import { ReaderError } from '../model/error';

const SCRIPT = '/exchange-engine.js';

export type RunExchange = typeof runExchange;

/** The global scope of a dedicated worker, with what the script leaves in it. */
interface EngineScope {
  /** Runs a script of the extension's own folder; nothing else is asked for by it. */
  importScripts: (path: string) => void;
  runExchange?: RunExchange;
}

/** The script's side. */
export function leaveExchangeEngine(run: RunExchange): void {
  (globalThis as unknown as EngineScope).runExchange = run;
}

/** The worker's side. */
export function loadExchangeEngine(): RunExchange {
  const scope = globalThis as unknown as EngineScope;
  if (!scope.runExchange) scope.importScripts(SCRIPT);
  if (!scope.runExchange) throw new ReaderError('unexpected', 'the script left nothing');
  return scope.runExchange;
}
