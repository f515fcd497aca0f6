/** A small part of `npm run test:kills` and `npm run test:disk`. */

import { expect, it } from 'vitest';
import { runDisk } from '../endurance/run-disk';
import { runKills } from '../endurance/run-kills';
import { canMountDisk, NO_DISK } from '../endurance/small-disk';
import { browsersOfRun } from './harness/programs';

const SECONDS = 1_000;

it.runIf(browsersOfRun().includes('chromium'))(
  'kills lose nothing that was acknowledged',
  async () => {
    const { kills, acknowledged, lost } = await runKills({ kills: 3, writes: 60, seed: 7 });
    expect({ kills, lost }).toEqual({ kills: 3, lost: [] });
    expect(acknowledged).toBeGreaterThanOrEqual(180);
  },
  240 * SECONDS,
);

if (!canMountDisk) console.log(`a full disk: ${NO_DISK}`);
it.runIf(canMountDisk).each(browsersOfRun())(
  'a disk that was full once loses nothing that was acknowledged in %s',
  async (browser) => {
    const { runs, lost, refusals } = await runDisk({ runs: 2, browser });
    expect({ runs, lost, refusals }).toEqual({ runs: 2, lost: [], refusals: { 'storage-full': 2 } });
  },
  240 * SECONDS,
);
