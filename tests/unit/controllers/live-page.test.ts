import { describe, expect, it, vi } from 'vitest';
import { type LivePageParts, readLivePage } from '../../../lib/controllers/live-page';
import type { PageState } from '../../../lib/messages/contract';
import type { ReadArticle } from '../../../lib/model/article';
import { ReaderError } from '../../../lib/model/error';
import type { OpenTab } from '../../../lib/platform/tabs';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { articleOf } from '../export/sample';

const URL = 'https://bao.example.vn/ben-do-1.html?utm_source=x';
const TEXT =
  'Bến đò Trúc Mẫu nghỉ ba ngày để thay dây cáp, từ sáng thứ hai đến hết thứ tư, học sinh hai thôn đi nhờ xe của xã và được nghỉ tiết đầu, chủ bến cho biết dây cũ đã dùng mười hai năm và sờn ở hai đầu.';

function readOf(text: string, headline = 'Bến đò Trúc Mẫu nghỉ ba ngày'): ReadArticle {
  const blocks = [
    { kind: 'headline' as const, text: headline },
    { kind: 'paragraph' as const, text },
  ];
  const { addresses } = KEPT;
  return {
    ...{ addresses, url: URL, host: 'bao.example.vn', language: 'vi', headline, authors: [], blocks },
    fingerprint: fingerprintOf(blocks),
  };
}

const KEPT = {
  ...articleOf([
    { kind: 'headline', text: 'Bến đò Trúc Mẫu nghỉ ba ngày' },
    { kind: 'paragraph', text: TEXT },
  ]),
  headline: 'Bến đò Trúc Mẫu nghỉ ba ngày',
  url: URL,
  addresses: ['https://bao.example.vn/ben-do-1.html'],
};

const stateOf = (article: ReadArticle): PageState =>
  ({
    ...{ kind: 'article', article, certain: true, remarks: [], cleared: true, fromBody: false, view: 'clear' },
    ...{ kept: null, question: null, found: {} },
  }) as PageState;
const NONE: PageState = { kind: 'no-article', reason: 'empty', asked: false };

const tabOf = (id: number, url: string | null, given: Partial<OpenTab> = {}): OpenTab => ({
  ...{ id, index: id, url, title: null, isLoading: false, isAsleep: false, isPrivate: false },
  ...given,
});

function partsOf(tabs: OpenTab[], answer: (tabId: number, asked: number) => PageState | 'silent') {
  const opened: string[] = [];
  const asked = new Map<number, number>();
  const parts: LivePageParts = {
    tabs: async () => [...tabs, ...opened.map((url) => tabOf(99, url))],
    open: vi.fn(async (url: string) => {
      opened.push(url);
      return 99;
    }),
    ask: async (tabId) => {
      const count = (asked.get(tabId) ?? 0) + 1;
      asked.set(tabId, count);
      const state = answer(tabId, count);
      if (state === 'silent') throw new ReaderError('page-unreachable');
      return state;
    },
    pause: async () => undefined,
  };
  return { parts, opened, asked };
}

describe('the page of a kept article', () => {
  it('is asked in the tab that shows it, at another form of its address, and no other is opened', async () => {
    const today = readOf(TEXT.replace('ba ngày', 'bốn ngày'));
    const tabs = [
      tabOf(1, 'https://bao.example.vn/khac.html'),
      tabOf(2, null),
      tabOf(3, 'http://www.bao.example.vn/ben-do-1.html?fbclid=1', { isAsleep: true }),
      tabOf(4, 'http://www.bao.example.vn/ben-do-1.html?fbclid=1', { isPrivate: true }),
      tabOf(5, 'http://m.bao.example.vn/ben-do-1.html'),
    ];
    const { parts, opened, asked } = partsOf(tabs, () => stateOf(today));
    expect(await readLivePage(KEPT, parts)).toEqual({ kind: 'article', article: today });
    expect(opened).toEqual([]);
    expect([...asked.keys()]).toEqual([5]);
  });

  it('is opened where no tab shows it, and asked until it has been read', async () => {
    const today = readOf(TEXT);
    const answers: (PageState | 'silent')[] = ['silent', 'silent', NONE, stateOf(today)];
    const { parts, opened } = partsOf([], (_tab, count) => answers[count - 1] ?? 'silent');
    expect(await readLivePage(KEPT, parts)).toEqual({ kind: 'article', article: today });
    expect(opened).toEqual([URL]);
  });

  it('that shows no article any more, or cannot be asked, is told as that', async () => {
    expect(await readLivePage(KEPT, partsOf([], () => NONE).parts)).toEqual({ kind: 'gone' });
    expect(await readLivePage(KEPT, partsOf([], () => 'silent').parts)).toEqual({ kind: 'silent' });
  });

  it('is not waited for once its tab was closed', async () => {
    const { parts, asked } = partsOf([], () => 'silent');
    expect(await readLivePage(KEPT, { ...parts, tabs: async () => [] })).toEqual({ kind: 'silent' });
    expect(asked.get(99)).toBe(1);
  });

  it('with another article at the address is not compared', async () => {
    const another = readOf(
      'Sáng nay chợ Hạ dời sang bờ đông vì bờ tây sạt lở sau ba trận mưa, các hộ bán rau được dựng lều tạm cạnh trạm xá trong lúc xã san nền, dự kiến đầu tháng sau mới kẻ ô và bốc thăm chỗ ngồi cho từng hộ.',
      'Chợ Hạ dời sang bờ đông',
    );
    expect(await readLivePage(KEPT, partsOf([], () => stateOf(another)).parts)).toEqual({
      kind: 'another',
      headline: 'Chợ Hạ dời sang bờ đông',
    });
  });
});
