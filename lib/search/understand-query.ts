/** What a field over the collection tells of what is typed into it. */

import type { Language } from '../model/settings/settings';
import { type Completion, completeQuery } from './complete-query';
import { describeQuery, type QueryPiece } from './describe-query';
import type { KnownValues } from './known-values';
import { parseQuery } from './parse-query';
import type { SearchQuery } from './query';
import type { QueryRemark } from './query-builder';

export interface UnderstoodQuery {
  typed: string;
  query: SearchQuery;
  pieces: QueryPiece[];
  remarks: QueryRemark[];
  completions: Completion[];
}

/** `now`: milliseconds since the epoch. `language`: that of the pieces' names and of what is completed. */
export function understandQuery(
  typed: string,
  { now, known, language }: { now: number; known: KnownValues; language: Language },
): UnderstoodQuery {
  const { query, remarks } = parseQuery(typed, { now, known });
  const pieces = describeQuery(query, language);
  return { typed, query, pieces, remarks, completions: completeQuery(typed, known, language) };
}
