import type { Language } from '../../lib/model/settings/settings';
import { en } from './en';
import { vi } from './vi';
import type { WelcomeWords } from './words';

export type { WelcomeWords } from './words';

/** The catalogue of the page after the install, in a language. */
export function welcomeWordsFor(language: Language): WelcomeWords {
  return language === 'vi' ? vi : en;
}
