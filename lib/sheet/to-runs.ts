import { toWebAddress } from '../model/address';
import type { Block, Span } from '../model/article';
import type { DrawnRange } from './place-highlights';
import type { ScriptKind, SheetRun } from './sheet';

/** A block's text, cut wherever a span or a highlight begins or ends. */
export function toRuns({ text, spans = [] }: Pick<Block, 'text' | 'spans'>, ranges: readonly DrawnRange[]): SheetRun[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...ranges]) {
    if (start > 0 && start < text.length) cuts.add(start);
    if (end > 0 && end < text.length) cuts.add(end);
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? text.length;
    const covers = (range: { start: number; end: number }) => range.start <= start && end <= range.end;
    const here = ranges.filter(covers);
    const set = spans.filter(covers);
    const link = linkOf(set);
    const script = scriptOf(set);
    return {
      text: text.slice(start, end),
      highlights: here.map(({ highlight }) => highlight),
      strong: set.some(({ kind }) => kind === 'strong'),
      emphasis: set.some(({ kind }) => kind === 'emphasis'),
      ...(script === undefined ? {} : { script }),
      ...(link === undefined ? {} : { link }),
      numbers: here.flatMap(({ end: last, number }) => (number !== undefined && last === end ? [number] : [])),
    };
  });
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
