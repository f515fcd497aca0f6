import { expect, it } from 'vitest';
import { passageOf } from '../../../lib/controllers/to-panel-view';
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
