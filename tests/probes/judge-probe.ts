/** Holds a reading against what a probe expects. */

import type { Reading } from '../../lib/article/reading';
import type { Block } from '../../lib/model/article';
import { canonicalText } from '../../lib/text/canonical-text';
import type { Expectation, Probe } from './load-probes';

/** What is wrong with the reading, one line each; empty where everything is right. */
export function judgeProbe(probe: Probe, reading: Reading): string[] {
  const wanted = probe.expectations.find(({ key }) => key === 'article')?.value ?? 'yes';
  if (!reading.isArticle) {
    const reason = probe.expectations.find(({ key }) => key === 'reason')?.value ?? reading.reason;
    if (wanted === 'yes') return [`no article: ${reading.reason}`];
    return reading.reason === reason ? [] : [`reason: is ${reading.reason}, not ${reason}`];
  }
  const certain = probe.expectations.find(({ key }) => key === 'certain')?.value;
  // A page that is none may at most be offered; it is never cleared unasked.
  if (wanted === 'no')
    return [`taken for an article${reading.certain ? ', certain' : ''}: ${reading.article.headline}`];
  if (wanted === 'uncertain') return reading.certain ? ['taken for certain'] : [];
  const faults =
    certain !== undefined && (certain === 'yes') !== reading.certain ? [`certain: ${reading.certain}`] : [];
  const { article } = reading;
  const texts = article.blocks.map(({ text }) => text);
  if (probe.story !== null) {
    if (
      !probe.expectations.some(({ key }) => key === 'field.headline') &&
      article.headline !== canonicalText(probe.story.headline)
    )
      faults.push(`headline: ${article.headline}`);
    for (const text of probe.story.texts) {
      if (!texts.includes(canonicalText(text))) faults.push(`lost: ${text.slice(0, 60)}`);
    }
    for (const other of probe.story.others) {
      if (texts.some((text) => text.includes(other))) faults.push(`foreign: ${other}`);
    }
  }
  for (const expectation of probe.expectations) faults.push(...judge(expectation, reading, texts));
  return faults;
}

type ArticleReading = Extract<Reading, { isArticle: true }>;

function judge(
  { key, value: written }: Expectation,
  { article, remarks }: ArticleReading,
  texts: readonly string[],
): string[] {
  const value = canonicalText(written);
  const fail = (what: string) => [`${key}: ${what}`];
  const [name = '', part] = key.split('.');
  switch (name) {
    case 'article':
    case 'certain':
    case 'reason':
      return [];
    case 'text': {
      const found = article.blocks.find(({ text }) => text === value);
      if (found === undefined) return fail(`lost: ${value.slice(0, 80)}`);
      return part !== undefined && found.kind !== part ? fail(`is a ${found.kind}: ${value.slice(0, 60)}`) : [];
    }
    case 'has':
      return texts.some((text) => text.includes(value)) ? [] : fail(`lost: ${value.slice(0, 80)}`);
    case 'not':
      return texts.some((text) => text.includes(value)) ? fail(`kept: ${value.slice(0, 80)}`) : [];
    case 'caption':
      return article.blocks.some((block) => block.kind === 'figure' && block.text === value)
        ? []
        : fail(`no caption: ${value.slice(0, 60)}`);
    case 'image':
      return showsImage(article, value) ? [] : fail('not shown');
    case 'no-image':
      return showsImage(article, value) ? fail('is shown') : [];
    case 'cell':
      return judgeCell(value, article.blocks);
    case 'remark':
      return remarks.some(({ kind }) => kind === value)
        ? []
        : fail(`no such remark among ${remarks.map(({ kind }) => kind)}`);
    case 'no-remark':
      return remarks.some(({ kind }) => kind === value) ? fail('is told') : [];
    case 'field': {
      const seen = fieldOf(article, part ?? '');
      return seen === value ? [] : fail(`is “${seen}”, not “${value}”`);
    }
    default:
      throw new Error(`a probe expects “${key}”, which nobody knows`);
  }
}

function showsImage({ blocks }: ArticleReading['article'], src: string): boolean {
  return blocks.some((block) => block.kind === 'figure' && block.image?.src === src);
}

/** `row, column: text`, counted from 0 by the HTML table model. */
function judgeCell(value: string, blocks: readonly Block[]): string[] {
  const [, row, column, text] = /^(\d+) *, *(\d+) *: *(.*)$/.exec(value) ?? [];
  const cell = blocks.find(
    (block) =>
      block.kind === 'cell' && block.text === text && block.row === Number(row) && block.column === Number(column),
  );
  return cell === undefined ? [`cell: not at ${row}, ${column}: ${text}`] : [];
}

function fieldOf(article: ArticleReading['article'], name: string): string {
  const dateOf = (date: { iso: string; precision: string } | undefined) =>
    date === undefined ? 'none' : date.iso.slice(0, date.precision === 'day' ? 10 : 16);
  switch (name) {
    case 'headline':
      return article.headline;
    case 'kicker':
      return article.kicker ?? 'none';
    case 'lead':
      return article.lead ?? 'none';
    case 'published':
      return dateOf(article.publishedAt);
    case 'modified':
      return dateOf(article.modifiedAt);
    case 'authors':
      return article.authors.join(', ') || 'none';
    case 'source':
      return article.source?.name ?? 'none';
    default:
      throw new Error(`a probe expects the field “${name}”, which nobody knows`);
  }
}
