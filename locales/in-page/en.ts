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
      what: 'The browser does not let the collection on this computer be opened.',
      safe: 'What was saved before has not been touched.',
      todo: 'Try an ordinary window (not a private one), or restart the browser.',
    },
    'storage-blocked': {
      what: 'The collection is busy: another tab still has an older Điểm Báo open.',
      safe: KEPT,
      todo: 'Close or reload the other Điểm Báo tabs, then try again.',
    },
    'storage-newer': {
      what: 'The collection was written by a newer Điểm Báo, which this one cannot read.',
      safe: 'Nothing was changed or deleted.',
      todo: 'Update Điểm Báo to the latest version.',
    },
    'storage-full': {
      what: 'The disk is full, so this could not be saved.',
      safe: 'Everything saved earlier is intact.',
      todo: 'Free some space, then save again, and export the whole collection to another disk now.',
    },
    'storage-failed': {
      what: 'The collection could not be written or read just now.',
      safe: 'Everything saved earlier is intact.',
      todo: 'Try again; if it fails again, restart the browser.',
    },
    'index-unavailable': {
      what: 'Search has no room to work in: the disk is full, or the browser gives it no files.',
      safe: 'Everything that was saved is intact, and saving goes on.',
      todo: 'Free some space; search then sets itself up again. If it does not, restart the browser.',
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
      todo: 'Select a passage of the article, then mark it. By keyboard: F7 brings a text cursor, Shift with the arrow keys selects.',
    },
    'selection-outside': {
      what: 'The selection lies outside the article.',
      safe: 'Nothing has changed.',
      todo: 'Select within the headline, the lead, the body or a caption.',
    },
    'translated-page': {
      what: 'Not highlighted: the browser is translating this page, so these are not the paper’s own words.',
      safe: KEPT,
      todo: 'Show the page in its original language, then highlight.',
    },
    'needs-answer': {
      what: 'Not saved: first say whether this is the article that you saved before.',
      safe: 'The saved article and its highlights stay as they are.',
      todo: 'Open Điểm Báo in the toolbar and choose.',
    },
    'not-found': {
      what: 'This item is no longer in the collection.',
      safe: 'All other items are intact.',
      todo: 'Open the Điểm Báo window again to see the current list.',
    },
    'changed-elsewhere': {
      what: 'This highlight was changed elsewhere.',
      safe: 'That change stands; nothing was undone.',
      todo: 'To change it all the same, edit the highlight.',
    },
    'record-damaged': {
      what: 'What was kept of this is damaged.',
      safe: 'No other article is affected, and the damaged record is still there.',
      todo: 'Open Điểm Báo’s window: at the top of the collection you can download it as it is, repair it or delete it.',
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
    'too-many-pictures': {
      what: 'This article already has as many pictures as can be saved with it.',
      safe: 'The pictures that are saved are all still there.',
      todo: 'Remove some page pictures in the saved copy, then try again.',
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
      hint: 'The page words this passage otherwise now. No figure, date, negation, direction, name or word of degree (over, about, nearly) was seen to give way to another.',
    },
    changed: {
      label: 'Content changed',
      hint: 'This passage says something else than when you marked it: a figure, its degree (over, about, nearly), a date, a document number, a negation, a direction or a name has changed. Check it.',
    },
    ambiguous: {
      label: 'Place unclear',
      hint: 'Several places in the article fit this passage, or nearly, and it is not clear which one was marked, so none is painted.',
    },
    orphan: {
      label: 'Not found on the page',
      hint: 'This passage was not found in the article: it may be gone, or reworded too far. Its saved wording stays here.',
    },
    otherArticle: {
      label: 'Another article here',
      hint: 'The names and figures on this page are those of another article, so nothing is painted. The saved wording stays here.',
    },
  },

  differences: {
    figure: 'Figure',
    date: 'Time',
    degree: 'How near the figure is',
    negation: 'Negation',
    direction: 'Direction',
    name: 'Name',
    rewritten: 'Written otherwise, the same value',
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

  letters: {
    view: 'Text style',
    views: {
      clear: { label: 'As printed', hint: 'As printed: the paper’s own type and colours' },
      comfort: { label: 'Comfortable', hint: 'Comfortable: size, spacing and ground as you like them' },
    },
    fontSize: 'Text size',
    lineHeight: 'Line spacing',
    width: 'Column width',
    less: { fontSize: 'Smaller text', lineHeight: 'Tighter lines', width: 'Narrower column' },
    more: { fontSize: 'Larger text', lineHeight: 'Looser lines', width: 'Wider column' },
    font: 'Typeface',
    fonts: {
      page: { label: 'The paper’s', hint: 'The paper’s own typeface' },
      serif: { label: 'Serif', hint: 'A typeface with serifs' },
      sans: { label: 'Sans serif', hint: 'A typeface without serifs' },
    },
    ground: 'Background',
    grounds: {
      auto: { label: 'System', hint: 'Light or dark, as the system' },
      light: { label: 'Light', hint: 'Light background' },
      sepia: { label: 'Sepia', hint: 'Sepia background' },
      dark: { label: 'Dark', hint: 'Dark background' },
    },
  },
  handle: {
    label: 'Điểm Báo cleared this page',
    open: 'Open the Điểm Báo bar',
    letters: 'Text style',
    save: 'Save article',
    saved: 'Article is saved',
    marks: '{count} on this page: to the next highlight',
    whole: 'Show the whole page',
    move: 'Drag, or press ↑ ↓, to move this bar',
    hide: 'Hide this bar on every page',
    first:
      'Điểm Báo cleared this page: it only hides what is around the article and changes no word. Alt+Q shows the whole page.',
    sample: {
      headline: 'River dike holds after the flood',
      facts: 'An Minh · 03/11/2026',
      text: 'On the morning of 3 November the water fell below the first alarm, and people went back to their fields.',
    },
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
    changedElsewhere: 'This note was just changed elsewhere. Saving here keeps that one below:',
    earlier: 'Earlier note',
  },

  tags: {
    label: 'Tags',
    placeholder: 'Add a tag, such as: budget',
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
    was: 'Before:',
    is: 'Now:',
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
    notice: 'You saved this text from {outlet} (highlights: {count}).',
    bring: 'Bring over…',
    dismiss: 'Dismiss',
  },

  question: {
    open: 'Look',
    dismiss: 'Dismiss',
    kinds: {
      'other-article': {
        notice: 'Another article is saved at this address: {headline} (highlights: {count}). It stays as it is.',
        ask: '{headline} is saved at this address. Which article is this one?',
        hint: 'The words or the date here are quite different from the saved article, so nothing more was saved; the saved one (highlights: {count}) stays as it is.',
        choices: { same: 'The same one, rewritten', new: 'Another one, keep it apart' },
      },
      'same-text-elsewhere': {
        notice: 'You seem to have saved this article at another address: {headline} (highlights: {count}).',
        ask: 'Is this the article that you saved, {headline}?',
        hint: 'The same paper and nearly the same words, only another address. The saved one has {count} highlights; nothing more was saved.',
        choices: { same: 'Yes, that one', new: 'Another one, keep it apart' },
      },
      'poorer-text': {
        notice: 'The page shows less than what you saved. The saved text stays whole and is not replaced.',
        ask: 'The page shows less than the saved article {headline}. Which text is to be kept?',
        hint: 'The saved text (highlights: {count}) stays as it is. What you highlight here is saved with the article all the same.',
        choices: { keep: 'Keep the fuller text', take: 'Take the one on the page' },
      },
      translated: {
        notice: 'The page shows this article in another language than you saved it in. The saved text is not replaced.',
        ask: 'The page shows {headline} in another language than it was saved in. Which text is to be kept?',
        hint: 'The saved text (highlights: {count}) stays as it is. If you take the one on the page, the saved one becomes an earlier version.',
        choices: { keep: 'Keep the saved text', take: 'Take the one on the page' },
      },
    },
  },

  list: {
    label: 'Highlights in this article ({count})',
    more: '{count} more ({rest} not listed yet)',
  },

  notices: {
    popupNotOpened: 'Open Điểm Báo in the toolbar to bring the highlights over.',
    highlightSaved: 'Highlight saved',
    highlightChanged: 'Highlight colour changed',
    highlightDeleted: 'Highlight deleted',
    noteSaved: 'Note saved',
    noteSavedBeside: 'Note saved. The one written elsewhere meanwhile is kept below it.',
    undone: 'Undone',
    redone: 'Done again',
    attached: 'The highlight is on these words now',
    penOn: 'The pen is on: what you select is highlighted',
    penOff: 'The pen is off',
    noHighlights: 'No highlight of this article is on the page',
    articleSaved: 'Article saved',
    textKept: 'The saved text stays',
    textTaken: 'The text on the page is taken; the one before is among the article’s versions',
    bodyTaken: 'The article is read from there, on this outlet’s pages too',
    copied: 'Copied with source line',
    pageCleared: 'Page cleared, only the article is left',
    handleHidden: 'The bar is hidden; the ⋯ of Điểm Báo brings it back',
    pageShown: 'The whole page is shown again',
  },
};
