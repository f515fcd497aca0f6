/** Days in a row, both included: `2026-03-07`. */
export interface Days {
  from: string;
  to: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** As many days as these, up to the day before them. */
export function daysBefore({ from, to }: Days): Days {
  const first = Date.parse(from);
  const length = Date.parse(to) - first + DAY_MS;
  const dayAt = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 'yyyy-mm-dd'.length);
  return { from: dayAt(first - length), to: dayAt(first - DAY_MS) };
}
