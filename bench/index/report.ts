/** The tables of a run, each figure beside what was wanted, and what differs from the model. */

import { FACETS } from '../../lib/search/query';
import type { BrowserName } from '../../tests/e2e/harness/driver';
import { quantile, table } from '../workshop/results';
import { CASES, type CaseKind } from './cases';
import type { Watched } from './in-page';
import type { AloneTimes } from './in-worker';
import type { Burst, CaseTimes, Measured, Rebuilt } from './measure';
import type { MiniSearchFigures } from './minisearch';
import type { ModelAnswers } from './model';
import type { SaveTimes } from './saves';
import type { Variant } from './variants';

/** One collection of a run. */
export interface Side {
  articles: number;
  alone: (AloneTimes | null)[];
  measured: Measured;
  /** Null in the browser whose content scripts the bench cannot speak for. */
  saves: Record<Variant, SaveTimes> | null;
  model: ModelAnswers;
  /** Null where it found no room. */
  miniSearch: MiniSearchFigures | null;
  /** Null before that was done. */
  rebuilt: Rebuilt | null;
}

/** What the issue wants of 100 000 articles, in milliseconds. */
const WANTED = {
  ids: 5,
  rows: 80,
  combined: 100,
  alive: 60,
  cold: 500,
  saving: 15,
  beside: 2,
  drained: 2_000,
} as const;
const WANTED_BUILD_MS = 5 * 60_000;
const WANTED_TASK_MS = 50;
const WANTED_SIZE = 0.8;
const WANTED_MEMORY = 80_000_000;

/** The names of what is not as the model has it. */
export function differencesOf({ articles, measured, model }: Side): string[] {
  const different: string[] = [];
  for (const [at, { name }] of CASES.entries()) {
    const found = measured.cases[at];
    const plain = model.answers[at];
    if (found === undefined || plain === undefined) throw new Error(`nothing was measured of ${name}`);
    const ids = found.answer.rows.map(({ articleId }) => articleId);
    if (ids.join() !== plain.ids.join() || found.answer.total !== plain.total) different.push(name);
    if (JSON.stringify(inOneOrder(found.counts)) !== JSON.stringify(inOneOrder(plain.counts))) {
      different.push(`counts of ${name}`);
    }
  }
  for (const [at, { kept, answer }] of measured.bursts.entries()) {
    if (answer.total !== model.totalsWithBursts[at]) different.push(`${kept} just kept`);
  }
  return different.map((name) => `${articles}: ${name}`);
}

function inOneOrder({ total, facets, timeline }: Pick<CaseTimes['counts'], 'total' | 'facets' | 'timeline'>) {
  return { total, timeline, facets: FACETS.map((facet) => facets[facet]) };
}

export function reportOf(sides: readonly Side[], browser: BrowserName, differences: readonly string[]): string {
  const side = sides.at(-1);
  const small = sides.length > 1 ? sides[0] : undefined;
  if (side === undefined) throw new Error('nothing was measured');
  return [
    `# The index of ${side.articles} articles, ${browser}`,
    '',
    ...boundsOf(side, small),
    '',
    ...casesOf(side, small),
    '',
    ...besideOf(sides),
    '',
    differences.length === 0 ? 'Every answer is the model’s.' : `Different: ${differences.join('; ')}.`,
    '',
  ].join('\n');
}

/** A row: the figures, the bound, and the ratio of the medians to the small collection. */
type Row = [what: string, figures: string, wanted: string, ratio: string];

function boundsOf(side: Side, small: Side | undefined): string[] {
  const { measured, model, saves } = side;
  const before = small?.measured;
  const worst = (kind: CaseKind, of: (one: CaseTimes) => number[]): Row[] => {
    const kindOf = (all: Measured) => all.cases.filter((_one, at) => CASES[at]?.kind === kind).map(of);
    const times = kindOf(measured);
    const earlier = before && kindOf(before);
    const name =
      kind === 'combined' ? 'phrase, prefix, filters with rows and all facets' : 'rows, passages, exact total';
    return [
      [`${name}: all cases`, figures(times.flat()), bound(kind), ratio(times.flat(), earlier?.flat())],
      [`${name}: the slowest case’s p95`, whole(Math.max(...times.map(p95))), bound(kind), ''],
    ];
  };
  const idsOf = ({ alone }: Side) => alone.flatMap((one) => (one ? [one.ids.slice(1)] : []));
  const idTimes = idsOf(side);
  const rows: Row[] = [
    [
      'first 20 ids, the index alone: all cases',
      figures(idTimes.flat()),
      `${WANTED.ids}`,
      ratio(idTimes.flat(), small && idsOf(small).flat()),
    ],
    ['first 20 ids: the slowest case’s p95', p95Of(Math.max(...idTimes.map(p95))), `${WANTED.ids}`, ''],
    ...worst('rows', ({ times }) => times),
    ...worst('combined', ({ times }) => times),
    [
      'popup, first result, owner alive, typed after 250 ms',
      figures(measured.popup.alive),
      `${WANTED.alive}`,
      ratio(measured.popup.alive, before?.popup.alive),
    ],
    [
      'the same, typed in the moment in which the popup has its list',
      figures(measured.popup.atOnce),
      `${WANTED.alive}`,
      ratio(measured.popup.atOnce, before?.popup.atOnce),
    ],
    [
      'popup, first result, cold',
      figures(measured.popup.cold),
      `${WANTED.cold}`,
      ratio(measured.popup.cold, before?.popup.cold),
    ],
    ...savesOf(saves, small?.saves ?? null),
    ...measured.bursts.flatMap((burst, at): Row[] => burstRows(burst, before?.bursts[at])),
    ...rebuiltRows(side, small),
    [
      'the index’s files / the text',
      `${mb(measured.size)} / ${mb(model.textBytes)}: ${(measured.size / model.textBytes).toFixed(2)}`,
      `${WANTED_SIZE}`,
      '',
    ],
    [
      'memory: with the owner / without',
      `${mb(measured.memory.with)} / ${mb(measured.memory.without)}: ${mb(measured.memory.with - measured.memory.without)}`,
      mb(WANTED_MEMORY),
      '',
    ],
  ];
  const ratioHead = small ? `to ${small.articles}` : '';
  return table(['', 'p50 / p95, ms', 'wanted', ratioHead], rows, true);
}

