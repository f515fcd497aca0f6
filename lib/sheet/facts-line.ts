import type { PressDate } from '../model/article';
import type { SheetFacts } from './sheet';

export interface FactWords {
  /** What stands before the name of whom a reprint takes its text from. */
  source: string;
  pressDate(date: PressDate): string;
}

/** `Báo Ví Dụ · 07/03/2026 08:05 · Lê Văn Đò · Nguồn: TTXVN`: who published it and when, who wrote it. */
export function toFactsLine(
  { outletName, publishedAt, authors, source }: SheetFacts,
  { source: sourceWord, pressDate }: FactWords,
): string {
  const facts = [
    outletName,
    ...(publishedAt ? [pressDate(publishedAt)] : []),
    ...(authors.length > 0 ? [authors.join(', ')] : []),
    ...(source ? [`${sourceWord}: ${source.name}`] : []),
  ];
  return facts.join(' · ');
}
