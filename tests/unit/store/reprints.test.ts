import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../lib/model/article';
import { fitByWords } from '../../../lib/press/fit-by-words';
import { fitHighlights } from '../../../lib/press/fit-highlights';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { onNew } from '../../fixtures/highlight-edits';
import { BRIDGE, highlightOf, printedAt, SAME_OCCASION } from './printed';
import { articleId, clearDisk, highlightId, OUTLET, readingOf } from './sample';

const PRICE = 'tổng mức đầu tư 18,6 tỷ đồng';
const ASKED = 'kiểm tra cáp treo mỗi tháng một lần';
const PUPILS = 'hơn 300 học sinh của hai thôn';

const agency = printedAt('hangtin.example.vn', BRIDGE);
/** The province's paper: another headline, a paragraph of its own, one figure brought up to date. */
const paper = printedAt(
  'baotinh.example.vn',
  ['(HT) - Bài của hãng tin.', ...BRIDGE.map((text) => text.replace('hơn 300', '312'))],
  'Nà Mẫu có cầu mới',
);
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

async function keepAgency(...words: string[]): Promise<void> {
  await collection.articles.keep(articleId(1), agency, OUTLET);
  for (const [at, marked] of words.entries()) {
    await collection.highlights.add(articleId(1), agency, OUTLET, highlightOf(agency, at + 1, marked));
  }
}

const found = async (read: ReadArticle) => (await collection.reprints.find(read, fitHighlights)).map(({ id }) => id);

describe('finding the same text at another outlet', () => {
  it('tells where it is kept, and how many of its highlights stand here word for word', async () => {
    await keepAgency(PRICE, ASKED, PUPILS);
    expect(await collection.reprints.find(paper, fitHighlights)).toEqual([
      {
        id: articleId(1),
        url: agency.url,
        host: agency.host,
        outletName: OUTLET,
        headline: agency.headline,
        savedAt: expect.any(String),
        highlights: 3,
        fitting: 2,
        missing: 1,
      },
    ]);
  });

  it('finds it among many', async () => {
    await keepAgency();
    const words = BRIDGE.join(' ').split(' ');
    for (let number = 2; number < 150; number += 1) {
      // The same words in another order: as alike as two texts can be that have no shingle in common.
      const text = words.map((_word, at) => words[(at * (2 + (number % 140))) % words.length]).join(' ');
      await collection.articles.keep(articleId(number), printedAt(`so${number}.example.vn`, [text]), OUTLET);
    }
    expect(await found(paper)).toEqual([articleId(1)]);
  });

  it('does not find another text on the same occasion, nor one too short to be told from others', async () => {
    await keepAgency(PRICE);
    expect(await found(printedAt('baotinh.example.vn', SAME_OCCASION))).toEqual([]);
    const notice = [BRIDGE[0] ?? ''];
    await collection.articles.keep(articleId(2), printedAt('huyen.example.vn', notice), OUTLET);
    expect(await found(printedAt('baotinh.example.vn', notice))).toEqual([]);
  });

  it('does not find the article itself: at its address, at its canonical one, or at another of its host', async () => {
    await keepAgency(PRICE);
    expect(await found(agency)).toEqual([]);
    const [address = ''] = agency.addresses;
    expect(await found({ ...paper, addresses: [...paper.addresses, address] })).toEqual([]);
    expect(await found({ ...agency, addresses: ['https://hangtin.example.vn/in?id=7'] })).toEqual([]);
  });

  it('does not find a deleted article, and finds it again when it came back', async () => {
    await keepAgency(PRICE);
    await collection.articles.delete(articleId(1));
    expect(await found(paper)).toEqual([]);
    await collection.articles.restore(articleId(1));
    expect(await found(paper)).toEqual([articleId(1)]);
  });

  it('follows the text that an article has now', async () => {
    const [address = ''] = agency.addresses;
    const before = { ...printedAt('hangtin.example.vn', SAME_OCCASION), addresses: [address] };
    await collection.articles.keep(articleId(1), before, OUTLET);
    expect(await found(paper)).toEqual([]);
    await collection.articles.keep(articleId(1), agency, OUTLET);
    expect(await found(paper)).toEqual([articleId(1)]);
  });

  it('puts the one with the most to bring over first', async () => {
    await keepAgency(PRICE);
    const radio = printedAt('dai.example.vn', BRIDGE);
    for (const [at, words] of [PRICE, ASKED].entries()) {
      await collection.highlights.add(articleId(2), radio, OUTLET, highlightOf(radio, at + 7, words));
    }
    expect(await found(paper)).toEqual([articleId(2), articleId(1)]);
  });
});

it('tells by the words alone how many highlights stand in a text, where that is enough', async () => {
  await keepAgency(PRICE, ASKED, PUPILS);
  expect(await collection.reprints.find(paper, fitByWords)).toMatchObject([{ highlights: 3, fitting: 2, missing: 1 }]);
});

