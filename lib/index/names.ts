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

/**
 * The names of a kind that came last, the last first; of a kind with few, all. Of a hundred thousand authors reading and sorting all
 * takes as long as the two questions that a reader asks meanwhile.
 */
export function lastNamesOfKind(sql: Sqlite, kind: NameKind, most: number): { name: number; text: string }[] {
  // By the index of kinds where there are few; through the newest rows where there are so many that some are met at once.
  const some = sql.rows<[number, string]>('SELECT name, text FROM names WHERE kind = ? LIMIT ?', kind, most + 1);
  const last =
    some.length <= most
      ? some.toSorted(([one], [other]) => other - one)
      : sql.rows<[number, string]>(
          'SELECT name, text FROM names WHERE +kind = ? ORDER BY name DESC LIMIT ?',
          kind,
          most,
        );
  return last.map(([name, text]) => ({ name, text }));
}

/** What stands under these numbers. */
export function lookUpNames(sql: Sqlite, names: readonly number[]): { name: number; kind: string; text: string }[] {
  return sql
    .rows<[number, string, string]>(
      'SELECT name, kind, text FROM names WHERE name IN (SELECT value FROM json_each(?))',
      JSON.stringify(names),
    )
    .map(([name, kind, text]) => ({ name, kind, text }));
}

/** The number of this combination of names, whatever their order. */
export function setNumberOf(sql: Sqlite, names: Iterable<number>): number {
  const text = [...new Set(names)].toSorted((one, other) => one - other).join(',');
  const [known] = sql.rows<[number]>('SELECT number FROM name_sets WHERE names = ?', text);
  if (known) return known[0];
  sql.run('INSERT INTO name_sets (names) VALUES (?)', text);
  return setNumberOf(sql, names);
}

/** The names of these combinations, by number. */
export function namesOfSets(sql: Sqlite, sets: readonly number[]): Map<number, number[]> {
  const rows = sql.rows<[number, string]>(
    'SELECT number, names FROM name_sets WHERE number IN (SELECT value FROM json_each(?))',
    JSON.stringify(sets),
  );
  return new Map(rows.map(([number, names]) => [number, names === '' ? [] : names.split(',').map(Number)]));
}
