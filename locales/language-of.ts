import type { Language } from '../lib/model/settings/settings';

/**
 * The language to speak. `auto` follows the browser's interface language (a BCP 47 tag): Vietnamese for `vi` and its
 * variants, and where the browser does not tell (empty, `und`), since the product is Vietnamese first; English for every other.
 */
export function languageOf(setting: Language | 'auto', browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  const primary = browserLanguage.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return primary === 'vi' || primary === 'vie' || primary === '' || primary === 'und' ? 'vi' : 'en';
}
