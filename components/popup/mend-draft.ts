/** The form's fields as text, and what is to be stored of them. */

import type { ReadArticle } from '../../lib/model/article';
import { MEND_KEYS, type MendKey, type Mends, withMends } from '../../lib/model/mends';
import { parseTypedDate } from '../../lib/model/typed-date';
import { canonicalText } from '../../lib/text/canonical-text';
import type { Words } from '../../locales';

export type Draft = Record<MendKey, string>;
export type MendProblem = keyof Words['mend']['problems'];

type AsRead = Pick<ReadArticle, MendKey>;

/** What the fields show of an article. */
export function toDraft({ headline, publishedAt, authors, source }: AsRead, words: Words): Draft {
  return {
    headline,
    publishedAt: publishedAt === undefined ? '' : words.pressDate(publishedAt),
    authors: authors.join(', '),
    source: source?.name ?? '',
  };
}

/** The mends that make the article what the fields say. A field that says what the page says needs none. */
export function toMends(
  draft: Draft,
  asRead: AsRead,
  mends: Mends,
  words: Words,
): Mends | { problem: MendProblem; field: MendKey } {
  const onPage = toDraft(asRead, words);
  const before = toDraft(withMends(asRead, mends), words);
  const result: Mends = {};
  for (const key of MEND_KEYS) {
    const text = canonicalText(draft[key]);
    if (text === canonicalText(onPage[key])) continue;
    if (text === canonicalText(before[key])) Object.assign(result, { [key]: mends[key] });
    else if (key === 'headline') {
      if (text === '') return { problem: 'no-headline', field: key };
      result.headline = text;
    } else if (key === 'authors') result.authors = toNames(text);
    else if (key === 'source') result.source = text === '' ? null : { name: text };
    else if (text === '') result.publishedAt = null;
    else {
      const date = parseTypedDate(text);
      if (typeof date === 'string') return { problem: date, field: key };
      result.publishedAt = { ...date, words: words.mend.dateWords(text) };
    }
  }
  return result;
}

function toNames(text: string): string[] {
  const names = text.split(/[,;]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
