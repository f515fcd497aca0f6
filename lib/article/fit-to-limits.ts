/**
 * What is read is made to be kept: the limits of what is taken in from a page are those of what a reading gives, so that an
 * article that was read is never refused. Text beyond them is cut, which the reader is told; what only decorates it is dropped.
 */

import type { Block, ReadArticle } from '../model/article';
import { LIMITS } from '../model/limits';
import type { BlockSource } from './reading';

/** Puts blocks together as long as they can be kept. */
export class BlockCollector {
  readonly blocks: Block[] = [];
  readonly sources: BlockSource[] = [];
  /** Text had to be left out. */
  isShortened = false;
  private length = 0;

  /** True where nothing more can be added. */
  get isFull(): boolean {
    return this.blocks.length >= LIMITS.blocks || this.length >= LIMITS.text;
  }

  add(block: Block, source: BlockSource): void {
    if (this.isFull) {
      this.isShortened = true;
      return;
    }
    const room = Math.min(LIMITS.block, LIMITS.text - this.length);
    const isCut = block.text.length > room;
    const text = isCut ? cutText(block.text, room) : block.text;
    this.isShortened ||= isCut;
    this.length += text.length;
    this.blocks.push(fitBlock(block, text));
    this.sources.push(isCut ? { ...source, runs: cutRuns(source.runs, text.length) } : source);
  }
}

/** Every field as long as it may be. */
export function fitFields(article: ReadArticle): ReadArticle {
  const { source } = article;
  const isLongSource = source !== undefined && source.name.length > LIMITS.line;
  return {
    ...article,
    headline: cutText(article.headline, LIMITS.line),
    ...(article.kicker === undefined ? {} : { kicker: cutText(article.kicker, LIMITS.line) }),
    ...(article.lead === undefined ? {} : { lead: cutText(article.lead, LIMITS.block) }),
    ...(article.section === undefined ? {} : { section: cutText(article.section, LIMITS.line) }),
    authors: article.authors.slice(0, LIMITS.authors).map((author) => cutText(author, LIMITS.line)),
    ...(isLongSource ? { source: { ...source, name: cutText(source.name, LIMITS.line) } } : {}),
    ...(article.publishedAt === undefined ? {} : { publishedAt: fitDate(article.publishedAt) }),
    ...(article.modifiedAt === undefined ? {} : { modifiedAt: fitDate(article.modifiedAt) }),
  };
}

function fitDate<T extends { words: string }>(date: T): T {
  return date.words.length <= LIMITS.words ? date : { ...date, words: cutText(date.words, LIMITS.words) };
}

function fitBlock(block: Block, text: string): Block {
  const fitted = { ...block, text };
  if (block.spans !== undefined) {
    const spans = block.spans
      .filter(({ start }) => start < text.length)
      .slice(0, LIMITS.spansOfBlock)
      .map((span) => (span.end > text.length ? { ...span, end: text.length } : span));
    if (spans.length > 0) fitted.spans = spans;
    else delete fitted.spans;
  }
  const alt = fitted.kind === 'figure' ? fitted.image?.alt : undefined;
  if (fitted.kind === 'figure' && fitted.image !== undefined && alt !== undefined && alt.length > LIMITS.block)
    fitted.image = { ...fitted.image, alt: cutText(alt, LIMITS.block) };
  return fitted;
}

/** At the end of a word where one is near; never within a letter that takes two units. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const end = space > most - LONGEST_WORD && space > 0 ? space : most;
  return text
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

const LONGEST_WORD = 100;

/** The runs of the first so many characters: an indivisible one that is cut is left out. */
function cutRuns(runs: BlockSource['runs'], end: number): BlockSource['runs'] {
  return runs.flatMap((run) => {
    if (run.end <= end) return [run];
    const isOneToOne = run.nodeEnd - run.nodeStart === run.end - run.start;
    if (run.start >= end || !isOneToOne) return [];
    return [{ ...run, nodeEnd: run.nodeStart + end - run.start, end }];
  });
}
