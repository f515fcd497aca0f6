/** What the popup shows while the collection is searched. */

import type { SearchAnswerView, SearchView } from '../../components/popup/views';
import { newArticleId, newHighlightId } from '../../lib/model/ids';
import type { FoundArticle } from '../../lib/search/answer';
import { completeQuery } from '../../lib/search/complete-query';
import { describeQuery } from '../../lib/search/describe-query';
import { toSearchableArticle } from '../../lib/search/match-article';
import { parseQuery } from '../../lib/search/parse-query';
import { hitsIn, passagesOf } from '../../lib/search/passages';
import { searchWordsOf } from '../../lib/search/words';
import type { Words } from '../../locales';
import { ROWS_SAVED, VERSIONS } from './samples';

const NOW = Date.parse('2026-11-03T08:00:00+07:00');
const KNOWN = { outlet: ['Báo Thượng Hồ', 'Báo Sông Lớn', 'Báo Vùng Cao'], tag: ['giải ngân', 'lũ', 'đê điều'] };

const BODY = [
  'Sáng 2/11, đoàn kiểm tra của tỉnh đi dọc tuyến đê sông Lệ. Nước lũ đã rút khỏi ba xã bãi ngang, nhưng còn bốn điểm sạt lở phải gia cố xong trước ngày 15.',
  'Chủ tịch xã nói dân đã đưa hết trâu bò lên gò cao từ chiều hôm trước.',
];

/** A search as it would be, for what is typed; the answer stands for the collection's. */
export function searchFor(typed: string, { language }: Words, answer?: SearchAnswerView): SearchView {
  const { query, remarks } = parseQuery(typed, { now: NOW, known: KNOWN });
  const pieces = describeQuery(query, language);
  return {
    typed,
    pieces,
    remarks,
    completions: completeQuery(typed, KNOWN, language),
    isAsking: answer?.kind === 'waiting',
    answer: answer ?? (pieces.length === 0 ? { kind: 'idle' } : foundBy(typed)),
  };
}

/** Invented articles with passages as they are cut for what is typed. */
export function foundBy(
  typed: string,
  more: Partial<Extract<SearchAnswerView, { kind: 'rows' }>> = {},
): SearchAnswerView {
  const { query } = parseQuery(typed, { now: NOW });
  const rows = ROWS_SAVED.map(({ id: _id, publishedAt, ...row }, index): FoundArticle => {
    const paragraphs = BODY.map((text) => ({ kind: 'paragraph', text }) as const);
    const article = { ...VERSIONS.shown, headline: row.headline, blocks: index % 2 === 0 ? paragraphs : [] };
    const quote = { exact: 'còn bốn điểm sạt lở phải gia cố', prefix: '', suffix: '' };
    const position = { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: quote.exact.length };
    const mark = {
      id: newHighlightId(() => `mark-${index}`),
      quote,
      note: 'Hỏi lại: lũ rút hẳn chưa?',
      tags: [],
      createdAt: VERSIONS.shown.savedAt,
      position,
    };
    const marks = index === 0 ? [{ ...mark, colour: 'red' as const }] : [];
    return {
      ...row,
      ...(publishedAt === undefined ? {} : { publishedAt }),
      articleId: newArticleId(() => `found-${index}`),
      host: 'example.vn',
      language: article.language,
      headlineHits: hitsIn(query, searchWordsOf(row.headline), 'headline'),
      passages: passagesOf(query, toSearchableArticle(article, marks, undefined)),
    };
  });
  return { kind: 'rows', rows, total: rows.length, isSettled: true, hasMore: false, reach: { kind: 'whole' }, ...more };
}
