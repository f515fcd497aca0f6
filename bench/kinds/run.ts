/**
 * `npm run bench:kinds -- [part of a kind's or side's name] [--faults]`: what share of the probes of each kind is read right, a
 * row a kind and side. `--faults` lists what is wrong with the others. The probes are `tests/fixtures/kinds`.
 */

import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { readArticle } from '../../lib/article/read-article';
import { judgeProbe } from '../../tests/probes/judge-probe';
import { loadProbes, type Probe } from '../../tests/probes/load-probes';

const { values, positionals } = parseArgs({
  options: { faults: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** What is wrong with one probe, in one line; empty where it is read right. */
function faultsOf(probe: Probe): string {
  const { url, asked, html } = probe;
  const { document } = new JSDOM(html, { url }).window;
  return judgeProbe(probe, readArticle(document, { url, asked, isHidden: () => false })).join(' · ');
}

const probes = loadProbes().filter(({ kind, side }) => `${kind}/${side}`.includes(positionals[0] ?? ''));
const sides = Map.groupBy(probes, ({ kind, side }) => `${kind} | ${side}`);
let right = 0;
console.log('| kind | side | probes | right | share |\n|---|---|---:|---:|---:|');
for (const [side, those] of sides) {
  const judged: Array<{ probe: Probe; faults: string }> = [];
  for (const probe of those) {
    judged.push({ probe, faults: faultsOf(probe) });
    // A page that is done with is let go of only between two turns of the event loop.
    await new Promise(setImmediate);
  }
  const wrong = judged.filter(({ faults }) => faults !== '');
  right += those.length - wrong.length;
  const share = ((those.length - wrong.length) / those.length) * 100;
  console.log(`| ${side} | ${those.length} | ${those.length - wrong.length} | ${share.toFixed(1)} % |`);
  if (values.faults) for (const { probe, faults } of wrong) console.log(`    ${probe.name}: ${faults}`);
}
console.log(`| all | | ${probes.length} | ${right} | ${((right / probes.length) * 100).toFixed(1)} % |`);
