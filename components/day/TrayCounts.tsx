import type { JSX } from 'preact';
import { TONES } from '../../lib/model/article';
import type { Words } from '../../locales';
import type { TrayItem } from './views';

interface Props {
  words: Words;
  rows: readonly TrayItem[];
  /** Yesterday's. */
  before: readonly TrayItem[];
}

/** How many articles of each tone today has, beside yesterday. Today's topics say so themselves: here stand those of yesterday alone. */
export function TrayCounts({ words, rows, before }: Props): JSX.Element | null {
  const ofToday = new Set(rows.map(({ topic }) => topic));
  const topics = [...new Set(before.flatMap(({ topic }) => topic ?? []))].filter((topic) => !ofToday.has(topic));
  const tones = TONES.filter((tone) => [...rows, ...before].some((row) => row.tone === tone));
  const count = (of: readonly TrayItem[], isIt: (row: TrayItem) => boolean) => of.filter(isIt).length;
  const counts = [
    ...topics.map((topic) => ({ name: topic, isIt: (row: TrayItem) => row.topic === topic })),
    ...tones.map((tone) => ({ name: words.fields.tones[tone], isIt: (row: TrayItem) => row.tone === tone })),
  ];
  if (counts.length === 0) return null;
  return (
    <ul class="db-tray-counts" aria-label={words.tray.beforeLabel}>
      {counts.map(({ name, isIt }) => (
        <li key={name}>
          {name} <span class="db-tray-number">{words.tray.beside(count(rows, isIt), count(before, isIt))}</span>
        </li>
      ))}
    </ul>
  );
}
