/**
 * What every command needs before it can run: the packages, the pinned Node and the browsers. Nothing but Node 20 and
 * npm is taken for granted. `node scripts/set-up.mjs` does it alone.
 */

import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './set-up/browsers.mjs';
import { installPackages } from './set-up/packages.mjs';
import { continueInPinnedNode } from './set-up/pinned-node.mjs';
import { SetUpError } from './set-up/project.mjs';

const say = (line) => console.log(line);

/**
 * Sets the project up and goes on in the pinned Node. Answers the browsers' paths by name and puts them into the
 * environment too, for the programs that are started from here. Ends the process with one line where it cannot.
 *
 * @param {('chromium' | 'firefox')[]} browsers
 */
export async function setUp(browsers) {
  try {
    await installPackages(say);
    continueInPinnedNode();
    const paths = {};
    for (const name of browsers) {
      paths[name] = await findOrInstallBrowser(name, say);
      process.env[`${name.toUpperCase()}_PATH`] = paths[name];
      say(`${name}: ${paths[name]}`);
    }
    return paths;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp(['chromium', 'firefox']);
