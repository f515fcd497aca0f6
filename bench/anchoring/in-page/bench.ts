/** Runs the cases of one page inside it: copy, change, read, find, judge. */

import { rangesOf } from '../../../lib/anchor/dom-range';
import { textAt } from '../../../lib/model/text-position';
import { randomOf } from '../../workshop/random';
import { prepareCeremony } from './ceremonies';
import { type Copy, readPage, textNodes, toCopy } from './copy';
import { costsOf } from './costs';
import { LIKE, LIKE_GONE, prepareForm } from './forms';
import type { MeaningCase } from './meaning/case';
import { TURNED } from './meaning/turned';
import { UNTURNED } from './meaning/unturned';
import { writeMeaning } from './meaning/write';
import { FOUND, GONE, SPREAD } from './mutations';
import { ours } from './ours';
import { SELECTIONS, type SelectionKind, selectIn } from './selections';
import { SILENT } from './silent';
import type { System } from './system';
import { overlapOf, Truth } from './truth';

export type Kind = 'found' | 'gone' | 'silent' | 'turned' | 'unturned' | 'spread' | 'like' | 'likeGone';

/** Kinds of cases in which the selected words are no longer on the page. */
const GONE_KINDS: readonly Kind[] = ['gone', 'likeGone'];
const CEREMONY = "another year's ceremony";
const CORRECTED = /corrected/;

export interface Outcome {
  kind: Kind;
  mutation: string;
  selection: SelectionKind;
  system: string;
  /** Right: the selection and nothing else is painted, or nothing where it is gone. Missed: nothing is painted although it is there. */
  verdict: 'right' | 'missed' | 'wrong';
  state: string;
  quote: string;
  painted: string;
  /** False where the engine does not read the selected text as the article's any more. */
  isRead: boolean;
  /** What the page was read as in the end. */
  now: string;
}

/** How much of what is painted and what was selected must be the same. */
const RIGHT = 0.9;

let pristine: Node | null = null;
const systems = new Map<string, System>([['ours', ours as System]]);

export const anchoringBench = {
  addSystems(others: Readonly<Record<string, System>>): void {
    for (const [name, system] of Object.entries(others)) systems.set(name, system);
  },
  /** Answers the texts of the article's blocks, or null where the page holds none. */
  start(): string[] | null {
    for (const element of document.querySelectorAll('script, link[rel~="stylesheet"], link[rel~="preload"]'))
      element.remove();
    for (const element of document.querySelectorAll('[src], [srcset], [poster], [data]')) {
      for (const name of ['srcset', 'poster', 'data']) element.removeAttribute(name);
      if (element.hasAttribute('src'))
        element.setAttribute('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=');
    }
    pristine = document.documentElement.cloneNode(true);
    const reading = readPage();
    return reading?.article.blocks.filter(({ kind }) => kind !== 'cell').map(({ text }) => text) ?? null;
  },
  costs: costsOf,
  mutations: (): Record<Kind, string[]> => ({
    found: Object.keys(FOUND),
    gone: Object.keys(GONE),
    silent: Object.keys(SILENT),
    turned: Object.keys(TURNED),
    unturned: Object.keys(UNTURNED),
    spread: Object.keys(SPREAD),
    like: Object.keys(LIKE),
    likeGone: [...Object.keys(LIKE_GONE), CEREMONY],
  }),
  /** Every selection of one mutation; `seed` names page, half and run. */
  async run(kind: Kind, mutation: string, seed: string, count: number, given: Given): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const shift = randomOf(`${seed}|${mutation}`).below(SELECTIONS.length);
    for (let number = 0; number < count; number += 1) {
      const selection = SELECTIONS[(shift + number) % SELECTIONS.length] ?? 'sentence';
      const name = `${seed}|${mutation}|${selection}|${number}`;
      for (const [system, methods] of systems) {
        const found = await runCase({ kind, mutation, selection, name, ...given }, methods);
        if (found) outcomes.push({ kind, mutation, selection, system, ...found });
      }
    }
    return outcomes;
  },
};

/** What the page does not have itself: other articles' paragraphs, and the half that it belongs to. */
type Given = Pick<Copy, 'foreign' | 'half'>;

interface Case extends Given {
  kind: Kind;
  mutation: string;
  selection: SelectionKind;
  name: string;
}

