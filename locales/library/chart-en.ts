import type { ChartWords } from './chart-words';

const number = (value: number) => value.toLocaleString('en');

export const chartEn: ChartWords = {
  choose: 'Under the bars',
  names: { bars: 'Bars alone', compare: 'Two periods', outlet: 'Outlets', topic: 'Topics', tone: 'Tones' },
  overTime: (facet) => `${facet} over time`,
  compare: {
    title: (now, before) => `${now} compared with ${before}`,
    now: 'This period',
    before: 'Earlier period',
    difference: 'Difference',
    share: 'Change',
    total: 'All',
    noPeriod: 'Choose a first day above, or press a bar: that period is then compared with the one before it.',
    recent: { days: 'Last 30 days', month: 'This month', year: 'This year' },
    beforeFrom: 'Compared with: from',
    beforeTo: 'to',
    justBefore: 'The period just before',
    more: (period, other, { now, before, difference, share }) =>
      `${period}: ${now}, ${difference} more${share === null ? '' : ` (${share})`} than the ${before} of ${other}.`,
    less: (period, other, { now, before, difference, share }) =>
      `${period}: ${now}, ${difference} fewer${share === null ? '' : ` (${share})`} than the ${before} of ${other}.`,
    same: (period, other, now) => `${period}: ${now}, as many as in ${other}.`,
    nothing: 'Nothing is of either period.',
    risen: (facet, name, change) => `${facet}: ${name} rose most (${change}).`,
    fallen: (facet, name, change) => `${facet}: ${name} fell most (${change}).`,
    both: (facet, risen, risenBy, fallen, fallenBy) =>
      `${facet}: ${risen} rose most (${risenBy}), ${fallen} fell most (${fallenBy}).`,
    lengths: (days, daysBefore, perDay, perDayBefore) =>
      `The periods are not equally long (${number(days)} and ${number(daysBefore)} days): ${perDay} a day, compared with ${perDayBefore}.`,
    barBefore: (period, count) => `earlier, ${period}: ${count}`,
  },
  rest: { outlet: 'Other outlets', topic: 'Other topics, or none', tone: 'No tone' },
  without: { outlet: 'No outlet', level: 'No level', topic: 'No topic', tone: 'No tone' },
  period: 'Period',
  total: 'All',
  none: 'Nothing here has a date and a value of this kind.',
  row: (name, count, highest) => `${name}: ${count}; highest ${highest}`,
  counting: 'Counting…',
};
