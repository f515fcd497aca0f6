/** What the owner's worker seldom needs is a script of its own in the extension's folder: the worker is started for every save. */

import { ReaderError } from '../model/error';

/** The global scope of a dedicated worker, with what the scripts leave in it by their paths. */
interface EngineScope {
  /** Runs a script of the extension's own folder; nothing else is asked for by it. */
  importScripts: (path: string) => void;
  [path: `/${string}.js`]: unknown;
}

export interface EngineScript<Left> {
  /** The script's side. */
  leave: (left: Left) => void;
  /** The worker's side; the script is run with the first call. Throws ReaderError where it leaves nothing. */
  load: () => Left;
}

export function engineScript<Left>(path: `/${string}.js`): EngineScript<Left> {
  const scope = globalThis as unknown as EngineScope;
  return {
    leave(left) {
      scope[path] = left;
    },
    load() {
      if (!scope[path]) scope.importScripts(path);
      if (!scope[path]) throw new ReaderError('unexpected', 'the script left nothing');
      return scope[path] as Left;
    },
  };
}