/** Null where the page has no such selection, or the mutation finds nothing to change in it. */
async function runCase(
  { kind, mutation, selection, name, ...given }: Case,
  system: System,
): Promise<Pick<Outcome, 'verdict' | 'state' | 'quote' | 'painted' | 'isRead' | 'now'> | null> {
  const copy = freshCopy(selection, name, given);
  const change = copy && prepare(copy, kind, mutation);
  if (!copy || !change) return null;
  const before = { article: copy.article, sources: copy.sources };
  const quote = textAt(copy.article.blocks, copy.position) ?? '';
  // Words that stand on the page twice are not gone when one of the places is.
  const isGone = GONE_KINDS.includes(kind);
  if (kind === 'gone' && countOf(quote) > 1) return null;
  const memory = await system.describe(rangeOf(copy), copy.position, { reading: before });
  if (change() === false) return null;
  const reading = readPage();
  const { ranges, state } = await system.find(memory, { reading });
  const painted = ranges.map(String).join('');
  const isPainted = painted.trim() !== '';
  const overlap = overlapOf(ranges, copy.truth);
  const isRead = copy.truth.nodes().every((node) => reading?.sources.texts.has(node) === true);
  const judged = {
    state,
    quote,
    painted,
    isRead,
    now: reading?.article.blocks.map(({ text }) => text).join('\n') ?? '',
  };
  if (isGone) return { verdict: isPainted ? 'wrong' : 'right', ...judged };
  if (kind === 'silent') {
    const isTold = !isPainted || (state === 'changed' && overlap > 0.5);
    return { verdict: isTold ? 'right' : 'wrong', ...judged };
  }
  // What is told only as edited is missed; what is painted as if it were the same is wrong.
  if (kind === 'turned') {
    const isTold = !isPainted || (state === 'changed' && overlap > 0.5);
    return { verdict: isTold ? 'right' : state === 'edited' ? 'missed' : 'wrong', ...judged };
  }
  if (kind === 'unturned') return { verdict: isPainted && state === 'changed' ? 'wrong' : 'right', ...judged };
  // A figure that was corrected is told: painted as if it were the same, it is wrong.
  const isSilent = system === ours && CORRECTED.test(mutation) && isPainted && state !== 'changed';
  if (isSilent) return { verdict: 'wrong', ...judged };
  return { verdict: !isPainted ? 'missed' : overlap >= RIGHT ? 'right' : 'wrong', ...judged };
}

/** Answers what changes the page; null where it has no such case. What has to stand on it first is written and read. */
function prepare(copy: Copy, kind: Kind, mutation: string): (() => unknown) | null {
  if (kind === 'silent' || kind === 'turned' || kind === 'unturned') return prepareWritten(copy, kind, mutation);
  if (mutation === CEREMONY) return prepareCeremony(copy);
  const form = LIKE[mutation] ?? LIKE_GONE[mutation];
  if (form) return prepareForm(copy, form);
  const change = FOUND[mutation] ?? GONE[mutation] ?? SPREAD[mutation];
  return change ? () => change(copy) : null;
}

function countOf(quote: string): number {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const shown = textNodes().map(({ data }) => data);
  return ` ${plain(shown.join(' '))} `.split(` ${plain(quote)} `).length - 1;
}

function freshCopy(selection: SelectionKind, name: string, given: Given): Copy | null {
  if (!pristine) throw new Error('the page was not started');
  document.replaceChild(pristine.cloneNode(true), document.documentElement);
  const reading = readPage();
  if (!reading) return null;
  const random = randomOf(name);
  const position = selectIn(reading.article.blocks, selection, random);
  return position && toCopy(reading, position, random, given);
}

/** Writes what will change into the page or the selection and reads the page with it; answers what changes it. */
function prepareWritten(copy: Copy, kind: Kind, mutation: string): (() => unknown) | null {
  const quote = textAt(copy.article.blocks, copy.position) ?? '';
  const written = writeMeaning(copy, caseOf(copy, kind, mutation));
  const reading = readPage();
  if (!written || !reading) return null;
  copy.article = reading.article;
  copy.sources = reading.sources;
  const { startBlock, endBlock, startOffset, endOffset } = copy.position;
  const isIn = (block: number) =>
    reading.sources.blocks[block]?.runs.some(({ node }) => node === written.node) === true;
  const shift = isIn(startBlock) ? written.shift : 0;
  const moved = startBlock === endBlock ? shift : 0;
  const growth = isIn(endBlock) ? written.growth : 0;
  copy.position = {
    startBlock,
    startOffset: startOffset + shift,
    endBlock,
    endOffset: endOffset + moved + growth,
  };
  // A page that is read in other blocks with the words in it has no such case.
  const prepared = textAt(copy.article.blocks, copy.position) ?? '';
  const isCut = kind !== 'silent' && written.growth > 0;
  if (!prepared.startsWith(quote.slice(0, 3)) || (!isCut && !prepared.endsWith(quote.slice(-3)))) return null;
  if (prepared.length !== quote.length + written.growth) return null;
  copy.truth = new Truth(rangesOf(copy.position, copy.sources, document));
  return written.change;
}

function caseOf(copy: Copy, kind: Kind, mutation: string): MeaningCase {
  if (kind === 'silent') return { ...copy.random.pick(SILENT[mutation] ?? []), where: 'inside' };
  const classes = kind === 'turned' ? TURNED : UNTURNED;
  const make = classes[mutation];
  if (!make) throw new Error(`no class named ${mutation}`);
  return make(copy.random, copy.half);
}

function rangeOf({ sources, position }: Copy): Range {
  const ranges = rangesOf(position, sources, document);
  const range = document.createRange();
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) throw new Error('the selection has no range');
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

export type AnchoringBench = typeof anchoringBench;
