import { expect, it } from 'vitest';
import type { ArticleView } from '../../../components/article/views';
import { passageOf, toPanelView } from '../../../lib/controllers/to-panel-view';
import type { Article, Block } from '../../../lib/model/article';
import type { Highlight } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';

const BLOCKS: Block[] = [
  { kind: 'headline', text: 'Bến đò Cồn Cát mở lại' },
  { kind: 'paragraph', text: 'Sáng 3/11, bến đò đón 214 lượt khách. Vé vẫn là 5.000 đồng.' },
];
const QUOTE = 'bến đò đón 214 lượt khách.';
const START = 'Sáng 3/11, '.length;

const HIGHLIGHT: Highlight = {
  id: newHighlightId(() => 'h'),
  articleId: newArticleId(() => 'a'),
  quote: { exact: QUOTE, prefix: '3/11, ', suffix: ' Vé vẫn' },
  position: { startBlock: 1, startOffset: START, endBlock: 1, endOffset: START + QUOTE.length },
  fingerprint: 'f',
  colour: 'yellow',
  note: '',
  tags: [],
  createdAt: '2026-11-03T09:00:00+07:00',
  stamps: {},
};

const stored = (blocks: Block[]) => ({ id: HIGHLIGHT.articleId, blocks, fingerprint: 'f' }) as Article;

it('gives the whole stored paragraph around a quote', () => {
  expect(passageOf(HIGHLIGHT, stored(BLOCKS))).toEqual({
    before: 'Sáng 3/11, ',
    quote: QUOTE,
    after: ' Vé vẫn là 5.000 đồng.',
  });
});

it('gives the context of the quote where no stored text holds it', () => {
  const context = { before: '3/11, ', quote: QUOTE, after: ' Vé vẫn' };
  expect(passageOf(HIGHLIGHT, null)).toEqual(context);
  expect(
    passageOf(HIGHLIGHT, stored([{ kind: 'paragraph', text: 'Một bài khác hẳn, không có câu nào giống.' }])),
  ).toEqual(context);
});

const VIEW: ArticleView = {
  kind: 'article',
  article: { headline: 'Bến đò Cồn Cát mở lại', host: 'vi-du.example', language: 'vi' },
  asRead: { headline: 'Bến đò Cồn Cát mở lại', authors: [] },
  corrections: {},
  fromBody: false,
  outletName: 'Báo Ví Dụ',
  certain: true,
  remarks: [],
  cleared: true,
  view: 'clear',
  kept: { id: HIGHLIGHT.articleId, savedAt: '2026-11-03T09:00:00+07:00', highlights: [HIGHLIGHT] },
  reprint: null,
  question: null,
  found: {},
};

it('shows what became of each highlight, and the saved passage only of one whose words are gone', () => {
  expect(toPanelView(VIEW, stored(BLOCKS))).toMatchObject({
    kind: 'article',
    outletName: 'Báo Ví Dụ',
    highlights: [{ highlight: HIGHLIGHT, found: { state: 'exact' } }],
  });
  const lost: ArticleView = { ...VIEW, found: { [HIGHLIGHT.id]: { state: 'orphan' } } };
  expect(toPanelView(lost, stored(BLOCKS))).toMatchObject({
    highlights: [{ found: { state: 'orphan' }, saved: { before: 'Sáng 3/11, ', after: ' Vé vẫn là 5.000 đồng.' } }],
  });
});

it('takes no passage from an article that is not the one in view', () => {
  const lost: ArticleView = { ...VIEW, found: { [HIGHLIGHT.id]: { state: 'orphan' } } };
  const other = { ...stored(BLOCKS), id: newArticleId(() => 'b') };
  expect(toPanelView(lost, other)).toMatchObject({ highlights: [{ saved: { before: '3/11, ', after: ' Vé vẫn' } }] });
});

it('has no highlights where nothing is kept, and hands on what is no article', () => {
  expect(toPanelView({ ...VIEW, kept: null }, null)).toMatchObject({ kind: 'article', highlights: [] });
  expect(toPanelView({ kind: 'not-read' }, null)).toEqual({ kind: 'not-read' });
});
