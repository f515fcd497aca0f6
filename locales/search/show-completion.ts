import type { Completion } from '../../lib/search/complete-query';

/** What a completion puts into the field: the value, or the last word where a field's name is completed. */
export function showCompletion({ value, typed }: Completion): string {
  return value ?? typed.trim().split(' ').at(-1) ?? '';
}
