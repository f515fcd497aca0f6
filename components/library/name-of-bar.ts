import type { TimelineUnit } from '../../lib/search/filter-article';
import { showDay } from '../../locales/moments';
import type { BarView } from './views';

/** What a bar is called: its day, its week by its days, its month. */
export function nameOfBar({ from, to }: Pick<BarView, 'from' | 'to'>, unit: TimelineUnit): string {
  if (unit === 'day') return showDay(from);
  return unit === 'month' ? showDay(from).slice('dd/'.length) : `${showDay(from)}–${showDay(to)}`;
}
