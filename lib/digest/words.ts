/** The words of the document itself, in its own language, whatever the interface speaks. */

import type { Tone } from '../model/article';
import type { HighlightColour } from '../model/highlight';
import type { Language } from '../model/settings/settings';

export interface DigestWords {
  language: Language;
  /** The national heading, its two lines. */
  country: string;
  motto: string;
  /** `Số: 05/ĐB-VP`; each may be empty, not both. */
  numberLine(serial: string, symbol: string): string;
  /** `Hà Nội, ngày 07 tháng 3 năm 2026`. `day`: `2026-03-07`; `place` may be empty. */
  placeAndDay(place: string, day: string): string;
  title: string;
  /** What the digest is of, under its title. */
  subjectOfDay(day: string): string;
  subjectOfDays(from: string, to: string): string;
  /** Of a view that the reader gave a name, in these days. */
  subjectOfView(name: string, from: string, to: string): string;
  subjectOfSelection(articles: number): string;
  addressedTo: string;
  /** Said before the groups: how many articles of how many outlets, and how many the period before had (null: not known). */
  total(articles: number, outlets: number, before: number | null): string;
  counts: {
    title: string;
    now: string;
    before: string;
    change: string;
    /** The one row of those that have none of their own. */
    otherTopics(count: number): string;
    otherOutlets(count: number): string;
  };
  byTopic: string;
  byOutlet: string;
  byTone: string;
  contents: string;
  noTopic: string;
  noOutlet: string;
  noDay: string;
  noHeadline: string;
  noTone: string;
  /** A day as it is printed. */
  day(day: string): string;
  dateUnknown: string;
  source(name: string): string;
  tone(name: string): string;
  tones: Record<Tone, string>;
  reprints(count: number): string;
  note: string;
  /** Over a list of headlines that are not in the document: their records are damaged. */
  missing(count: number): string;
  unnamed: string;
  empty: string;
  recipients: string;
  /** What the reader means by each colour. */
  colours: Record<HighlightColour, string>;
}
