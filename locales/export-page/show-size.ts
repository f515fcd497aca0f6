import type { Language } from '../../lib/model/settings/settings';

const MEGABYTE = 1_000_000;

/** A file's size as file managers show it: `840 KB`, `12,4 MB`; at least 1 KB. No line breaks between number and unit. */
export function showSize(bytes: number, language: Language): string {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1_000))}\u00a0KB`;
  return `${(bytes / MEGABYTE).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0MB`;
}
