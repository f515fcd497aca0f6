import type { TimelineUnit } from '../../lib/search/filter-article';
import { showDay } from '../moments';

/** What a bar of the timeline is called: its day, its week by its days, its month. */
export function nameOfBar({ from, to }: { from: string; to: string }, unit: TimelineUnit): string {
  if (unit === 'day') return showDay(from);
  return unit === 'month' ? showDay(from).slice('dd/'.length) : `${showDay(from)}–${showDay(to)}`;
}
