import { toWebAddress } from '../model/address';
import type { Block, Span } from '../model/article';
import type { DrawnRange } from './drawn-ranges';
import type { ScriptKind, SheetRun } from './sheet';

/** A block's text, cut wherever a span or a highlight begins or ends. */
export function toRuns({ text, spans = [] }: Pick<Block, 'text' | 'spans'>, ranges: readonly DrawnRange[]): SheetRun[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...ranges]) {
    if (start > 0 && start < text.length) cuts.add(start);
    if (end > 0 && end < text.length) cuts.add(end);
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  const spansOver = createCover(spans);
  const rangesOver = createCover(ranges);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? text.length;
    const here = rangesOver(start, end);
    const set = spansOver(start, end);
    const link = linkOf(set);
    const script = scriptOf(set);
    return {
      text: text.slice(start, end),
      highlights: here.map(({ highlight }) => highlight),
      strong: set.some(({ kind }) => kind === 'strong'),
      emphasis: set.some(({ kind }) => kind === 'emphasis'),
      ...(script === undefined ? {} : { script }),
      ...(set.some(({ kind }) => kind === 'line-break') ? { endsLine: true as const } : {}),
      ...(link === undefined ? {} : { link }),
      numbers: here.flatMap(({ end: last, number }) => (number !== undefined && last === end ? [number] : [])),
    };
  });
}

/**
 * What lies over a stretch, in the order given. Asked of stretches that follow each other, it goes once through the list: a
 * paragraph may have thousands of spans.
 */
function createCover<Stretch extends { start: number; end: number }>(
  list: readonly Stretch[],
): (start: number, end: number) => Stretch[] {
  const byStart = [...list.entries()].sort(([, one], [, other]) => one.start - other.start);
  let next = 0;
  let open: [number, Stretch][] = [];
  return (start, end) => {
    open = open.filter(([, stretch]) => stretch.end > start);
    for (let entry = byStart[next]; entry !== undefined && entry[1].start <= start; entry = byStart[next]) {
      if (entry[1].end > start) open.push(entry);
      next += 1;
    }
    open.sort(([one], [other]) => one - other);
    return open.filter(([, stretch]) => end <= stretch.end).map(([, stretch]) => stretch);
  };
}

/** What is set above the line cannot be below it: the first of several counts. */
function scriptOf(spans: readonly Span[]): ScriptKind | undefined {
  for (const { kind } of spans) if (kind === 'superscript' || kind === 'subscript' || kind === 'note-mark') return kind;
  return undefined;
}

/** Links do not nest: the first of several counts. */
function linkOf(spans: readonly Span[]): string | undefined {
  const link = spans.find(({ kind }) => kind === 'link');
  return link?.kind === 'link' ? toWebAddress(link.href) : undefined;
}
