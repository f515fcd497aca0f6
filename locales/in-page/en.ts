import { UPDATED } from './updated';
import type { InPageWords } from './words';

const KEPT = 'The collection on this computer is untouched.';

export const inPageEn: InPageWords = {
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
    'extension-updated': UPDATED.en,
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

  states: {
    exact: { label: '', hint: 'The highlight is where it was made.' },
    moved: { label: 'Moved', hint: 'The wording is intact but stands elsewhere in the article.' },
    edited: {
      label: 'Reworded',
      hint: 'The page words this passage otherwise now; its figures and dates are the same.',
    },
    changed: {
      label: 'Content changed',
      hint: 'A figure, a date, a document number or a negation in this passage is no longer what you marked. Check it.',
    },
    ambiguous: {
      label: 'Place unclear',
      hint: 'This passage occurs several times and it is not clear which one was marked, so none is painted.',
    },
    orphan: {
      label: 'Gone from the page',
      hint: 'This passage is no longer in the article. Its saved wording stays here.',
    },
    otherArticle: {
      label: 'Another article here',
      hint: 'The names and figures on this page are those of another article, so nothing is painted. The saved wording stays here.',
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
    whole: 'Select the whole paragraph',
    note: 'Highlight and add a note',
    copy: 'Copy with source line',
    close: 'Close the marking bar',
  },

  pen: {
    label: 'The pen is on: what you select is highlighted',
    colours: 'Colour of the pen',
    off: 'Turn the pen off',
  },

  nearlyAll: {
    question: 'The selection is nearly the whole article. Highlight it all the same?',
    hint: 'A digest reads better where only the main points are highlighted. The article is kept whole either way.',
    mark: 'Highlight it',
    save: 'Only save the article',
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

  tags: {
    label: 'Tags',
    placeholder: 'Add a tag, such as: public investment',
    hint: 'Enter or a comma adds a tag',
    remove: 'Remove the tag {tag}',
    suggested: '{count} tags suggested, use ↑ ↓ to choose',
  },

  card: {
    label: 'Highlight: {meaning}',
    colours: 'Change colour',
    overlap: '{index} of {count} overlapping',
    nextHere: 'Next one here',
    previous: 'Previous highlight',
    next: 'Next highlight',
    was: 'When highlighted:',
    is: 'On the page:',
    accept: 'Take the new words',
    noNote: 'No note yet',
    addNote: 'Add a note',
    editNote: 'Edit note',
    copy: 'Copy with source line',
    remove: 'Delete highlight',
  },

  place: {
    question: 'These words stand in {count} places. Place {index}: is it this one?',
    here: 'It is this one',
    other: 'Another place',
    later: 'Later',
    notice: '{count} highlights could stand in several places',
    choose: 'Choose',
  },

  reprint: {
    notice: 'You kept this text from {outlet} (highlights: {count}). Open Điểm Báo in the toolbar to bring them over.',
    dismiss: 'Dismiss',
  },

  list: {
    label: 'Highlights in this article ({count})',
    more: '{count} more ({rest} not listed yet)',
  },

  notices: {
    highlightSaved: 'Highlight saved',
    highlightChanged: 'Highlight colour changed',
    highlightDeleted: 'Highlight deleted',
    noteSaved: 'Note saved',
    undone: 'Undone',
    redone: 'Done again',
    attached: 'The highlight is on these words now',
    penOn: 'The pen is on: what you select is highlighted',
    penOff: 'The pen is off',
    noHighlights: 'No highlight of this article is on the page',
    articleSaved: 'Article saved',
    bodyTaken: 'The article is read from there, on this outlet’s pages too',
    copied: 'Copied with source line',
    pageCleared: 'Page cleared, only the article is left',
    pageShown: 'The whole page is shown again',
  },
};
