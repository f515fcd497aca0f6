import type { PanelWords } from './words';

export const panelEn: PanelWords = {
  copy: (count) => `Copy ${count}`,
  copyHint: 'Copies the highlights you chose, or all that are shown, with their source',
  export: (count) => `Export ${count}`,
  choose: (quote) => `Choose: ${quote}`,
  chooseShort: 'Choose it for copying or exporting',
  chooseAll: 'Choose all',
  chosen: (count) => `${count} chosen`,
  byState: 'Filter by their state on the page',
  same: 'Unchanged',
  toolbar: 'Do with the highlights',
};
