/** A small part of `npm run test:kills`, `npm run test:index-kills` and `npm run test:disk`. */

import { expect, it } from 'vitest';
import { runDisk } from '../endurance/run-disk';
import { KILLED, runIndexKills } from '../endurance/run-index-kills';
import { runKills } from '../endurance/run-kills';
import { canMountDisk, NO_DISK } from '../endurance/small-disk';
import { browsersOfRun } from './harness/programs';

const SECONDS = 1_000;

it.runIf(browsersOfRun().includes('chromium'))(
  'kills lose nothing that was acknowledged',
  async () => {
    const { kills, acknowledged, lost, notInJournal, tornByHand, tornByKill } = await runKills({
      kills: 4,
      writes: 60,
      seed: 7,
      tearEvery: 2,
    });
    expect({ kills, lost, notInJournal }).toEqual({ kills: 4, lost: [], notInJournal: [] });
    // What a kill has torn by itself is not torn once more by hand.
    expect(tornByHand + tornByKill).toBeGreaterThanOrEqual(2);
    expect(acknowledged).toBeGreaterThanOrEqual(240);
  },
  240 * SECONDS,
);

it.runIf(browsersOfRun().includes('chromium'))(
  'the index answers what is kept after each kind of kill',
  async () => {
    const { kills, acknowledged, lost, mismatches, answers } = await runIndexKills({
      kills: KILLED.length,
      writes: 12,
      queries: 4,
      seed: 5,
    });
    expect({ lost, mismatches }).toEqual({ lost: [], mismatches: [] });
    expect(Object.values(kills)).toEqual(KILLED.map(() => 1));
    expect(acknowledged).toBeGreaterThanOrEqual(12 * KILLED.length);
    expect(answers).toBeGreaterThanOrEqual(2 * 5 * KILLED.length);
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
