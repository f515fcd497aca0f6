import { beforeEach, describe, expect, it } from 'vitest';
import type { Block, ReadArticle } from '../../../lib/model/article';
import type { Question } from '../../../lib/model/question';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { BRIDGE, highlightOf } from './printed';
import { articleId, clearDisk, highlightId, OUTLET } from './sample';

const MARKET = [
  'Giá hồ tiêu trong tuần giữ ở mức cao, nhiều nhà vườn đã bán gần hết số hàng cất trong kho từ vụ trước.',
  'Thương lái đến tận vườn từ sáng sớm, cân hàng ngay ở sân phơi rồi trả tiền mặt, không hẹn ngày như mọi năm.',
  'Hợp tác xã khuyên bà con giữ lại một phần cho vụ sau, phòng khi giá phân bón lên trong những tháng tới đây.',
];
const SITE = 'https://baotinh.example.vn';
const AT = `${SITE}/khanh-thanh-cau-suoi-lanh-post12034.html`;

let collection: Collection;
beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

function reading(
  headline: string,
  texts: readonly string[],
  { at = AT, canonical, day }: { at?: string; canonical?: string; day?: string } = {},
): ReadArticle {
  const blocks: Block[] = [
    { kind: 'headline', text: headline },
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  return {
    addresses: [at, ...(canonical === undefined ? [] : [canonical])],
    url: at,
    host: new URL(at).hostname,
    language: 'vi',
    headline,
    authors: [],
    blocks,
    fingerprint: fingerprintOf(blocks),
    ...(day && { publishedAt: { iso: `${day}T00:00:00+07:00`, precision: 'day' as const, words: day } }),
  };
}

const bridge = (place = {}) => reading('Khánh thành cầu treo Suối Lành', BRIDGE, place);
const market = (place = {}) => reading('Giá hồ tiêu giữ mức cao', MARKET, place);
const needsAnswer = expect.objectContaining({ name: 'ReaderError', code: 'needs-answer' });

const keep = (number: number, read: ReadArticle) => collection.articles.keep(articleId(number), read, OUTLET);
const mark = (number: number, read: ReadArticle, words: string) =>
  collection.highlights.add(articleId(number), read, OUTLET, highlightOf(read, number, words));
const answerTo = (question: Question | null, choice: 'same' | 'new') => {
  if (!question) throw new Error('nothing is asked');
  return { kind: question.kind, id: question.id, choice };
};
const ids = async () => (await collection.dumps.all()).articles.map(({ id }) => id);

describe('another article at a kept address', () => {
  beforeEach(() => mark(1, bridge(), 'cầu treo Suối Lành'));

  it('is asked about at opening, with what is kept, and nothing of that is answered', async () => {
    expect(await collection.articles.open(market())).toEqual({
      found: null,
      question: {
        kind: 'other-article',
        id: articleId(1),
        url: AT,
        headline: 'Khánh thành cầu treo Suối Lành',
        savedAt: expect.any(String),
        highlights: 1,
      },
    });
  });

  it('writes nothing until there is an answer, to this question and no other', async () => {
    const before = await collection.dumps.all();
    const other = { kind: 'same-text-elsewhere', id: articleId(1), choice: 'new' } as const;
    await expect(keep(2, market())).rejects.toEqual(needsAnswer);
    await expect(mark(2, market(), 'Giá hồ tiêu')).rejects.toEqual(needsAnswer);
    await expect(collection.articles.keep(articleId(2), market(), OUTLET, other)).rejects.toEqual(needsAnswer);
    await expect(
      collection.articles.keep(articleId(2), market(), OUTLET, { ...other, kind: 'other-article', id: articleId(9) }),
    ).rejects.toEqual(needsAnswer);
    expect(await collection.dumps.all()).toEqual(before);
  });

  it('is kept as a new one, and each is found by its text from then on', async () => {
    const before = await collection.articles.get(articleId(1));
    const { question } = await collection.articles.open(market());
    const added = highlightOf(market(), 2, 'Giá hồ tiêu');
    const answer = answerTo(question, 'new');
    await collection.highlights.add(articleId(2), market(), OUTLET, added, answer);
    await collection.highlights.add(articleId(2), market(), OUTLET, added, answer);
    expect(await ids()).toEqual([articleId(1), articleId(2)]);
    const after = await collection.articles.get(articleId(1));
    expect(after).toMatchObject({
      highlights: before?.highlights,
      article: { blocks: before?.article.blocks, url: AT, addresses: [], versionCount: 0 },
    });
    expect(after?.article.stamps[`address:${AT}`]).not.toBe(before?.article.stamps[`address:${AT}`]);
    expect((await collection.articles.open(market())).found?.article.id).toBe(articleId(2));
    // The page may show the first one again.
    expect(await collection.articles.open(bridge())).toMatchObject({
      found: { article: { id: articleId(1) } },
      question: null,
    });
    await mark(3, bridge(), 'hai thôn');
    expect((await collection.articles.get(articleId(1)))?.highlights).toHaveLength(2);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('is the same one where the reader says so: it takes the text, and the one before is a version', async () => {
    const { question } = await collection.articles.open(market());
    const { article, highlights } = await collection.articles.keep(
      articleId(2),
      market(),
      OUTLET,
      answerTo(question, 'same'),
    );
    expect(article).toMatchObject({ id: articleId(1), headline: 'Giá hồ tiêu giữ mức cao', versionCount: 1 });
    expect(highlights).toHaveLength(1);
    const { versions } = await collection.dumps.all();
    expect(versions).toMatchObject([{ articleId: articleId(1), blocks: bridge().blocks }]);
  });

  it('is not told of again at opening once that was turned down, and asked where it is to be kept', async () => {
    await collection.reprints.dismiss(articleId(1), [AT], true);
    expect(await collection.articles.open(market())).toEqual({ found: null, question: null });
    expect((await collection.articles.open(market(), true)).question?.kind).toBe('other-article');
    await expect(keep(2, market())).rejects.toEqual(needsAnswer);
  });

  it('is nobody’s question where the one before is deleted, which keeps its text and comes back without the address', async () => {
    await collection.articles.delete(articleId(1));
    expect(await collection.articles.open(market())).toEqual({ found: null, question: null });
    await keep(2, market());
    const { article } = await collection.articles.restore(articleId(1));
    expect(article).toMatchObject({ headline: 'Khánh thành cầu treo Suối Lành', addresses: [] });
    expect((await collection.articles.open(market())).found?.article.id).toBe(articleId(2));
  });
});

describe('an article that was edited', () => {
  it.each([
    ['heavily', reading('Cầu Suối Lành thông xe', [...MARKET, BRIDGE[0] ?? '', BRIDGE[1] ?? ''])],
    ['under the same headline, all anew, as a live report', reading('Khánh thành cầu treo Suối Lành', MARKET)],
  ])('%s is the one that is kept, and nobody is asked', async (_how, edited) => {
    await keep(1, bridge());
    expect(await collection.articles.open(edited)).toMatchObject({
      found: { article: { id: articleId(1) } },
      question: null,
    });
    expect((await keep(2, edited)).article.id).toBe(articleId(1));
  });

  it('to a stub is the one that is kept, and it is asked which text is to be shown', async () => {
    await keep(1, bridge());
    const stub = reading('Khánh thành cầu treo Suối Lành', BRIDGE.slice(0, 1));
    expect(await collection.articles.open(stub)).toMatchObject({
      found: { article: { id: articleId(1) } },
      question: { kind: 'poorer-text', id: articleId(1) },
    });
    expect((await keep(2, stub)).article).toMatchObject({ id: articleId(1), blocks: bridge().blocks });
  });
});

describe('pages that share one canonical address', () => {
  const canonical = `${SITE}/chuyen-trang.html`;
  const one = bridge({ canonical });
  const other = market({ at: `${SITE}/gia-ho-tieu-post12399.html`, canonical });

  it('open as what they are, and each can be kept', async () => {
    await keep(1, one);
    expect(await collection.articles.open(other)).toEqual({ found: null, question: null });
    expect((await keep(2, other)).article).toMatchObject({ id: articleId(2), addresses: [other.url] });
    expect((await collection.articles.open(one)).found?.article.id).toBe(articleId(1));
    expect((await collection.articles.open(other)).found?.article.id).toBe(articleId(2));
  });
});

describe('the same text at another address of the outlet', () => {
  beforeEach(() => mark(1, bridge({ day: '2026-03-07' }), 'cầu treo Suối Lành'));
  const corrected = BRIDGE.map((text) => text.replace('hơn 300', '312'));

  it.each([
    ['an edited slug', `${SITE}/cau-suoi-lanh-thong-xe-post12034.html`],
    ['.htm', `${SITE}/khanh-thanh-cau-suoi-lanh-post12034.htm`],
    ['a new system', `${SITE}/news/2026/khanh-thanh-cau-12034.htm`],
    ['a parameter that nobody knows', `${AT}?nguon=zalo`],
    ['a page for printing', `${SITE}/print/12034`],
    ['no number', `${SITE}/khanh-thanh-cau-suoi-lanh`],
  ])('joins: %s', async (_how, at) => {
    const again = bridge({ at, day: '2026-03-07' });
    expect(await collection.articles.open(again)).toMatchObject({
      found: { highlights: [{ id: highlightId(1) }] },
      question: null,
    });
    const { article } = await mark(2, again, 'hai thôn');
    expect(article).toMatchObject({ id: articleId(1), addresses: [AT, at], url: AT });
    expect(await ids()).toEqual([articleId(1)]);
  });

  it('joins an edited text by the outlet’s own number', async () => {
    const at = `${SITE}/cau-suoi-lanh-thong-xe-post12034.html`;
    const edited = reading('Khánh thành cầu treo Suối Lành', corrected, { at, day: '2026-03-07' });
    expect((await keep(2, edited)).article).toMatchObject({ id: articleId(1), versionCount: 1 });
  });

  it.each([
    [
      'an edited text without the number',
      reading('Khánh thành cầu treo Suối Lành', corrected, { at: `${SITE}/cau-suoi-lanh`, day: '2026-03-07' }),
    ],
  ])('is offered: %s', async (_how, read) => {
    const { found, question } = await collection.articles.open(read);
    expect(found).toBeNull();
    expect(question).toMatchObject({ kind: 'same-text-elsewhere', id: articleId(1), highlights: 1 });
    await expect(keep(2, read)).rejects.toEqual(needsAnswer);
    const joined = await collection.articles.keep(articleId(2), read, OUTLET, answerTo(question, 'same'));
    expect(joined.article).toMatchObject({ id: articleId(1), addresses: [AT, read.url] });
    expect((await collection.articles.open(read)).found?.article.id).toBe(articleId(1));
  });

  it('that is another one to the reader is kept apart, and not asked about any more', async () => {
    const read = reading('Khánh thành cầu treo Suối Lành', corrected, {
      at: `${SITE}/cau-suoi-lanh`,
      day: '2026-03-07',
    });
    const { question } = await collection.articles.open(read);
    await collection.articles.keep(articleId(2), read, OUTLET, answerTo(question, 'new'));
    expect(await collection.articles.open(read)).toMatchObject({
      found: { article: { id: articleId(2) } },
      question: null,
    });
    expect((await keep(3, read)).article.id).toBe(articleId(2));
  });

  it('that was turned down is not offered again, and is kept apart without a question', async () => {
    const read = reading('Khánh thành cầu treo Suối Lành', corrected, {
      at: `${SITE}/cau-suoi-lanh`,
      day: '2026-03-07',
    });
    await collection.reprints.dismiss(articleId(1), [read.url], true);
    expect(await collection.articles.open(read)).toEqual({ found: null, question: null });
    expect((await keep(2, read)).article.id).toBe(articleId(2));
  });

  it.each([
    ['under another number of the outlet', bridge({ at: `${SITE}/khanh-thanh-cau-post12399.html`, day: '2026-03-07' })],
    ['of another day: a form', bridge({ at: `${SITE}/khanh-thanh-cau-lan-hai`, day: '2026-03-08' })],
    ['of another outlet', bridge({ at: 'https://baokhac.example.vn/cau-12034.html', day: '2026-03-07' })],
    [
      'under a headline of other figures',
      reading('Khánh thành cầu treo số 2 Suối Lành', BRIDGE, { at: `${SITE}/cau-so-2`, day: '2026-03-07' }),
    ],
  ])('is another article: %s', async (_how, read) => {
    expect(await collection.articles.open(read)).toEqual({ found: null, question: null });
    expect((await keep(2, read)).article.id).toBe(articleId(2));
  });
});

it('at a domain that the outlet has left is offered, and never joined unasked', async () => {
  const before = bridge({ at: 'https://nhandan.com.vn/chinh-tri/cau-moi-712034.html' });
  const now = bridge({ at: 'https://nhandan.vn/cau-moi-post712034.html' });
  await keep(1, before);
  const { found, question } = await collection.articles.open(now);
  expect([found, question?.kind]).toEqual([null, 'same-text-elsewhere']);
});

it('routes in a fragment are addresses', async () => {
  const at = (route: string) => `${SITE}/#/tin/${route}`;
  await keep(1, bridge({ at: at('12') }));
  await keep(2, market({ at: at('13') }));
  expect(await ids()).toEqual([articleId(1), articleId(2)]);
  expect((await collection.articles.open(market({ at: at('13') }))).found?.article.id).toBe(articleId(2));
});
