import type { PopupWords } from './words';

export const popupEn: PopupWords = {
  more: 'More: language, theme, pen, corrections',
  state: {
    label: 'State of the article',
    notKept: 'Not saved',
    kept: (moment) => `Saved ${moment}`,
    changed: (count) => `${count} ${count === 1 ? 'highlight' : 'highlights'} changed`,
    missing: (count) => `${count} ${count === 1 ? 'highlight' : 'highlights'} not found`,
    unclear: (count) => `${count} ${count === 1 ? 'highlight' : 'highlights'} in an unclear place`,
    cut: 'Beginning only',
    elsewhere: 'Saved from another outlet',
  },
  actions: {
    label: 'This article',
    copy: 'Copy',
    copyHint: 'Copy headline, outlet, date, link and highlights',
    saveFirst: 'Save the article first',
  },
  handle: 'Bar at the edge of the page',
  handleHint: 'On cleared pages: text style, save, highlights',
  letters: 'Text size, line spacing, font, background',
  highlights: (count) => `Highlights: ${count}`,
  health: {
    label: 'State of the collection',
    unsaved: (count) => `${count} not backed up`,
    allSaved: 'all backed up',
    autoFailed: 'automatic backup failed',
    autoFailedHint: 'The page Back up, restore, import says why',
    hint: 'An export is a backup outside the browser: keep it on another drive.',
  },
  keepImages: 'Save with pictures',
  keepImagesHint:
    'The browser asks to let us fetch from the paper’s picture servers; the permission is given back once it is done',
  imagesRefused: 'The article is saved. Its pictures were not fetched, since there is no permission.',
  shoot: 'Take the part in view as a picture',
  shootWhole: 'Take the whole page as a picture',
  shootHint: 'Saves a picture of the page with the article as evidence, with address and time',
  shooting: 'Taking the picture, please leave this window open…',
  shot: {
    view: 'A picture of the part in view is saved with the article',
    whole: 'A picture of the whole page is saved with the article',
    cut: 'The page is too long: a picture of its beginning is saved with the article',
  },
  copied: 'Article copied with its source',
};
