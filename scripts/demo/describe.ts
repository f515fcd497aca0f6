/** Words about what was read and what was hidden. Pure. */

import type { Block, ReadArticle } from '../../lib/model/article';
import type { Gold } from '../../tests/e2e/harness/corpus';

/** How long a passage to mark is, in characters: one that fits on the screen and reads as a sentence. */
const PASSAGE_LENGTH = { least: 40, most: 140 };

/** Letters and digits alone: equal for texts that differ in spaces, quotes or marks of a format. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Markdown whose links and images keep their words alone. */
export function withoutLinkTargets(markdown: string): string {
  return markdown.replaceAll(/\]\([^)\s]*\)/g, ']');
}

/** What a cleared page no longer shows. */
export function describeHidden(before: string, after: string): string[] {
  const shown = new Set(linesOf(after));
  const hidden = linesOf(before).filter((line) => !shown.has(line));
  const sum = (lines: string[]) => lines.reduce((length, line) => length + line.length, 0);
  return [
    `hidden: ${hidden.length} lines, ${sum(hidden)} of ${sum(linesOf(before))} characters, such as`,
    ...hidden.slice(0, 6).map((line) => `  ${line.length > 90 ? `${line.slice(0, 90)}…` : line}`),
  ];
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** Two passages of the body in different paragraphs: whole sentences where there are some that fit. */
export function choosePassages(blocks: readonly Block[]): [string, string] {
  const passages = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'item')
    .flatMap(({ text }) => fittingSentence(text) ?? []);
  const first = passages[0];
  const second = passages[Math.max(1, Math.floor(passages.length / 2))];
  if (first === undefined || second === undefined) throw new Error('the article has no two passages to mark');
  return [first, second];
}

/** The first sentence of a fitting length, else the beginning of the text up to a space. */
function fittingSentence(text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?…]”?)\s+(?=[\p{Lu}“])/u);
  const fitting = sentences.find(({ length }) => length >= PASSAGE_LENGTH.least && length <= PASSAGE_LENGTH.most);
  if (fitting !== undefined) return fitting;
  const end = text.lastIndexOf(' ', PASSAGE_LENGTH.most);
  return end >= PASSAGE_LENGTH.least ? text.slice(0, end) : undefined;
}

/** Where the reading is not what a person says of the page. */
export function differencesFromGold(article: ReadArticle, gold: Gold): string[] {
  const same = (left: string | undefined, right: string) => lettersOf(left ?? '') === lettersOf(right);
  const differences: string[] = [];
  const check = (label: string, read: string | undefined, wanted: string | null | undefined) => {
    if (wanted && !same(read, wanted)) differences.push(`${label}: read “${read ?? ''}”, gold.json says “${wanted}”`);
  };
  check('headline', article.headline, gold.title);
  check('authors', article.authors.join(', '), gold.author);
  check('published', article.publishedAt?.iso.slice(0, 16), gold.dateISO?.slice(0, 16));
  check('lead', article.lead?.replace(/^\([^)]*\)\s*[-–]\s*/u, ''), gold.lead?.replace(/^\([^)]*\)\s*[-–]\s*/u, ''));
  return differences;
}
