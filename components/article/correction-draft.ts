/** The form's fields as text, and what is to be stored of them. */

import type { ReadArticle } from '../../lib/model/article';
import { CORRECTION_KEYS, type CorrectionKey, type Corrections, withCorrections } from '../../lib/model/corrections';
import { parseTypedDate } from '../../lib/model/typed-date';
import { canonicalText } from '../../lib/text/canonical-text';
import type { Words } from '../../locales';

export type CorrectionDraft = Record<CorrectionKey, string>;
export type CorrectionProblem = keyof Words['correction']['problems'];

type AsRead = Pick<ReadArticle, CorrectionKey>;

/** What the fields show of an article. */
export function toDraft({ headline, publishedAt, authors, source }: AsRead, words: Words): CorrectionDraft {
  return {
    headline,
    publishedAt: publishedAt === undefined ? '' : words.pressDate(publishedAt),
    authors: authors.join(', '),
    source: source?.name ?? '',
  };
}

/** The corrections that make the article what the fields say. A field that says what the page says needs none. */
export function toCorrections(
  draft: CorrectionDraft,
  asRead: AsRead,
  corrections: Corrections,
  words: Words,
): Corrections | { problem: CorrectionProblem; field: CorrectionKey } {
  const onPage = toDraft(asRead, words);
  const before = toDraft(withCorrections(asRead, corrections), words);
  const result: Corrections = {};
  for (const key of CORRECTION_KEYS) {
    const text = canonicalText(draft[key]);
    if (text === canonicalText(onPage[key])) continue;
    if (text === canonicalText(before[key])) Object.assign(result, { [key]: corrections[key] });
    else if (key === 'headline') {
      if (text === '') return { problem: 'no-headline', field: key };
      result.headline = text;
    } else if (key === 'authors') result.authors = toNames(text);
    else if (key === 'source') result.source = text === '' ? null : { name: text };
    else if (text === '') result.publishedAt = null;
    else {
      const date = parseTypedDate(text);
      if (typeof date === 'string') return { problem: date, field: key };
      result.publishedAt = { ...date, words: words.correction.dateWords(text) };
    }
  }
  return result;
}

function toNames(text: string): string[] {
  const names = text.split(/[,;]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
