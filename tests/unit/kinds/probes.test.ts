/** Every probe of every kind: the share that is right on each side is a promise (`npm run bench:kinds` prints it). */

import { describe, expect, it } from 'vitest';
import { judgeProbe } from '../../probes/judge-probe';
import { loadProbes } from '../../probes/load-probes';
import { readHtml } from '../article/read-html';

const sides = Map.groupBy(loadProbes(), ({ kind, side }) => `${kind}/${side}`);
/** Of each side, so many in a hundred must be right. */
const LEAST_SHARE = 98;

describe('probes of the kinds', () => {
  it.each([...sides])('%s', async (_side, probes) => {
    const faults: string[] = [];
    for (const probe of probes) {
      const { url, asked } = probe;
      const found = judgeProbe(probe, readHtml(probe.html, { url, asked }));
      if (found.length > 0) faults.push(`${probe.name}: ${found.join(' · ')}`);
      // A page that is done with is let go of only between two turns of the event loop.
      await new Promise(setImmediate);
    }
    const share = ((probes.length - faults.length) / probes.length) * 100;
    expect(share, faults.join('\n')).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});
