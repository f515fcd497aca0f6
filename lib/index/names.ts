/** The names in the index, each under a number: what is filtered by and counted. */

import type { Sqlite } from './sqlite';

export type NameKind = 'outlet' | 'tag' | 'color' | 'tone' | 'topic' | 'status' | 'author' | 'source' | 'state';

export function numberOf(sql: Sqlite, kind: NameKind, text: string): number {
  const [known] = sql.rows<[number]>('SELECT name FROM names WHERE kind = ? AND text = ?', kind, text);
  if (known) return known[0];
  sql.run('INSERT INTO names (kind, text) VALUES (?, ?)', kind, text);
  return numberOf(sql, kind, text);
}

/** Every name of a kind, also of what is gone by now. */
export function namesOfKind(sql: Sqlite, kind: NameKind): { name: number; text: string }[] {
  return sql
    .rows<[number, string]>('SELECT name, text FROM names WHERE kind = ?', kind)
    .map(([name, text]) => ({ name, text }));
}
