import { expect, it } from 'vitest';
import { withPlainScripts } from '../../../lib/sheet/plain-scripts';
import type { ScriptKind, SheetRun } from '../../../lib/sheet/sheet';

const run = (text: string, script?: ScriptKind): SheetRun => {
  return { text, highlights: [], strong: false, emphasis: false, numbers: [], ...(script ? { script } : {}) };
};
const written = (...runs: SheetRun[]) =>
  withPlainScripts(runs)
    .map(({ text }) => text)
    .join('');

it.each([
  ['10', '⁵', 'superscript', '10⁵'],
  ['1', 'st', 'superscript', '1st'],
  ['Sở VH-TT', '(TM)', 'superscript', 'Sở VH-TT^((TM))'],
  ['10', '−2,5', 'superscript', '10^(−2,5)'],
  ['2', 'n+1', 'superscript', '2^(n+1)'],
  ['CO', '₂', 'subscript', 'CO₂'],
  ['PM', '2.5', 'subscript', 'PM2.5'],
  ['x', 'i−1', 'subscript', 'x_(i−1)'],
  ['12.500', '⁽¹⁾', 'note-mark', '12.500⁽¹⁾'],
  ['12.500', '[3]', 'note-mark', '12.500[3]'],
  ['12.500', '(*)', 'note-mark', '12.500(*)'],
] as const)('%s with “%s” as %s is written %s', (base, text, script, plain) => {
  expect(written(run(`Có ${base}`), run(text, script), run(' tấn'))).toBe(`Có ${plain} tấn`);
});

it('puts one pair of brackets around a script that a highlight ends in', () => {
  expect(written(run('10'), run('−2', 'superscript'), run(',5', 'superscript'))).toBe('10^(−2,5)');
});
