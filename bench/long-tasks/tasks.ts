/** The main thread of a page, from the browser's trace: its tasks between two moments, and what of ours ran in them. */

import type { Page } from 'puppeteer-core';

/** A task that takes longer keeps the reader waiting; the Long Tasks API draws the line there too. */
export const LONG = 50;

export interface Task {
  /** By the clock, in milliseconds: on a machine that others use, what they take is in it. */
  wall: number;
  /** What the thread itself took. */
  cpu: number;
  /** What ran longest inside: names of the trace's events with their milliseconds. */
  inside: string[];
}

export interface Stretch {
  tasks: Task[];
  /** What `PerformanceObserver` told the page of `longtask`s, in milliseconds. */
  observed: number[];
}

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { functionName?: string; url?: string } };
}

const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing', 'v8.execute', 'devtools.timeline.v8'];
const BEGIN = 'bench-begin';
const END = 'bench-end';

/** Runs in the page before anything of it: keeps what the browser tells of long tasks. */
export function observeLongTasks(): void {
  const durations: number[] = [];
  Reflect.set(window, 'longTasks', durations);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** A page whose tasks are looked at. */
export interface Traced {
  tracing: Page['tracing'];
  /** Gives what the expression has for a value in the page. */
  evaluate(expression: string): Promise<unknown>;
}

/** The page's tasks while `work` runs. Where `work` loads the page they begin with the navigation: our script runs before any of the page's. */
export async function tasksDuring(page: Traced, loads: boolean, work: () => Promise<void>): Promise<Stretch> {
  await page.tracing.start({ categories: CATEGORIES });
  if (!loads) {
    await page.evaluate(`window.longTasks = Object.assign(window.longTasks ?? [], { length: 0 })`);
    await page.evaluate(`performance.mark('${BEGIN}')`);
  }
  await work();
  await page.evaluate(`performance.mark('${END}')`);
  const observed = (await page.evaluate('[...(window.longTasks ?? [])]')) as number[];
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString('utf8')) as { traceEvents: Event[] };
  return { tasks: toTasks(traceEvents, loads), observed };
}

/** Prints what ran in the long tasks of a page of ours meanwhile, and in the longest in any case. `tab` is the page, for its trace alone. */
export async function tellTasks(
  { tracing }: Page,
  page: { run(body: string): Promise<unknown> },
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  const evaluate = (expression: string) => page.run(`return ${expression}`);
  const { tasks } = await tasksDuring({ tracing, evaluate }, false, work);
  for (const { wall, cpu, inside } of tasks.filter((task, at) => at === 0 || task.wall > LONG)) {
    console.error(`${name}: ${wall.toFixed(0)} ms, the thread ${cpu.toFixed(0)}: ${inside.join('; ')}`);
  }
}

function toTasks(events: readonly Event[], loads: boolean): Task[] {
  const end = events.findLast(({ name }) => name === END);
  const isBegin = ({ name }: Event) => name === (loads ? 'navigationStart' : BEGIN);
  const begin = events.findLast((event) => isBegin(event) && event.pid === end?.pid);
  if (!begin || !end) throw new Error('the trace has no beginning or no end');
  const own = events.filter(({ pid, tid, ph, ts }) => pid === end.pid && tid === end.tid && ph === 'X' && ts < end.ts);
  return own
    .filter(({ name, ts, dur = 0 }) => isTask(name) && ts + dur > begin.ts)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      wall: dur / 1_000,
      cpu: tdur / 1_000,
      inside: own
        .filter((event) => !isTask(event.name) && event.ts >= ts && event.ts < ts + dur && (event.dur ?? 0) > 3_000)
        .toSorted((left, right) => (right.dur ?? 0) - (left.dur ?? 0))
        .slice(0, 12)
        .map(({ name, dur: took = 0, args }) => {
          const { functionName = '', url = '' } = args?.data ?? {};
          return `${name} ${functionName} ${url.replace(/^chrome-extension:\/\/\w+/, '')} ${(took / 1_000).toFixed(0)}`.replaceAll(
            / +/g,
            ' ',
          );
        }),
    }))
    .toSorted((left, right) => right.wall - left.wall);
}

function isTask(name: string): boolean {
  return name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';
}
