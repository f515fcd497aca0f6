import { brief } from './brief';
import { showDay, showMoment, showPressDate } from './moments';
import type { Words } from './words';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const KEPT = 'The collection on this computer is untouched.';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: Words = {
  language: 'en',
  product: 'Điểm Báo',

  colours: {
    yellow: { name: 'yellow', meaning: 'Figures', line: 'solid line' },
    green: { name: 'green', meaning: 'Directives', line: 'double line' },
    blue: { name: 'blue', meaning: 'Quotations', line: 'dashed line' },
    red: { name: 'red', meaning: 'Doubtful', line: 'wavy line' },
    grey: { name: 'grey', meaning: 'Other', line: 'dotted line' },
  },

  states: {
    exact: { label: '', hint: 'The highlight is where it was made.' },
    moved: { label: 'Moved', hint: 'The wording is intact but stands elsewhere in the article.' },
    ambiguous: {
      label: 'Place unclear',
      hint: 'This passage occurs several times and it is not clear which one was marked, so none is painted.',
    },
    orphan: {
      label: 'Gone from the page',
      hint: 'This passage is no longer in the article. Its saved wording stays here.',
    },
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

  noArticle: {
    list: 'This is a list of articles, not one article.',
    'front-page': 'This is a front page, not one article.',
    portal: 'This is a portal page, not one article.',
    form: 'This is a form, not an article.',
    empty: 'There is too little text here for an article.',
    'too-large': 'This page is too large to be read in full.',
    unknown: 'No article was recognised on this page.',
  },

  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Try again',
  remove: 'Delete',

  pressDate: showPressDate,
  moment: showMoment,
  today: (date) => `${WEEKDAYS[date.getDay()] ?? ''}, ${showDay(date)}`,
  highlightCount: (count) => counted(count, 'highlight', 'highlights'),
  articleCount: (count) => counted(count, 'article', 'articles'),

  menu: { mark: 'Highlight the selection' },
  chip: {
    label: 'Mark the selection',
    colours: 'Highlight colour',
    mark: ({ meaning, name }) => `Highlight: ${meaning} (${name})`,
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
    label: ({ meaning }) => `Highlight: ${meaning}`,
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
    highlightRestored: 'Highlight restored',
    noteSaved: 'Note saved',
    articleSaved: 'Article saved',
    articleDeleted: (headline) => `Deleted “${brief(headline)}”`,
    articleRestored: 'Article restored',
    copied: 'Copied with source line',
    pageCleared: 'Page cleared, only the article is left',
    pageShown: 'The whole page is shown again',
    exported: (fileName) => `Exported ${fileName}`,
  },

  popup: {
    language: 'Language',
    theme: 'Appearance',
    themes: { light: 'Light', dark: 'Dark', auto: 'System' },
    thisPage: 'Page in view',
    loading: 'Reading the page…',
    saved: 'Saved',
    savedAt: (moment) => `Saved ${moment}`,
    clearPage: 'Clear page',
    clearHint: 'Leaves the article, hides the rest',
    save: 'Save article',
    saving: 'Saving…',
    saveAnyway: 'Save anyway',
    openSaved: 'Open saved address',
    exportMarkdown: 'Export Markdown',
    exporting: 'Exporting…',
    deleteArticle: 'Delete article',
    deleteSaved: (headline) => `Delete the article “${brief(headline)}”`,
    deleteHighlight: (quote) => `Delete the highlight “${brief(quote)}”`,
    jump: (quote) => `Go to “${brief(quote)}” on the page`,
    jumpShort: 'Go to this passage',
    highlights: 'Highlights',
    noHighlights: 'None yet. Select a sentence on the page to mark it.',
    note: 'Note',
    noDate: 'Date unknown',
    noHeadline: '(No headline)',
    uncertainTitle: 'This may not be an article',
    uncertain: 'The page was left as it is. If the headline and date above are right, clear the page or save it.',
    unlistedTitle: 'Not a listed outlet',
    unlisted: (host) =>
      `${host} is not on the list of Party, State and government press, so Điểm Báo does not read it by itself.`,
    notReadTitle: 'This page has not been read',
    notRead: 'The page is still loading, or its tab was open before Điểm Báo was installed or updated.',
    readPage: 'Read this page',
    reading: 'Reading…',
    noArticleTitle: 'No article here',
    readAnyway: 'Read it anyway',
    browserPageTitle: 'Nothing can be read here',
    browserPage: 'The browser’s own pages and local files cannot be read. Open an article.',
    collection: 'Collection',
    collectionEmptyTitle: 'No articles yet',
    collectionEmpty:
      'Open an article and mark a sentence, or press “Save article”. It will be kept here, on this computer.',
    loadingCollection: 'Opening the collection…',
    openShort: 'Open in a new tab',
    more: 'Show more',
    exportAll: 'Export all',
    exportAllHint: 'One ZIP file: a Markdown file for each article and one JSON file with everything',
  },

  export: {
    highlights: 'Highlights',
    note: 'Note',
    tags: 'Tags',
    image: 'Image',
  },
};
