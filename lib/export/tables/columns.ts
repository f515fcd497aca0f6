/** What a table of a collection says: a row a highlight, or a row an article. */

import { toWebAddress } from '../../model/address';
import type { ArticleColumn, HighlightColumn, TableColumn } from '../../model/table-columns';
import { BLOCK_BREAK } from '../../model/text-position';
import type { Sheet, SheetHighlight } from '../../sheet/sheet';
import { toSortableDay } from '../printed-date';
import { becameOf } from '../what-became';
import type { FileWords } from '../words';

/** Which rows a table has. */
export type TableRows = 'highlights' | 'articles';

/** `day`: as ISO 8601. A cell without a value is empty. */
export type TableCell = string | number | { day: string } | undefined;

const ARTICLE_COLUMNS: Record<ArticleColumn, (sheet: Sheet, words: FileWords) => TableCell> = {
  headline: ({ facts }) => facts.headline,
  outlet: ({ facts }) => facts.outletName,
  published: ({ facts }) => facts.publishedAt && toDay(facts.publishedAt.iso),
  authors: ({ facts }) => facts.authors.join('; '),
  source: ({ facts }) => facts.source?.name,
  section: ({ facts }) => facts.section,
  topic: ({ facts }) => facts.topic,
  tone: ({ facts }, words) => facts.tone && words.tones[facts.tone],
  status: ({ facts }, words) => facts.status && words.statuses[facts.status],
  summary: ({ facts }) => facts.summary ?? facts.lead,
  articleTags: ({ tags }) => tags.join('; '),
  articleNote: ({ notes }) => notes.join('\n\n'),
  highlightCount: ({ highlights }) => highlights.length,
  language: ({ facts }) => facts.language,
  saved: ({ facts }) => toDay(facts.savedAt),
  link: ({ facts }) => toWebAddress(facts.url) ?? facts.url,
};

const HIGHLIGHT_COLUMNS: Record<HighlightColumn, (highlight: SheetHighlight, words: FileWords) => TableCell> = {
  quote: ({ quote }) => quote.exact.replaceAll(BLOCK_BREAK, '\n'),
  meaning: ({ colour }, words) => words.colours[colour],
  note: ({ notes }) => notes.join('\n\n'),
  tags: ({ tags }) => tags.join('; '),
  state: (highlight, words) => becameOf(highlight, words) || undefined,
  marked: ({ createdAt }) => toDay(createdAt),
};

/** What a row of a highlight tells of its article. */
const OF_ITS_ARTICLE: readonly ArticleColumn[] = [
  'headline',
  'outlet',
  'published',
  'authors',
  'section',
  'topic',
  'tone',
  'link',
];

const COLUMNS: Record<TableRows, readonly TableColumn[]> = {
  articles: Object.keys(ARTICLE_COLUMNS) as ArticleColumn[],
  highlights: [...(Object.keys(HIGHLIGHT_COLUMNS) as HighlightColumn[]), ...OF_ITS_ARTICLE],
};

export function headOf(rows: TableRows, words: FileWords): string[] {
  return COLUMNS[rows].map((column) => words.columns[column]);
}

/** The rows of an article: one, or one for each of its highlights. */
export function rowsOf(rows: TableRows, sheet: Sheet, words: FileWords): TableCell[][] {
  const ofArticle = (columns: readonly ArticleColumn[]) => columns.map((name) => ARTICLE_COLUMNS[name](sheet, words));
  if (rows === 'articles') return [ofArticle(Object.keys(ARTICLE_COLUMNS) as ArticleColumn[])];
  const shared = ofArticle(OF_ITS_ARTICLE);
  return sheet.highlights.map((highlight) => [
    ...Object.values(HIGHLIGHT_COLUMNS).map((cellOf) => cellOf(highlight, words)),
    ...shared,
  ]);
}

function toDay(iso: string): TableCell {
  const day = toSortableDay(iso);
  return day === null ? undefined : { day };
}
