import { quoted } from '../../lib/text/quotation';
import { brief } from '../brief';
import type { CopyWords } from './words';

export const copyEn: CopyWords = {
  open: 'Open saved copy',
  openNamed: (headline) => `Open saved copy of ${quoted(brief(headline))}`,
  keptTitle: 'You saved this article',
  kept: (highlights, moment) =>
    `${highlights === 0 ? 'No highlights yet' : highlights === 1 ? '1 highlight' : `${highlights} highlights`}, saved on ${moment}.`,
  gone: {
    'no-article': 'The page at this address no longer shows it: it may have been taken down or moved.',
    'not-read': 'The page does not answer: it is loading, cannot be opened, or was taken down.',
    other: 'The page at this address has not been read.',
  },
  pageTitle: 'The page that is open',
  readPage: 'Try to read the page that is open',
};
