import type { Language } from '../../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { ExchangeWords } from './words';

export type { ExchangeWords } from './words';

/** The catalogue of exchanging over a shared folder, in a language. */
export function exchangeWordsFor(language: Language): ExchangeWords {
  return language === 'vi' ? vi : en;
}
