/** What is known of the collection outside of it, and what a loss was. */

import type { IsoMoment } from './article';

/**
 * A note of how far the collection was seen to have come. It is kept apart from the collection and from the journal, so that
 * an accident to either does not take away that there was anything.
 */
export interface Witness {
  installId: string;
  /** Of the newest change that was seen. */
  number: number;
  /** Live articles and highlights at that time. */
  articles: number;
  highlights: number;
}

/** The collection was found poorer than it had been. */
export interface Loss {
  /** When that was found out; also what tells one loss from another. */
  at: IsoMoment;
  /** What came back from the journal. */
  articles: number;
  highlights: number;
  /** How many articles are still missing, as far as is known; null where nobody knows. */
  missing: number | null;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Null for whatever is no witness. */
export function parseWitness(value: unknown): Witness | null {
  const { installId, number, articles, highlights } = (value ?? {}) as Record<string, unknown>;
  if (typeof installId !== 'string' || !isCount(number) || !isCount(articles) || !isCount(highlights)) return null;
  return { installId, number, articles, highlights };
}

/** Null for whatever tells of no loss. */
export function parseLoss(value: unknown): Loss | null {
  const { at, articles, highlights, missing } = (value ?? {}) as Record<string, unknown>;
  if (typeof at !== 'string' || !isCount(articles) || !isCount(highlights)) return null;
  return { at, articles, highlights, missing: isCount(missing) ? missing : null };
}
