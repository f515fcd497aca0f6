import type { Language } from '../../lib/model/settings/settings';

/** Day and time on Vietnamese clocks. */
export function showMoment(moment: Date, language: Language): string {
  return moment.toLocaleString(language === 'vi' ? 'vi' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
}
