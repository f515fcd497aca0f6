/** Parsing the rules that tag by words, as they were stored or typed. Written out by hand, as the other settings. */

import { LIMITS } from '../limits';
import { TAG_RULE_LIMITS } from '../tag-rule-limits';
import type { TagRule } from '../tag-rules';

/** The rules that are whole, at most as many as are kept; never throws. */
export function parseTagRules(value: unknown): TagRule[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((rule: unknown) => parseTagRule(rule) ?? []).slice(0, TAG_RULE_LIMITS.rules);
}

/** A rule as it is kept; null where it has no tag, or no words to look for. */
export function parseTagRule(value: unknown): TagRule | null {
  if (typeof value !== 'object' || value === null) return null;
  const { phrases, tag, isExact } = value as Record<string, unknown>;
  const lines = (Array.isArray(phrases) ? phrases : []).filter((phrase) => typeof phrase === 'string').map(clean);
  const words = [...new Set(lines)].filter((line) => /[\p{L}\p{N}]/u.test(line));
  const named = typeof tag === 'string' ? clean(tag).slice(0, LIMITS.tag).trim() : '';
  if (named === '' || words.length === 0) return null;
  const kept = words.slice(0, TAG_RULE_LIMITS.phrases).map((line) => line.slice(0, TAG_RULE_LIMITS.phrase).trim());
  return { phrases: kept, tag: named, isExact: isExact === true };
}

/** The phrases of a line that the reader typed, parted by commas. */
export const toPhrases = (typed: string): string[] =>
  typed
    .split(/[,;]/)
    .map(clean)
    .filter((part) => part !== '');

function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
