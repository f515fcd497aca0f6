/** A day's tray as a list for a mail or a chat: plain text, and HTML in which the headlines carry the links. */

import type { PressDate, ReadArticle } from '../model/article';
import { groupByTopic } from '../model/tray';
import { type CopiedText, toArticleLine } from './article-line';
import { escaped, wrapped } from './html/markup';

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

/** A line an article, by topics where there are any. */
export function toTrayList(articles: readonly ListedArticle[], words: TrayListWords): CopiedText {
  const groups = groupByTopic(articles);
  const hasTopics = groups.some(({ topic }) => topic !== null);
  const nameOf = (topic: string | null) => (hasTopics ? (topic ?? words.noTopic) : '');
  const lined = groups.map(({ topic, rows }) => ({
    name: nameOf(topic),
    lines: rows.map((row) => toLine(row, words)),
  }));
  const text = lined.map(({ name, lines }) =>
    [name, ...lines.map(({ plain }) => `- ${plain}`)].filter((line) => line !== '').join('\n'),
  );
  const html = lined.map(
    ({ name, lines }) =>
      wrapped('p', wrapped('b', escaped(name))) + wrapped('ul', lines.map((line) => wrapped('li', line.html)).join('')),
  );
  return {
    plain: [words.title, ...text].join('\n\n'),
    html: wrapped('p', wrapped('b', escaped(words.title))) + html.join(''),
  };
}

function toLine({ headline, outletName, url, publishedAt }: ListedArticle, words: TrayListWords): CopiedText {
  const day = publishedAt && words.day(publishedAt);
  return toArticleLine({ headline: headline || words.noHeadline, outletName, url, day });
}
