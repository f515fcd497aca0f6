import { quoted } from '../../lib/text/quotation';
import { brief } from '../brief';
import type { CopyPageWords } from './words';

export const en: CopyPageWords = {
  title: 'Saved copy',
  live: 'Open live page',
  liveHint: 'Open the paper’s page at the passage you are reading',
  liveAt: (quote) => `Open the paper’s page at ${quoted(brief(quote))}`,
  liveAtShort: 'Open the paper’s page here',
  letters: 'Text style',
  about: 'About this article',
  addresses: 'Addresses',
  savedAt: 'Saved',
  documents: 'Attached documents',
  imageNotKept: 'Picture not saved with the article',
  openImage: 'Open the picture on the paper’s site',
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
    `${quoted(brief(headline))} is no longer in your list. The article and its highlights can be restored.`,
  restore: 'Restore the article',
  damagedTitle: 'This article’s record is damaged',
  damaged:
    'It cannot be shown as a whole article. Below is what is damaged and what can be done; nothing is deleted unless you press it.',
  pictures: 'Pictures saved with the article',
  imagesKept: (kept, all) =>
    kept === 0
      ? `The article has ${all} ${all === 1 ? 'picture' : 'pictures'}, none saved on this machine yet.`
      : `${kept} of ${all} pictures of the article are saved on this machine.`,
  keepImages: 'Save the pictures',
  keepImagesAgain: 'Fetch the missing pictures',
  keepingImages: 'Fetching pictures…',
  keepImagesHint: (hosts) =>
    `${hosts.length === 0 ? '' : `The browser will ask to let us fetch from ${hosts.join(', ')}; the permission is given back once it is done. `}At most 2 MB a picture and 30 an article. They stay on this machine and are in no export.`,
  dropImages: 'Remove the saved pictures',
  imagesDone: (kept, all) => `${kept} of ${all} pictures saved with the article`,
  imagesDropped: (count) => `${count} saved ${count === 1 ? 'picture' : 'pictures'} removed`,
  imagesRefused:
    'Nothing was fetched, since there is no permission. The article and its saved pictures are as they were.',
  imageFailures: {
    missing: 'the paper no longer has this picture',
    refused: 'could not be fetched: its server does not answer, or does not let us',
    'too-large': 'larger than 2 MB',
    'no-image': 'not an image file',
  },
  shot: (moment, isWhole) => `${isWhole ? 'The whole page' : 'The part in view'}, taken ${moment}`,
  shotAlt: (moment) => `Picture of the paper’s page, ${moment}`,
  downloadShot: 'Download',
  downloadShotNamed: (moment) => `Download the picture of ${moment}`,
  deleteShot: 'Delete the picture',
  deleteShotNamed: (moment) => `Delete the picture of ${moment}`,
  shotDeleted: 'The page picture was deleted',
  today: 'The page today',
  compareToday: 'Compare with the page today',
  comparingToday: 'Reading the page…',
  todayHint: 'Reads the page in the tab that shows this article; where there is none, a new tab is opened.',
  todaySame: (moment) => `At ${moment} the page still says what is saved.`,
  keepToday:
    'To save the text of today too, open the live page and press Alt+L. What is saved here stays as an earlier version.',
  todayDiffers: (what, moment) => `At ${moment} the page differs from what is saved: ${what}.`,
  todayAnother: (headline) => `Another article is at this address now: ${quoted(brief(headline))}.`,
  todayGone: 'The page no longer has this article. What is saved is all still here.',
  todaySilent:
    'The page could not be read yet. Open it, press “Read this page” in Điểm Báo’s popup, then compare again.',
};