function rebuiltRows({ rebuilt, articles }: Side, small: Side | undefined): Row[] {
  if (rebuilt === null) return [];
  const { took, watched } = rebuilt;
  return [
    [
      'index made anew',
      `${seconds(took)}, ${(took / articles).toFixed(1)} ms an article`,
      `${WANTED_BUILD_MS / 1_000} s`,
      small?.rebuilt ? (took / small.rebuilt.took).toFixed(1) : '',
    ],
    ['longest task meanwhile, a newspaper’s page', taskOf(watched.newspaper), `${WANTED_TASK_MS}`, ''],
    ['longest task meanwhile, a page of ours', taskOf(watched.own), `${WANTED_TASK_MS}`, ''],
  ];
}

function bound(kind: CaseKind): string {
  return `${kind === 'combined' ? WANTED.combined : WANTED.rows}`;
}

function savesOf(saves: Side['saves'], earlier: Side['saves']): Row[] {
  if (saves === null) return [];
  const row = (name: string, of: (times: SaveTimes) => number[], wanted: string): Row[] =>
    (['with', 'without'] as const).map((variant) => [
      `${name}, ${variant === 'with' ? 'with the index' : 'without one'}`,
      figures(of(saves[variant])),
      variant === 'with' ? wanted : '',
      ratio(of(saves[variant]), earlier ? of(earlier[variant]) : undefined),
    ]);
  return [
    ...row('an article kept', (times) => times.saves, `${WANTED.saving}, and ${WANTED.beside} beside the one below`),
    ...row('popup opens with its list', (times) => times.openings, 'the same'),
  ];
}

function burstRows({ kept, beside, drained }: Burst, before: Burst | undefined): Row[] {
  return [
    [
      `${kept} articles just kept: the first answer`,
      whole(beside),
      '',
      before ? (beside / before.beside).toFixed(1) : '',
    ],
    [
      `${kept} articles just kept: drained`,
      whole(drained),
      `${WANTED.drained}`,
      before ? (drained / before.drained).toFixed(1) : '',
    ],
  ];
}

function casesOf({ alone, measured, model }: Side, small: Side | undefined): string[] {
  const rows = CASES.flatMap(({ name, kind }, at) => {
    const one = measured.cases[at];
    if (one === undefined) return [];
    const { answer, times, countTimes, asks } = one;
    const byItself = alone[at];
    const ids = byItself ? figures(byItself.ids.slice(1)) : '';
    const aloneRows = byItself ? figures(byItself.rows.slice(1)) : '';
    const aloneCounts = byItself ? figures(byItself.counts.slice(1)) : '';
    const earlier = small?.measured.cases[at];
    const plain = (model.times[at] ?? 0).toFixed(0);
    const told = `${name}${kind === 'combined' ? ', with facets and weeks' : ''}${asks > 1 ? `; settled after ${asks} asks` : ''}`;
    const row = [told, answer.total, ids, aloneRows, figures(times), ratio(times, earlier?.times), plain];
    if (countTimes.length === 0) return [row];
    const counts = [
      `its counts: ${FACETS.length} facets and weeks`,
      one.counts.total,
      '',
      aloneCounts,
      figures(countTimes),
    ];
    return [row, [...counts, ratio(countTimes, earlier?.countTimes), '']];
  });
  const head = [
    'asked',
    'total',
    'first 20 ids alone',
    'rows, passages, total alone',
    'by a page and back',
    'to 1 000',
    'plain scan',
  ];
  return table(head, rows, true);
}

/** MiniSearch and what was asked of it. */
function besideOf(sides: readonly Side[]): string[] {
  const rows = sides.map(({ articles, miniSearch }) => {
    if (miniSearch === null) return [`MiniSearch, ${articles}`, 'no room in 4 GB', '', '', ''];
    const { built, bytes, opened, storedBytes, asked } = miniSearch;
    const times = asked.map(({ query, times: of }) => `${query} ${figures(of.slice(1), 1)}`).join('; ');
    return [`MiniSearch, ${articles}`, seconds(built), mb(bytes), `${whole(opened)} ms from ${mb(storedBytes)}`, times];
  });
  return table(['beside it', 'put in', 'memory', 'opened at each start', 'first 20, no rows: p50 / p95, ms'], rows);
}

const p95 = (times: readonly number[]): number => quantile(times, 0.95);
const whole = (value: number): string => value.toFixed(0);
const p95Of = (value: number): string => value.toFixed(1);
const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

function figures(times: readonly number[], digits = 1): string {
  return `${quantile(times, 0.5).toFixed(digits)} / ${p95(times).toFixed(digits)}`;
}

function ratio(times: readonly number[], before: readonly number[] | undefined): string {
  if (before === undefined || before.length === 0 || times.length === 0) return '';
  return (quantile(times, 0.5) / quantile(before, 0.5)).toFixed(1);
}

function taskOf({ longTasks, longestWait }: Watched): string {
  const wait = `longest wait ${whole(longestWait)}`;
  if (longTasks === null) return wait;
  return longTasks.length === 0
    ? `none over 50, ${wait}`
    : `${longTasks.length} over 50, ${whole(Math.max(...longTasks))} at most, ${wait}`;
}
