// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { NewsPanel } from '../../../components/popup/NewsPanel';
import type { NewsView } from '../../../components/popup/views';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import type { NewsRow } from '../../../lib/search/news';
import { wordsFor } from '../../../locales';
import { draw } from './draw';

const words = wordsFor('vi');
const THIS = 'this' as ArticleId;
const row = (id: string, headline: string): NewsRow => ({
  articleId: id as ArticleId,
  url: `https://bao.example.vn/${id}`,
  host: 'bao.example.vn',
  outletName: `Báo ${id}`,
  headline,
  savedAt: '2026-03-04T08:00:00+07:00',
  highlightCount: 0,
});
const FOUND: NewsView = {
  same: [
    { ...row('one', 'Cầu treo Bản Ngà thông xe'), part: 'origin' },
    { ...row('two', 'Cầu treo Bản Ngà thông xe (bản in)'), part: 'copy' },
    { ...row('this', 'Thông xe cầu treo Bản Ngà'), part: 'reprint' },
  ],
  alike: [row('four', 'Khởi công cầu treo Bản Ngà')],
  reach: { kind: 'whole' },
};

async function drawPanel(load: () => Promise<NewsView>) {
  const onLoadNews = vi.fn(load);
  const onOpenUrl = vi.fn();
  return {
    ...(await draw(<NewsPanel words={words} id={THIS} actions={{ onLoadNews, onOpenUrl }} />)),
    onLoadNews,
    onOpenUrl,
  };
}

describe('the same news, in the popup', () => {
  it('asks nothing before it is opened', async () => {
    const { root, onLoadNews, press } = await drawPanel(async () => FOUND);
    expect(onLoadNews).not.toHaveBeenCalled();
    expect(root.querySelector('ol')).toBeNull();
    await press(words.news.title);
    expect(onLoadNews.mock.calls).toEqual([[THIS]]);
  });

  it('lists the origin first, then those that printed it, then what is alike, each to be opened', async () => {
    const { root, press, onOpenUrl } = await drawPanel(async () => FOUND);
    await press(words.news.title);
    expect(root.querySelector('[role=status]')?.textContent).toBe(words.news.printed(1, 1));
    const items = [...root.querySelectorAll('ol > li')].map((item) => item.textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toContain(words.news.parts.origin);
    expect(items[1]).toContain(words.news.parts.copy);
    expect(items[2]).toContain(words.news.isThis);
    expect(root.querySelector('ul')?.textContent).toContain('Khởi công cầu treo Bản Ngà');
    await press('Khởi công cầu treo Bản Ngà');
    expect(onOpenUrl.mock.calls).toEqual([['https://bao.example.vn/four']]);
    // The article in view is no way to itself.
    expect(root.querySelectorAll('ol button')).toHaveLength(2);
  });

  it('says that there is nothing, that there may be more, and what went wrong', async () => {
    const none = await drawPanel(async () => ({
      same: [],
      alike: [],
      reach: { kind: 'building', articles: 1, all: 9 },
    }));
    await none.press(words.news.title);
    expect(none.root.textContent).toContain(words.news.none);
    expect(none.root.textContent).toContain(words.news.building);
    const failed = await drawPanel(() => Promise.reject(new ReaderError('storage-blocked')));
    await failed.press(words.news.title);
    expect(failed.root.textContent).toContain(words.errors['storage-blocked'].what);
  });
});
