/** The Node that package.json pins: the build tools need it, whatever Node the machine has. */

import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { inProject, pathWithProject, SetUpError } from './project.mjs';

/** The path of the pinned Node's program. */
export function pinnedNode() {
  const file = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) {
    throw new SetUpError(
      'The pinned Node is missing: run `npm ci`, with install scripts allowed for the package "node".',
    );
  }
  return file;
}

/** Ends this process and goes on in the pinned Node, with the same arguments, unless it is that Node already. */
export function continueInPinnedNode() {
  process.env.PATH = pathWithProject();
  const node = pinnedNode();
  if (realpathSync(process.execPath) === realpathSync(node)) return;
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}
