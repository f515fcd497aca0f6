/** The checks of the project, in the order of their cost. The lanes of a row run at the same time, the steps of a lane one after the other. */

import { runVitest } from './run-vitest';
import { type Command, type Lane, runCommands, type Step } from './step';

/** What neither builds nor opens a browser: `npm run check`, and the first part of `npm test`. */
export const QUICK_ROWS: Lane[][] = [
  [command('format and lint', { program: 'biome', args: ['ci', '--colors=off', '--error-on-warnings', '.'] })],
  // First of those that read tsconfig.json: it extends what `wxt prepare` writes.
  [command('types', { program: 'wxt', args: ['prepare'] }, { program: 'tsc', args: ['--noEmit', '-p', '.'] })],
  [
    command('boundaries', {
      program: 'depcruise',
      args: ['--config', '.dependency-cruiser.cjs', 'lib', 'components', 'entrypoints', 'locales', 'wxt.config.ts'],
    }),
  ],
  [command('house rules', { program: 'scripts/check-house-rules.ts' })],
  [{ name: 'unit tests', run: () => runVitest('unit tests', 'unit') }],
];

/** Vitest's names of the two halves of a project's suites. */
const SHARDS = { 'first half': '1/2', 'second half': '2/2' };

const BUILDS = ['build for Chromium', 'build for Firefox'] as const;

export const SLOW_ROWS: Lane[][] = [
  [build(BUILDS[0], 'chrome')],
  [build(BUILDS[1], 'firefox')],
  [
    ofBuilds('manifests', 'scripts/check-manifests.ts'),
    ofBuilds('sizes', 'scripts/check-sizes.ts'),
    ofBuilds('notices', 'scripts/check-notices.ts'),
  ],
  [
    // A browser under test waits half of its time, and Firefox takes half as long again as Chromium: three lanes fill two cores.
    [endToEnd('chromium', BUILDS[0])],
    [
      endToEnd('firefox', BUILDS[1], 'first half'),
      command('accessibility of every screen', { program: 'tests/screens/take.mjs', args: ['--axe'] }),
    ],
    [endToEnd('firefox', BUILDS[1], 'second half')],
  ],
];

function command(name: string, ...commands: Command[]): Step {
  return { name, run: () => runCommands(name, commands) };
}

function build(name: string, browser: string): Step {
  return command(name, { program: 'wxt', args: ['build', '-b', browser] });
}

/** A check that looks at both builds. */
function ofBuilds(name: string, program: string): Step {
  return { ...command(name, { program }), needs: [...BUILDS] };
}

/** All suites in a browser, or those of one half. */
function endToEnd(browser: string, buildName: string, half?: keyof typeof SHARDS): Step {
  const name = `end to end in ${browser}${half === undefined ? '' : `, ${half}`}`;
  const options = { env: { E2E_BROWSER: browser }, args: half === undefined ? [] : [`--shard=${SHARDS[half]}`] };
  return { name, needs: [buildName], run: () => runVitest(name, 'e2e', options) };
}
