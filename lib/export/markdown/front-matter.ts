/** YAML front matter. Each value is written as JSON, which YAML 1.2 takes as it is: no text of a page can break out. */

import type { CorrectionKey } from '../../model/corrections';
import type { SheetFacts } from '../../sheet/sheet';
import { toSortableDay, toVietnamTime } from '../printed-date';
import type { FileWords } from '../words';

/** JSON leaves these bare, YAML 1.1 takes some of them for line ends and refuses the others. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff]/gu;

const NAMES: Record<CorrectionKey, string> = {
  headline: 'title',
  publishedAt: 'published',
  authors: 'authors',
  source: 'source',
};

/** `date` is a day and nothing else, which is how programs know it for a date; the moment stands beside it. */
export function toFrontMatter(facts: SheetFacts, tags: readonly string[], words: FileWords): string {
  const { headline, outletName, url, publishedAt, modifiedAt, authors, source, section, language } = facts;
  const { topic, tone, summary, status } = facts;
  const day = publishedAt && toSortableDay(publishedAt.iso);
  const known: Record<string, unknown> = {
    title: headline,
    outlet: outletName,
    url,
    date: day ?? undefined,
    published: publishedAt && toVietnamTime(publishedAt),
    updated: modifiedAt && toVietnamTime(modifiedAt),
    authors,
    source: source?.name,
    source_url: source?.url,
    section,
    language,
    topic,
    tone: tone && words.tones[tone],
    status: status && words.statuses[status],
    summary,
    saved: facts.savedAt,
    tags,
    // By the names above: what the reader says in place of the page.
    corrected: facts.corrected.length === 0 ? undefined : facts.corrected.map((key) => NAMES[key]),
  };
  // A day is written bare: in quotes it would be text.
  const lines = Object.entries(known).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${key === 'date' ? value : toYaml(value)}`],
  );
  return ['---', ...lines, '---', ''].join('\n');
}

function toYaml(value: unknown): string {
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
