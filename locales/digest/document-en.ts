import type { DigestWords } from '../../lib/digest/words';
import { fieldsEn } from '../day/en';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The words of the document, but for the colours' meanings, which are the reader's. */
export const documentEn: Omit<DigestWords, 'colours'> = {
  language: 'en',
  country: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  numberLine: (serial, symbol) => `No.: ${serial}${symbol === '' ? '' : `/${symbol}`}`,
  placeAndDay: (place, day) => (place === '' ? written(day) : `${place}, ${written(day)}`),
  title: 'Press digest',
  subjectOfDay: written,
  subjectOfDays: (from, to) => `${written(from)} to ${written(to)}`,
  subjectOfView: (name, from, to) => `${name}, ${from === to ? written(from) : `${written(from)} to ${written(to)}`}`,
  subjectOfSelection: (articles) => `A selection of ${countOf(articles, 'article')}`,
  addressedTo: 'To',
  total: (articles, outlets, before) =>
    `${countOf(articles, 'article')} from ${countOf(outlets, 'outlet')}${before === null ? '' : ` (period before: ${before})`}.`,
  counts: {
    title: 'Figures',
    now: 'This period',
    before: 'Before',
    change: 'Change',
    otherTopics: (count) => countOf(count, 'other topic'),
    otherOutlets: (count) => countOf(count, 'other outlet'),
  },
  byTopic: 'By topic',
  byOutlet: 'By outlet',
  byTone: 'By tone',
  contents: 'Contents',
  noTopic: 'No topic',
  noOutlet: 'Unknown outlet',
  noDay: 'No date',
  noHeadline: '(No headline)',
  noTone: fieldsEn.noTone,
  day: written,
  dateUnknown: 'no date',
  source: (name) => `source: ${name}`,
  tone: (name) => `tone: ${name.toLowerCase()}`,
  tones: fieldsEn.tones,
  reprints: (count) => `reprinted by ${countOf(count, 'other outlet')}`,
  note: 'Note',
  missing: (count) => `${countOf(count, 'article')} left out, since the record is damaged`,
  unnamed: '(no headline known)',
  empty: 'No articles.',
  recipients: 'Recipients',
};

/** `2026-03-07` as 7 March 2026. */
function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 0) - 1] ?? ''} ${year}`;
}

function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
