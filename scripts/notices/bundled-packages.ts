/** Which packages a build puts into the extension: told by the bundler's own list of modules, written down beside the build. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../set-up/project.mjs';

/** The record of a build, by the name of its folder in `.output`. */
export function recordPath(build: string): string {
  return join(ROOT, '.output', 'bundled', `${build}.json`);
}

/** What the builds of one run have bundled so far: WXT calls the bundler once for each script and once for the pages. */
export class BundledPackages {
  readonly #packages = new Set<string>();

  /** Notes the modules of which something is left in a chunk that is written. */
  readonly plugin: Plugin = {
    name: 'bundled-packages',
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = renderedLength > 0 ? packageOf(id) : undefined;
          if (name !== undefined) this.#packages.add(name);
        }
      }
    },
  };

  /** Writes the record of a build. */
  write(build: string): void {
    const file = recordPath(build);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify([...this.#packages].sort(), null, 2)}\n`);
  }
}

/**
 * The package that a module is of, by its folder in `node_modules` (`a/node_modules/b` for one that lies in another);
 * undefined for a module of the project. A module that a tool makes up (`\0vite/…`, `virtual:wxt-…`) is of that tool.
 */
export function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace(/[?#].*$/, '');
  if (path.startsWith('\0') || path.startsWith('virtual:')) {
    return /^(?:\0|virtual:)+(?:@[^/]+\/)?[a-z]+/.exec(path)?.[0].replace(/^(?:\0|virtual:)+/, '');
  }
  const inside = path.split('/node_modules/').slice(1);
  const last = inside.pop();
  if (last === undefined) return undefined;
  const name = last.split('/').slice(0, last.startsWith('@') ? 2 : 1);
  return [...inside, name.join('/')].join('/node_modules/');
}
