/** What a later reading adds to the facts of a kept article. It never takes one away. */

import type { ArticleContent, PressDate, Source } from './article';
import { dayOfMoment } from './vietnam-time';

/** What is said of an article beside its text, and can be missing on a page that shows the text. */
export const FACT_KEYS = [
  'headline',
  'kicker',
  'lead',
  'authors',
  'source',
  'section',
  'publishedAt',
  'modifiedAt',
  'language',
] as const satisfies readonly (keyof ArticleContent)[];
export type FactKey = (typeof FACT_KEYS)[number];
export type Facts = Pick<ArticleContent, FactKey>;

export interface GainedFacts {
  /** The facts that are missing, or said in other words; as the reading has them. */
  facts: Partial<Facts>;
  /** Among them is one whose older words are to be kept in a version. */
  replaces: boolean;
}

/** What `read` says beyond `known`. `onlyMissing`: nothing in place of what is known. */
export function gainFacts(known: Facts, read: Partial<Facts>, onlyMissing = false): GainedFacts {
  const facts: Partial<Facts> = {};
  let replaces = false;
  for (const key of FACT_KEYS) {
    if (isSilent(read[key]) || saysNoMore(key, known, read)) continue;
    const isMissing = isSilent(known[key]) || addsToSource(key, known, read);
    if (!isMissing && onlyMissing) continue;
    Object.assign(facts, { [key]: read[key] });
    replaces ||= !isMissing;
  }
  return { facts, replaces };
}

/** Facts that say nothing else than these; what they are silent about is no difference. */
export function areKnown(facts: Partial<Facts>, known: Facts): boolean {
  return Object.keys(gainFacts(known, facts).facts).length === 0;
}

/** Which facts two states of an article do not have in common. */
export function differingFacts(one: Facts, other: Facts): FactKey[] {
  return FACT_KEYS.filter((key) => JSON.stringify(one[key] ?? null) !== JSON.stringify(other[key] ?? null));
}

function isSilent(value: Facts[FactKey] | undefined): boolean {
  return value === undefined || value === '' || value === 'und' || (Array.isArray(value) && value.length === 0);
}

function saysNoMore(key: FactKey, known: Facts, read: Partial<Facts>): boolean {
  if (key === 'publishedAt' || key === 'modifiedAt') return isSameDate(known[key], read[key]);
  if (key === 'source') return isSameSource(known.source, read.source);
  return JSON.stringify(known[key]) === JSON.stringify(read[key]);
}

/** The same moment, however it is written; or its day alone, which says less. */
function isSameDate(known: PressDate | undefined, read: PressDate | undefined): boolean {
  if (!known || !read) return false;
  if (read.precision === 'day' && known.precision !== 'day') return dayOfMoment(known.iso) === dayOfMoment(read.iso);
  return known.precision === read.precision && Date.parse(known.iso) === Date.parse(read.iso);
}

function isSameSource(known: Source | undefined, read: Source | undefined): boolean {
  return known?.name === read?.name && (read?.url === undefined || read.url === known?.url);
}

function addsToSource(key: FactKey, known: Facts, read: Partial<Facts>): boolean {
  return key === 'source' && known.source?.name === read.source?.name && known.source?.url === undefined;
}
