/** The tables: each mutation with what became of it, system by system. */

import type { Kind, Outcome } from './in-page/bench.ts';

type Row = Outcome & { page: string; half: string };

const TITLES: Readonly<Record<Kind, string>> = {
  found: 'Found again / wrong text painted, %',
  gone: 'Wrong text painted although the text is gone, %',
  silent: 'Content changed and not told, % (painted as if it were the same)',
  turned: 'Meaning turned: told as changed / told as edited only / silent, %',
  unturned: 'Nothing turned, and told as changed all the same, %',
  spread: 'Edits spread over the text: found again / wrong text painted, %',
  like: 'Lists and tables of one form, the entry still there: found again / wrong text painted, %',
  likeGone: 'Of one form, what was marked is gone: wrong text painted, %',
};

export function reportOf(rows: readonly Row[]): string {
  const halves = [...new Set(rows.map(({ half }) => half))].sort().reverse();
  return halves
    .map((half) =>
      halfReport(
        half,
        rows.filter((row) => row.half === half),
      ),
    )
    .join('\n');
}

function halfReport(half: string, rows: readonly Row[]): string {
  const systems = [...new Set(rows.map(({ system }) => system))];
  const pages = new Set(rows.map(({ page }) => page)).size;
  const cases = rows.filter(({ system }) => system === 'ours').length;
  const lines = [`## The half named ${half}: ${pages} pages, ${cases} cases`, ''];
  for (const kind of Object.keys(TITLES) as Kind[]) {
    const own = rows.filter((row) => row.kind === kind);
    const columns = isLookedFor(kind) ? [...systems, 'not read'] : systems;
    lines.push(
      `### ${TITLES[kind]}`,
      '',
      `| mutation | cases | ${columns.join(' | ')} |`,
      `|---|---|${columns.map(() => '---|').join('')}`,
    );
    const groups: Array<[string, readonly Row[]]> = [...new Set(own.map((row) => row.mutation))].map((mutation) => [
      mutation,
      own.filter((row) => row.mutation === mutation),
    ]);
    groups.push(['all', own]);
    if (isLookedFor(kind)) groups.push(['all, of what is read', own.filter(({ isRead }) => isRead)]);
    for (const [mutation, some] of groups) {
      const count = some.filter(({ system }) => system === 'ours').length;
      const cells = systems.map((system) =>
        cellOf(
          kind,
          some.filter((row) => row.system === system),
        ),
      );
      const unread = some.filter(({ system, isRead }) => system === 'ours' && !isRead).length;
      if (isLookedFor(kind)) cells.push(((100 * unread) / Math.max(1, count)).toFixed(1));
      lines.push(`| ${mutation} | ${count} | ${cells.join(' | ')} |`);
    }
    lines.push('');
  }
  return [...lines, ...statesOf(rows), ...selectionsOf(rows)].join('\n');
}

/** Of the kinds in which the words are on the page. */
function isLookedFor(kind: Kind): boolean {
  return kind === 'found' || kind === 'spread' || kind === 'like';
}

function cellOf(kind: Kind, rows: readonly Row[]): string {
  const share = (verdict: Row['verdict']) =>
    ((100 * rows.filter((row) => row.verdict === verdict).length) / Math.max(1, rows.length)).toFixed(1);
  if (kind === 'turned') return `${share('right')} / ${share('missed')} / ${share('wrong')}`;
  return isLookedFor(kind) ? `${share('right')} / ${share('wrong')}` : share('wrong');
}

/** What the reader is told, for our own. */
function statesOf(rows: readonly Row[]): string[] {
  const own = rows.filter(({ system }) => system === 'ours');
  const states = [...new Set(own.map(({ state }) => state))].sort();
  const lines = [`### States`, '', `| mutation | ${states.join(' | ')} |`, `|---|${states.map(() => '---|').join('')}`];
  for (const mutation of new Set(own.map((row) => row.mutation))) {
    const some = own.filter((row) => row.mutation === mutation);
    lines.push(
      `| ${mutation} | ${states.map((state) => some.filter((row) => row.state === state).length).join(' | ')} |`,
    );
  }
  return [...lines, ''];
}

function selectionsOf(rows: readonly Row[]): string[] {
  const own = rows.filter(({ system, kind }) => system === 'ours' && kind === 'found');
  const lines = ['### By selection: found again / wrong, %', '', '| selection | cases | ours |', '|---|---|---|'];
  for (const selection of new Set(own.map((row) => row.selection))) {
    const some = own.filter((row) => row.selection === selection);
    lines.push(`| ${selection} | ${some.length} | ${cellOf('found', some)} |`);
  }
  return [...lines, ''];
}
