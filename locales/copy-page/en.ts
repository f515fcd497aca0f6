import { brief } from '../brief';
import type { CopyPageWords } from './words';

export const en: CopyPageWords = {
  title: 'Saved copy',
  live: 'Open live page',
  liveHint: 'Open the paper’s page at the passage you are reading',
  liveAt: (quote) => `Open the paper’s page at “${brief(quote)}”`,
  liveAtShort: 'Open the paper’s page here',
  letters: 'Text style',
  about: 'About this article',
  addresses: 'Addresses',
  savedAt: 'Saved',
  documents: 'Attached documents',
  imageNotKept: 'Picture not saved with the article',
  openImage: 'Open the picture on the paper’s site',
  table: 'Table, scrolls sideways',
  noHighlights: 'Select a sentence of the article to highlight it. What you mark here shows on the paper’s page too.',
  versionShown: (moment) => `You are looking at the text read on ${moment}`,
  versionHint:
    'This is not the text that the article is saved with now. Highlights show where their words still stand.',
  backToKept: 'Back to the saved text',
  missingTitle: 'This article was not found',
  missing:
    'No article on this machine belongs to this address. It may have been removed for good, or is saved on another machine.',
  deletedTitle: 'This article was deleted',
  deleted: (headline) =>
    `“${brief(headline)}” is no longer in your list. The article and its highlights can be restored.`,
  restore: 'Restore the article',
  damagedTitle: 'This article’s record is damaged',
  damaged:
    'It cannot be shown as a whole article. Below is what is damaged and what can be done; nothing is deleted unless you press it.',
};
