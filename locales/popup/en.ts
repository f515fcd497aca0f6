import type { PopupWords } from './words';

export const popupEn: PopupWords = {
  more: 'More: language, theme, pen, corrections',
  state: {
    label: 'State of the article',
    notKept: 'Not saved',
    kept: (moment) => `Saved ${moment}`,
    changed: (count) => `${count} changed`,
    missing: (count) => `${count} not found`,
    unclear: (count) => `${count} of unclear place`,
    cut: 'Beginning only',
    elsewhere: 'Saved from another outlet',
  },
  actions: {
    label: 'This article',
    copy: 'Copy',
    copyHint: 'Copy headline, outlet, date, link and highlights',
    saveFirst: 'Save the article first',
  },
  handle: 'Handle at the edge of cleared pages',
  handleHint: 'Outlet, letters, save, marks, whole page',
  letters: 'Text size, line spacing, font, background',
  highlights: (count) => `Highlights: ${count}`,
  health: {
    label: 'How it is kept',
    unsaved: (count) => `${count} not backed up`,
    allSaved: 'all backed up',
    hint: 'An export is a backup outside the browser: keep it on another drive.',
  },
  copied: 'Article copied with its source',
};
