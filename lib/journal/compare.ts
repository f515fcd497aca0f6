/** Comparing the three that know of the collection: the database itself, the journal and the witness. */

import type { Witness } from '../model/loss';
import type { Standing } from '../store/collection';
import type { JournalState } from './journal';

export interface Verdict {
  /**
   * `follow`: all agree, the journal takes the next changes. `fill`: it does not hold the whole collection, so it takes all
   * records. `restore`: the database lost something that the journal may have.
   */
  todo: 'follow' | 'fill' | 'restore';
  /** Something was lost. */
  isLoss: boolean;
  /** How many live articles there were, as far as is known; null where nobody knows. */
  had: number | null;
}

export function compare(standing: Standing, journal: JournalState | null, witness: Witness | null): Verdict {
  const known = [journal, witness].filter((one) => one !== null);
  const lost = known.filter((one) => isBehind(standing, one));
  const isLoss = standing.dataLoss !== undefined || lost.length > 0;
  const had = known.length === 0 ? null : Math.max(...known.map(({ articles }) => articles));
  if (isLoss) return { todo: journal === null ? 'fill' : 'restore', isLoss, had };
  const isWhole = journal !== null && standing.passed !== undefined && standing.passed <= journal.number;
  return { todo: isWhole ? 'follow' : 'fill', isLoss, had };
}

/**
 * The database is another one, or stands where it had been before. One that has the journal's cursor is the one that the journal
 * follows, also under a new id: it gets one where what it knew of itself was damaged.
 */
function isBehind({ installId, number, passed }: Standing, known: Witness): boolean {
  if (installId === known.installId || passed !== undefined) return number < known.number;
  return known.number > 0 || known.articles > 0;
}
