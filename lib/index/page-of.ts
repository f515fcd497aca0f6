import type { SearchPage } from '../search/answer';

/** Which of an order are wanted, in numbers; what is none is nothing. */
export function pageOf({ limit, after }: SearchPage): { limit: number; skipped: number } {
  const skipped = Math.max(0, Math.floor(Number(after ?? 0)) || 0);
  return { limit: Math.max(0, Math.floor(limit) || 0), skipped };
}