describe('turning a reprint down', () => {
  it('holds for that article alone, through an edit and a deletion, until it is taken back', async () => {
    await keepAgency(PRICE);
    await collection.reprints.dismiss(articleId(1), paper.addresses, true);
    expect(await found(paper)).toEqual([]);
    expect(await found(printedAt('dai.example.vn', BRIDGE))).toEqual([articleId(1)]);
    await collection.articles.delete(articleId(1));
    await collection.articles.restore(articleId(1));
    await collection.articles.keep(articleId(1), printedAt('hangtin.example.vn', [...BRIDGE, 'Tin cập nhật.']), OUTLET);
    expect(await found(paper)).toEqual([]);
    await collection.reprints.dismiss(articleId(1), paper.addresses, false);
    expect(await found(paper)).toEqual([articleId(1)]);
  });

  it('remembers no address, and is in no dump', async () => {
    await keepAgency();
    await collection.reprints.dismiss(articleId(1), paper.addresses, true);
    expect(JSON.stringify(await collection.dumps.all())).not.toContain('dismissed');
  });

  it('says so where there is no such article', async () => {
    await expect(collection.reprints.dismiss(articleId(9), paper.addresses, true)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('bringing highlights over', () => {
  const adopt = () => collection.reprints.adopt(articleId(2), paper, 'Báo Tỉnh', articleId(1), fitHighlights);

  it('keeps the article with its own text and the highlights that stand in it word for word', async () => {
    await keepAgency(PRICE, ASKED, PUPILS);
    const { article, highlights } = await adopt();
    expect(article).toMatchObject({ id: articleId(2), url: paper.url, outletName: 'Báo Tỉnh', blocks: paper.blocks });
    expect(highlights.map(({ quote }) => quote.exact)).toEqual([PRICE, ASKED]);
    expect(highlights[0]).toMatchObject({
      articleId: articleId(2),
      fingerprint: paper.fingerprint,
      position: { startBlock: 3 },
      colour: 'green',
      note: 'Ghi chú 1',
      tags: ['cầu'],
      createdAt: '2026-03-07T09:00:00.000+07:00',
    });
    expect(await collection.lists.counts()).toEqual({ articles: 2, highlights: 5 });
    expect((await collection.articles.get(articleId(1)))?.highlights).toHaveLength(3);
    expect(await found(paper)).toEqual([]);
  });

  it('brings only what is not there yet to an article that is kept, though it is asked twice', async () => {
    await keepAgency(PRICE, ASKED);
    await collection.highlights.add(articleId(2), paper, OUTLET, highlightOf(paper, 5, PRICE));
    expect(await collection.reprints.find(paper, fitHighlights)).toMatchObject([
      { highlights: 2, fitting: 1, missing: 0 },
    ]);
    const { highlights, adoption } = await adopt();
    expect(highlights.map(({ quote }) => quote.exact)).toEqual([PRICE, ASKED]);
    expect(adoption).toMatchObject({ before: [highlightId(5)], isNewlyKept: false });
    await expect(adopt()).rejects.toMatchObject({ code: 'not-found' });
    expect(await collection.lists.counts()).toEqual({ articles: 2, highlights: 4 });
    await collection.reprints.takeBack(adoption);
    expect((await collection.articles.get(articleId(2)))?.highlights.map(({ id }) => id)).toEqual([highlightId(5)]);
  });

  it('is taken back by one step, and is done again as the same highlights', async () => {
    await keepAgency(PRICE, ASKED);
    const first = await adopt();
    await collection.reprints.takeBack(first.adoption);
    await collection.reprints.takeBack(first.adoption);
    expect((await collection.articles.open(paper)).found).toBeNull();
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 2 });
    expect(await collection.reprints.find(paper, fitHighlights)).toMatchObject([{ fitting: 2 }]);
    await collection.highlights.edit(highlightId(1), onNew({ note: 'Hỏi lại' }));
    const again = await adopt();
    expect(again.adoption.added).toEqual(first.adoption.added);
    expect(again.highlights.map(({ note }) => note)).toEqual(['Hỏi lại', 'Ghi chú 2']);
    expect(await collection.lists.counts()).toEqual({ articles: 2, highlights: 4 });
  });

  it('leaves the article where something was marked on it since', async () => {
    await keepAgency(PRICE);
    const { adoption } = await adopt();
    await collection.highlights.add(articleId(2), paper, OUTLET, highlightOf(paper, 5, 'Nà Mẫu có cầu mới'));
    const { highlights } = await collection.reprints.takeBack(adoption);
    expect(highlights.map(({ id }) => id)).toEqual([highlightId(5)]);
    expect((await collection.articles.open(paper)).found?.article.id).toBe(articleId(2));
  });

  it('keeps nothing where no highlight fits, where the article is deleted, or where it is the same one', async () => {
    await keepAgency(PUPILS);
    await expect(adopt()).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      collection.reprints.adopt(articleId(2), agency, OUTLET, articleId(1), fitHighlights),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    await collection.highlights.add(articleId(1), agency, OUTLET, highlightOf(agency, 2, PRICE));
    await collection.articles.delete(articleId(1));
    await expect(adopt()).rejects.toMatchObject({ code: 'not-found' });
    expect((await collection.dumps.all()).articles).toHaveLength(1);
  });
});

it('has nothing to index in a collection that was never an older program’s', async () => {
  await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
  expect(await collection.upkeep.catchUp()).toBe(false);
});
