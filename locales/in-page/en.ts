import type { InPageWords } from './words';

const KEPT = 'The collection on this computer is untouched.';

export const en: InPageWords = {
  language: 'en',
  product: 'Điểm Báo',

  colours: {
    yellow: { name: 'yellow', meaning: 'Figures', line: 'solid line' },
    green: { name: 'green', meaning: 'Directives', line: 'double line' },
    blue: { name: 'blue', meaning: 'Quotations', line: 'dashed line' },
    red: { name: 'red', meaning: 'Doubtful', line: 'wavy line' },
    grey: { name: 'grey', meaning: 'Other', line: 'dotted line' },
  },

  errors: {
    'storage-unavailable': {
      what: 'The browser does not let the storage on this computer be opened.',
      safe: 'What was saved before has not been touched.',
      todo: 'Try an ordinary window (not a private one), or restart the browser.',
    },
    'storage-blocked': {
      what: 'The storage is busy: another tab still has an older Điểm Báo open.',
      safe: KEPT,
      todo: 'Close or reload the other Điểm Báo tabs, then try again.',
    },
    'storage-newer': {
      what: 'The storage was written by a newer Điểm Báo, which this one cannot read.',
      safe: 'Nothing was changed or deleted.',
      todo: 'Update Điểm Báo to the latest version.',
    },
    'storage-full': {
      what: 'The disk is full, so this could not be saved.',
      safe: 'Everything saved earlier is intact.',
      todo: 'Free some space, then save again.',
    },
    'storage-failed': {
      what: 'The storage could not be written or read just now.',
      safe: 'Everything saved earlier is intact.',
      todo: 'Try again; if it fails again, restart the browser.',
    },
    'bad-message': {
      what: 'The page sent data that is not valid, so it was refused.',
      safe: KEPT,
      todo: 'Reload the page and try again.',
    },
    'not-allowed': {
      what: 'The browser does not let Điểm Báo do this on the page in view.',
      safe: KEPT,
      todo: 'Open the article in an ordinary tab and press the Điểm Báo icon.',
    },
    'no-article': {
      what: 'No article was found on this page.',
      safe: 'Nothing has changed.',
      todo: 'Open a single article, then try again.',
    },
    'nothing-selected': {
      what: 'Nothing is selected.',
      safe: 'Nothing has changed.',
      todo: 'Select a passage of the article, then mark it.',
    },
    'selection-outside': {
      what: 'The selection lies outside the article.',
      safe: 'Nothing has changed.',
      todo: 'Select within the headline, the lead, the body or a caption.',
    },
    'not-found': {
      what: 'This item is no longer in the collection.',
      safe: 'All other items are intact.',
      todo: 'Open the Điểm Báo window again to see the current list.',
    },
    'page-unreachable': {
      what: 'Điểm Báo is not present on this page yet.',
      safe: KEPT,
      todo: 'Reload the page and try again.',
    },
    'copy-failed': {
      what: 'The browser did not allow copying to the clipboard.',
      safe: 'Your selection is still there.',
      todo: 'Press Ctrl+C to copy the selection.',
    },
    'extension-updated': {
      what: 'Điểm Báo was updated while this page was open.',
      safe: 'Whatever was reported as saved is kept; what you are writing can still be copied.',
      todo: 'Copy what you are writing if you need it, then reload the page.',
    },
    'export-empty': {
      what: 'There is no article to export yet.',
      safe: 'No file was made.',
      todo: 'Save at least one article first.',
    },
    unexpected: {
      what: 'Something unexpected went wrong.',
      safe: 'Everything saved earlier is intact.',
      todo: 'Try again; if it fails again, reload the page.',
    },
  },

  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Try again',
  remove: 'Delete',

  pick: 'Point at the article’s text and click, or use ↑ ↓ ← → and Enter',
  makeArticle: 'Make this the article',

  chip: {
    label: 'Mark the selection',
    colours: 'Highlight colour',
    mark: 'Highlight: {meaning} ({name})',
    note: 'Highlight and add a note',
    copy: 'Copy with source line',
    close: 'Close the marking bar',
  },

  note: {
    label: 'Note',
    placeholder: 'Write a note on this passage…',
    save: 'Save note',
    saving: 'Saving…',
    keys: 'Ctrl+Enter saves, Esc cancels',
    discardQuestion: 'The note is not saved. Discard what you wrote?',
    discard: 'Discard',
    keepWriting: 'Keep writing',
  },

  card: {
    label: 'Highlight: {meaning}',
    colours: 'Change colour',
    noNote: 'No note yet',
    addNote: 'Add a note',
    editNote: 'Edit note',
    copy: 'Copy with source line',
    remove: 'Delete highlight',
  },

  done: {
    highlightSaved: 'Highlight saved',
    highlightChanged: 'Highlight colour changed',
    highlightDeleted: 'Highlight deleted',
    noteSaved: 'Note saved',
    bodyTaken: 'The article is read from there, on this outlet’s pages too',
    copied: 'Copied with source line',
    pageCleared: 'Page cleared, only the article is left',
    pageShown: 'The whole page is shown again',
  },
};
