/** Three machines that share a folder come to say the same, whatever each did, whenever each exchanged, and however wrong its clock is. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runStep, STEPS, stepOf } from '../store/steps';
import { carry, meantAt, settle, startMachine } from './machines';

/** Larger by `EXCHANGE_RUNS=1000`: the figure that a release shows. */
const RUNS = Number(process.env.EXCHANGE_RUNS ?? 40);

const machine = fc.nat(2);
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('step' as const), machine, step: stepOf(STEPS) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('exchange' as const), machine }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('carry' as const), machine, to: machine, isCut: fc.boolean() }),
  },
);
const hours = fc.integer({ min: -9, max: 9 });

describe('three machines that share a folder', () => {
  it(
    'converge, with clocks wrong by hours and files that come by halves',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 40 }), fc.tuple(hours, hours, hours), async (acts, clocks) => {
          const machines = [];
          for (const [at, wrong] of clocks.entries()) machines.push(await startMachine(`may-${at}`, wrong));
          // From here on each tells its changes alone.
          for (const one of machines) await one.exchange();
          for (const one of acts) {
            const here = machines[one.machine];
            if (here === undefined) throw new Error('no such machine');
            if (one.kind === 'step') await runStep(here.collection, one.step).catch(() => undefined);
            if (one.kind === 'exchange') await here.exchange();
            if (one.kind !== 'carry' || one.to === one.machine) continue;
            const there = machines[one.to];
            if (there) await carry(here, there, one.isCut);
          }
          await settle(machines);
          const [first, ...others] = await Promise.all(machines.map(meantAt));
          for (const other of others) expect(other).toBe(first);
          for (const { collection } of machines) {
            expect(await collection.upkeep.check()).toEqual([]);
            collection.close();
          }
        }),
        { numRuns: RUNS },
      );
    },
    30_000 + 1_000 * RUNS,
  );
});
