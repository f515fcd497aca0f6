/**
 * Texts in which everything is built alike: lists of sentences of one form, tables with figures that recur, and the same
 * ceremony a year later. Each is written into the page before it is read and marked, so that every page has each case.
 */

import { positionOfRange } from '../../../lib/anchor/dom-range';
import type { Random } from '../../workshop/random';
import type { Half } from '../pages';
import { type Copy, make, readPage } from './copy';
import { listOf, tableOf } from './forms-entries';
import { standAlone } from './templates';
import { Truth } from './truth';
import { otherFigure, otherWord } from './words';

/** What is written: entries that can be moved and taken out, and what may be selected in each. */
export interface Form {
  content: HTMLElement[];
  entries: Entry[];
}

export interface Entry {
  node: ChildNode;
  /** The nodes that can be selected: a sentence, the cells of a row. */
  parts: Text[];
  /** What it is called: a row's first cell; none in a list, where the sentence has it. */
  label?: Text;
  /** Its number in a list. */
  number?: Text;
}

export interface Prepared {
  form: Form;
  marked: Entry;
  part: Text;
}

/** Answers false where there is nothing to change. */
type Change = (copy: Copy, prepared: Prepared) => unknown;

export interface FormCase {
  write: (half: Half, random: Random) => Form;
  change: Change;
}

const shuffle: Change = ({ random }, { form }) => {
  const places = form.entries.map(({ node }) => {
    const place = document.createComment('');
    node.replaceWith(place);
    return place;
  });
  const order = form.entries.map((entry) => ({ entry, rank: random.next() })).sort((a, b) => a.rank - b.rank);
  for (const [index, place] of places.entries()) {
    const node = order[index]?.entry.node;
    if (node) place.replaceWith(node);
  }
};

const swap: Change = (_, { form, marked }) => {
  const at = form.entries.indexOf(marked);
  const other = form.entries[at + 1] ?? form.entries[at - 1];
  if (!other) return false;
  const place = document.createComment('');
  marked.node.replaceWith(place);
  other.node.replaceWith(marked.node);
  place.replaceWith(other.node);
};

const remove: Change = (_, { marked }) => {
  if (marked.node instanceof Text) marked.node.data = '';
  else marked.node.remove();
};

/** The first figure that was marked becomes another one: of the same table, or one that it does not have. */
function correct(isOfTable: boolean): Change {
  return ({ truth, random }, { form, marked, part }) => {
    const figure = part.data.match(/\p{N}[\p{N}.,]*/u);
    if (!figure || !truth.isTrue(part, figure.index ?? 0)) return false;
    const column = marked.parts.indexOf(part);
    const others = form.entries.flatMap(({ parts }) => parts[column]?.data.match(/\p{N}[\p{N}.,]*/u)?.[0] ?? []);
    const able = others.filter((other) => other !== figure[0]);
    if (isOfTable && able.length === 0) return false;
    let other = isOfTable ? random.pick(able) : otherFigure(figure[0], random);
    while (!isOfTable && others.includes(other)) other = `${otherFigure(figure[0], random)}${random.below(9) + 1}`;
    truth.replace(part, figure.index ?? 0, (figure.index ?? 0) + figure[0].length, other, true);
  };
}

const changeLabel: Change = ({ truth, random }, { marked: { label } }) => {
  if (!label) return false;
  truth.replace(label, 0, label.length, `${otherWord(label.data, random)} ${otherWord('A', random)}`, false);
};

/** A new entry comes first, and all are numbered anew. */
const putFirst: Change = (copy, { form }) => {
  const [first] = form.entries;
  const last = form.entries.at(-1);
  if (!first || !last || last === first) return false;
  first.node.before(last.node);
  for (const { number } of form.entries) {
    const was = Number.parseInt(number?.data ?? '', 10);
    if (number) copy.truth.replace(number, 0, number.length, `${(was % form.entries.length) + 1}. `, false);
  }
};

export const LIKE: Readonly<Record<string, FormCase>> = {
  'list: unchanged': { write: listOf, change: () => undefined },
  'list: shuffled': { write: listOf, change: shuffle },
  'list: swapped with its neighbour': { write: listOf, change: swap },
  'list: a figure corrected': { write: listOf, change: correct(false) },
  'list: one put first, renumbered': { write: listOf, change: putFirst },
  'table: rows shuffled': { write: tableOf, change: shuffle },
  'table: row swapped': { write: tableOf, change: swap },
  'table: figure corrected to one of the table': { write: tableOf, change: correct(true) },
  'table: figure corrected to a new one': { write: tableOf, change: correct(false) },
};

export const LIKE_GONE: Readonly<Record<string, FormCase>> = {
  'list: marked entry deleted': { write: listOf, change: remove },
  'table: marked row deleted': { write: tableOf, change: remove },
  'table: label changed': { write: tableOf, change: changeLabel },
};

/** Writes the form into the page, reads it and selects in it; answers what changes it, or null where it is not read. */
export function prepareForm(copy: Copy, { write, change }: FormCase): (() => unknown) | null {
  const form = write(copy.half, copy.random);
  const prose = copy.article.blocks.filter(({ text }) => text.length > 60).map(({ text }) => text);
  showArticle(copy, [copy.article.headline, ...prose.slice(0, 3)], form.content, prose.slice(3, 5));
  const marked = copy.random.pick(form.entries);
  const part = copy.random.pick(marked.parts);
  if (!readAndSelect(copy, part)) return null;
  return () => change(copy, { form, marked, part });
}

/** An article with a list, a table or nothing between its paragraphs. */
export function showArticle(
  copy: Copy,
  [headline = 'Tin', ...before]: readonly string[],
  content: readonly HTMLElement[],
  after: readonly string[] = [],
): void {
  const article = make('section', '', 'trang-bai');
  const body = make('div', '', 'noi-dung-bai');
  const toParagraph = (text: string) => make('p', text);
  body.append(...before.map(toParagraph), ...content, ...after.map(toParagraph));
  article.append(make('h1', headline), body);
  standAlone(article, copy.random);
}

/** Half of the selections are the whole of a part, half some words of it. */
export function readAndSelect(copy: Copy, part: Text): boolean {
  const words = [...part.data.matchAll(/\S+/g)];
  const range = document.createRange();
  range.selectNodeContents(part);
  if (words.length > 5 && copy.random.next() < 0.5) {
    const count = 3 + copy.random.below(words.length - 4);
    const first = copy.random.below(words.length - count + 1);
    const last = words[first + count - 1];
    range.setStart(part, words[first]?.index ?? 0);
    range.setEnd(part, (last?.index ?? 0) + (last?.[0].length ?? 0));
  }
  const reading = readPage();
  const position = reading && positionOfRange(range, reading.sources);
  if (!reading || !position) return false;
  copy.article = reading.article;
  copy.sources = reading.sources;
  copy.position = position;
  copy.truth = new Truth([range]);
  return true;
}
