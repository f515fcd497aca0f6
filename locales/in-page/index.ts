/** The two languages of what stands on a page. */

import type { Language } from '../../lib/model/settings/settings';
import { inPageEn } from './en';
import { inPageVi } from './vi';
import type { InPageWords } from './words';

export type { ColourWords, ErrorWords, InPageWords } from './words';

/** The part of a language's catalogue that a page needs. */
export function inPageWordsFor(language: Language): InPageWords {
  return language === 'vi' ? inPageVi : inPageEn;
}
