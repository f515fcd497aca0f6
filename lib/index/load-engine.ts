/** SQLite is a script of its own in the extension's folder, so that a worker which only keeps the journal never loads it. */

import { ReaderError } from '../model/error';
import type { IndexFile } from './index-keeper';
import type { Sqlite } from './sqlite';

const SCRIPT = '/index-engine.js';

/** The global scope of a dedicated worker, with what the script leaves in it. */
interface EngineScope {
  /** Runs a script of the extension's own folder; nothing else is asked for by it. */
  importScripts: (path: string) => void;
  makeIndexFile?: () => IndexFile;
}

/** The script's side. */
export function leaveIndexFile(make: () => IndexFile): void {
  (globalThis as unknown as EngineScope).makeIndexFile = make;
}

/** The index's database in a worker; the script is loaded with the first opening. */
export function lateIndexFile(): IndexFile {
  const scope = globalThis as unknown as EngineScope;
  let file: IndexFile | undefined;
  const load = (): IndexFile => {
    if (file) return file;
    scope.importScripts(SCRIPT);
    if (!scope.makeIndexFile) throw new ReaderError('index-unavailable', 'the script left nothing');
    file = scope.makeIndexFile();
    return file;
  };
  return {
    open: async (): Promise<Sqlite> => load().open(),
    discard: async () => load().discard(),
    isDamage: (error) => file?.isDamage(error) === true,
    close: () => file?.close(),
    release: () => file?.release(),
  };
}
