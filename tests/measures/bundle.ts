/** Modules of a bench as scripts for the page, and calls of what they export. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';

export interface Bundle {
  name: string;
  /** Sets the global `benchModule`, which has what the module exports. */
  code: string;
}

/** Each module of the folder but those named, as one script each. */
export function bundleFolder(folder: string, except: readonly string[] = []): Promise<Bundle[]> {
  const files = readdirSync(folder).filter((file) => !except.includes(file));
  return Promise.all(files.map((file) => bundleModule(folder, file)));
}

export async function bundleModule(folder: string, file: string): Promise<Bundle> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(folder, file), formats: ['iife'], name: 'benchModule' } },
  });
  const [built] = Array.isArray(output) ? output : [output];
  const chunk = built !== undefined && 'output' in built ? built.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`No bundle of ${file}`);
  // `var` at the top of an evaluated script is a global; the name is set by hand all the same.
  return { name: file.replace(/\.ts$/, ''), code: `${chunk.code}\nglobalThis.benchModule = benchModule;` };
}

type Method = (...given: never[]) => unknown;

/** Calls the methods of an object that the bundle in the page exports under a name. Arguments and answers are plain data. */
export function callerOf<Bench extends Record<keyof Bench, Method>>(tab: Page, exported: string) {
  return <Name extends keyof Bench & string>(
    method: Name,
    ...given: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>> =>
    tab.evaluate(
      (object, called, values) => {
        const module = Reflect.get(globalThis, 'benchModule') as Record<string, Record<string, Method>>;
        const bench = module[object];
        const run = bench?.[called];
        if (run === undefined) throw new Error(`the page has no ${object}.${called}`);
        return run.call(bench, ...(values as never[]));
      },
      exported,
      method,
      given as unknown[],
    ) as Promise<Awaited<ReturnType<Bench[Name]>>>;
}
