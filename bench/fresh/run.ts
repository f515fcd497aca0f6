/**
 * `npm run bench:fresh -- folder … [--faults]`: pages that nobody tuned the engine to, each with gold that was fixed before the
 * first reading (`tests/measures/score-fresh.ts` says what a set is). Prints one table; `--faults` lists what is wrong, page by
 * page. Only the first run over a set tells how the engine does on pages it has never seen.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { readArticle } from '../../lib/article/read-article';
import { type FreshGold, type FreshScores, scoreFresh } from '../../tests/measures/score-fresh';
import { readArguments } from '../workshop/arguments';
import { table } from '../workshop/results';

const { values, positionals } = readArguments(
  'npm run bench:fresh -- folder … [--faults]',
  { faults: { type: 'boolean', default: false } },
  Number.POSITIVE_INFINITY,
);

interface Row {
  name: string;
  gold: FreshGold;
  scores: FreshScores;
}

const rows = positionals.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => rowOf(folder, file.replace('.html', ''))),
);

function rowOf(folder: string, name: string): Row {
  const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as FreshGold;
  const { window } = new JSDOM(readFileSync(join(folder, `${name}.html`), 'utf8'), { url: gold.url });
  const isHidden = (element: Element) => {
    for (let outer: Element | null = element; outer !== null; outer = outer.parentElement)
      if (window.getComputedStyle(outer).display === 'none') return true;
    return false;
  };
  return { name, gold, scores: scoreFresh(gold, readArticle(window.document, { url: gold.url, isHidden })) };
}

const articles = rows.filter(({ gold }) => gold.isArticle);
const others = rows.filter(({ gold }) => !gold.isArticle);
const read = articles.filter(({ scores }) => scores.isRight);
const mean = (numbers: readonly number[]) => total(numbers) / Math.max(1, numbers.length);
const count = (those: readonly Row[], isSo: (scores: FreshScores) => boolean) =>
  those.filter(({ scores }) => isSo(scores)).length;
const field = (name: keyof FreshScores['fields']) => {
  const known = read.filter(({ scores }) => scores.fields[name] !== undefined);
  return `${count(known, ({ fields }) => fields[name] === true)} of ${known.length}`;
};
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const captions = [0, 1].map((part) => total(read.map(({ scores }) => scores.captions[part] ?? 0)));

/** What certainty is worth: of the pages that would be cleared unasked, those that are no article. */
function shareOfCertain(): string {
  const certain = count(rows, ({ isCertain }) => isCertain);
  const wrong = count(others, ({ isCertain }) => isCertain);
  return `${wrong} of ${certain} (${((wrong / Math.max(1, certain)) * 100).toFixed(1)} %)`;
}

console.log(
  table(
    ['measure', 'value'],
    [
      ['articles recognised', `${read.length} of ${articles.length}`],
      ['certain of them', count(read, ({ isCertain }) => isCertain)],
      [
        'full F1 (an article that was refused counts 0)',
        mean(articles.map(({ scores }) => scores.fullF1 ?? 0)).toFixed(3),
      ],
      ['articles with text lost', count(read, ({ lost }) => lost.length > 0)],
      ['articles with foreign text', count(read, ({ foreign }) => foreign.length > 0)],
      ['right to the letter', `${count(read, ({ isExact }) => isExact === true)} of ${articles.length}`],
      ['no article, taken for one', `${count(others, ({ isRight }) => !isRight)} of ${others.length}`],
      ['no article, taken for certain', count(others, ({ isCertain }) => isCertain)],
      ['wrong pages among the certain', shareOfCertain()],
      ...(['title', 'date', 'lead', 'authors', 'source'] as const).map((name) => [name, field(name)] as const),
      ['captions found', `${captions[0]} of ${captions[1]}`],
    ],
  ).join('\n'),
);
if (values.faults) for (const row of rows) for (const line of faultsOf(row)) console.log(`${row.name}: ${line}`);

function faultsOf({ gold, scores }: Row): string[] {
  if (!scores.isRight)
    return [gold.isArticle ? 'refused' : `taken for an article${scores.isCertain ? ', certain' : ''}`];
  if (!gold.isArticle) return [];
  return [
    ...(scores.isCertain ? [] : ['not certain']),
    ...scores.lost.map((text) => `lost: ${text.slice(0, 110)}`),
    ...scores.foreign.map((text) => `foreign: ${text.slice(0, 110)}`),
    ...Object.entries(scores.fields).flatMap(([name, isRight]) => (isRight === false ? [`wrong ${name}`] : [])),
    ...(scores.isExact === false && scores.lost.length + scores.foreign.length === 0 ? ['text not to the letter'] : []),
  ];
}
