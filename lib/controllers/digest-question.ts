/** What a digest is asked to be made of, as it stands in the page's address: so a reload, a bookmark and a link give the same. */

import type { ArticleId } from '../model/ids';
import { type LibraryView, parseViewParameters, toViewParameters } from '../model/library-view';

export type DigestQuestion =
  | { kind: 'tray'; day: string }
  | { kind: 'days'; from: string; to: string }
  | { kind: 'all' }
  | { kind: 'view'; view: LibraryView }
  | { kind: 'selection'; ids: ArticleId[] };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** From `?day=`, `?from=…&to=…`, `?all`, `?view=…` or `?ids=a,b`; today's tray where none of them can be understood. */
export function parseDigestQuestion(search: string, today: string): DigestQuestion {
  const query = new URLSearchParams(search);
  const dayAt = (name: string) => {
    const value = query.get(name) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  const ids = (query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length > 0) return { kind: 'selection', ids: [...new Set(ids)] as ArticleId[] };
  const view = parseViewParameters(query);
  if (view !== null) return { kind: 'view', view };
  if (query.has('all')) return { kind: 'all' };
  const from = dayAt('from');
  const to = dayAt('to');
  if (from !== null && to !== null)
    return from <= to ? { kind: 'days', from, to } : { kind: 'days', from: to, to: from };
  return { kind: 'tray', day: dayAt('day') ?? today };
}

export function toDigestSearch(question: DigestQuestion): string {
  switch (question.kind) {
    case 'tray':
      return `?day=${question.day}`;
    case 'days':
      return `?from=${question.from}&to=${question.to}`;
    case 'all':
      return '?all';
    case 'view':
      return `?${toViewParameters(question.view)}`;
    case 'selection':
      return `?ids=${question.ids.map(encodeURIComponent).join(',')}`;
  }
}
