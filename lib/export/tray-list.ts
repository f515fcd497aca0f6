/** A day's tray as a list for a mail or a chat: plain text, and HTML in which the outlet's name carries the link. */

import { toWebAddress } from '../model/address';
import type { PressDate, ReadArticle } from '../model/article';
import { groupByTopic } from '../model/tray';
import { escaped, wrapped } from './html/markup';
import type { CopiedText } from './to-copied-article';

export interface ListedArticle {
  headline: string;
  outletName: string;
  url: string;
  publishedAt?: ReadArticle['publishedAt'];
  topic?: string;
}

/** The words of the list, in the reader's language. */
export interface TrayListWords {
  title: string;
  noTopic: string;
  noHeadline: string;
  /** The day of a date, as it is printed. */
  day: (date: PressDate) => string;
}

/** "Tít – Báo, ngày – link", by topics where there are any. */
export function toTrayList(articles: readonly ListedArticle[], words: TrayListWords): CopiedText {
  const groups = groupByTopic(articles);
  const hasTopics = groups.some(({ topic }) => topic !== null);
  const nameOf = (topic: string | null) => (hasTopics ? (topic ?? words.noTopic) : '');
  const text = groups.map(({ topic, rows }) =>
    [nameOf(topic), ...rows.map((row) => `- ${toTextLine(row, words)}`)].filter((line) => line !== '').join('\n'),
  );
  const html = groups.map(
    ({ topic, rows }) =>
      wrapped('p', wrapped('b', escaped(nameOf(topic)))) +
      wrapped('ul', rows.map((row) => wrapped('li', toMarkupLine(row, words))).join('')),
  );
  return {
    plain: [words.title, ...text].join('\n\n'),
    html: wrapped('p', wrapped('b', escaped(words.title))) + html.join(''),
  };
}

function toTextLine(article: ListedArticle, words: TrayListWords): string {
  const { headline, outletName, url } = article;
  return [headline || words.noHeadline, `${outletName}${dayBehind(article, words)}`, url]
    .filter((part) => part !== '')
    .join(' – ');
}

function toMarkupLine(article: ListedArticle, words: TrayListWords): string {
  const { headline, outletName, url } = article;
  const href = toWebAddress(url);
  const outlet = href === undefined ? escaped(outletName) : wrapped('a', escaped(outletName), { href });
  return `${escaped(headline || words.noHeadline)} – ${outlet}${escaped(dayBehind(article, words))}`;
}

function dayBehind({ publishedAt }: ListedArticle, words: TrayListWords): string {
  return publishedAt === undefined ? '' : `, ${words.day(publishedAt)}`;
}
