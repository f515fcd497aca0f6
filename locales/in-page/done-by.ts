/** What is said of an answer once it is stored. */

import type { Choice } from '../../lib/model/question';
import type { NoticeWords } from './words';

export const DONE_BY: Record<Choice, keyof NoticeWords> = {
  same: 'articleSaved',
  new: 'articleSaved',
  keep: 'textKept',
  take: 'textTaken',
};
