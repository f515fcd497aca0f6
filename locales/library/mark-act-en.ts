import { quoted } from '../../lib/text/quotation';
import type { MarkActWords } from './mark-act-words';

const number = (value: number) => value.toLocaleString('en');
const highlights = (count: number) => (count === 1 ? '1 highlight' : `${number(count)} highlights`);

export const markActEn: MarkActWords = {
  label: 'With the selected highlights',
  selected: (count) => `${highlights(count)} selected`,
  selectedAll: (count) => `All ${highlights(count)} that match selected`,
  selectAll: (count) => `Select all ${highlights(count)}`,
  tag: 'Tag',
  untag: 'Untag',
  colour: 'Colour',
  copy: 'Copy as a list',
  export: 'Export their articles…',
  delete: 'Delete',
  done: {
    tag: (tags, count) => `${highlights(count)} tagged ${tags}`,
    untag: (tags, count) => `${tags} taken off ${highlights(count)}`,
    colour: (meaning, count) => `Colour ${quoted(meaning)} given to ${highlights(count)}`,
    copied: (count) => `List of ${highlights(count)} copied`,
    delete: (count) => `${highlights(count)} deleted`,
    nothing: 'The selected highlights were like that already',
    cancelled: (count) => `Stopped after ${highlights(count)}`,
    undone: (count) => `Undone for ${highlights(count)}`,
    partly: (count, all) =>
      `Undone for ${number(count)} of ${highlights(all)}; the rest were changed elsewhere and stay`,
    tooMany: (most) => `At most ${highlights(most)} at once: select fewer`,
    tooManyArticles: (most) => `They stand in more than ${number(most)} articles: select fewer`,
  },
  working: (done, all) => `Working: ${number(done)} of ${highlights(all)}`,
};
