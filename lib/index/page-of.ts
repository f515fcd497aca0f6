import type { SearchAnswer, SearchPage } from '../search/answer';

/** Which of an order are wanted, in numbers; what is none is nothing. */
export function pageOf({ limit, after }: SearchPage): { limit: number; skipped: number } {
  const skipped = Math.max(0, Math.floor(Number(after ?? 0)) || 0);
  return { limit: Math.max(0, Math.floor(limit) || 0), skipped };
}

/** Where the next page begins: at `end`, unless this one is empty or the last of `total`. */
export function nextOf({ skipped }: { skipped: number }, end: number, total: number): Pick<SearchAnswer, 'next'> {
  return end > skipped && end < total ? { next: String(end) } : {};
}
