import type { CountRow } from './digest';

/** The cells of a row: its name, then as many of the figures now, before and the change (`+3`, `−2`, `0`). */
export function textsOfRow({ name, now, before }: CountRow, figures: number): string[] {
  const change = now - (before ?? 0);
  const changed = change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0';
  return [name, `${now}`, `${before ?? 0}`, changed].slice(0, figures + 1);
}
