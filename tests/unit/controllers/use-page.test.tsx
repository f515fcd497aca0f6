// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageInView, usePage } from '../../../lib/controllers/use-page';
import { askPage } from '../../../lib/messages/ask';
import { onCollectionChanged } from '../../../lib/messages/changes';
import type { PageState } from '../../../lib/messages/contract';
import { ReaderError } from '../../../lib/model/error';
import { newArticleId } from '../../../lib/model/ids';
import { injectReader, reloadTab, tabInView } from '../../../lib/platform/tabs';
import { draw } from '../components/draw';

vi.mock('../../../lib/messages/ask', () => ({ askPage: vi.fn() }));
vi.mock('../../../lib/messages/changes', () => ({ onCollectionChanged: vi.fn() }));
vi.mock('../../../lib/platform/reader-hosts', () => ({
  loadReaderHosts: () => Promise.resolve([]),
  isGranted: () => Promise.resolve(true),
}));
vi.mock('../../../lib/platform/tabs', () => ({ tabInView: vi.fn(), injectReader: vi.fn(), reloadTab: vi.fn() }));
vi.mock('../../../lib/store/open-collection', () => ({
  openCollection: () => Promise.reject(new ReaderError('storage-blocked')),
}));

const URL_IN_VIEW = 'https://vi-du.example/bai-1';

function article(isKept: boolean): PageState {
  return {
    kind: 'article',
    article: {
      addresses: ['vi-du.example/bai-1'],
      url: URL_IN_VIEW,
      host: 'vi-du.example',
      language: 'vi',
      headline: 'Mở tuyến đò ngang',
      authors: [],
      blocks: [],
      fingerprint: '0',
    },
    certain: true,
    remarks: [],
    cleared: true,
    fromBody: false,
    view: 'clear',
    kept: isKept ? { id: newArticleId(() => 'a'), savedAt: '2026-11-03T09:00:00+07:00', highlights: [] } : null,
    question: null,
    found: {},
  };
}

const ask = vi.mocked(askPage);
const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const settle = () => pass(0);

/** The hook in a component; `page()` is what it last gave. */
async function drawPage() {
  let last: PageInView | null = null;
  const Probe = () => {
    last = usePage();
    return null;
  };
  await draw(<Probe />);
  await settle();
  return () => {
    if (last === null) throw new Error('the hook has not run');
    return last;
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  ask.mockReset();
  vi.mocked(injectReader).mockReset().mockResolvedValue();
  vi.mocked(onCollectionChanged).mockReset();
  vi.mocked(tabInView).mockReset().mockResolvedValue({ id: 7, url: URL_IN_VIEW, isLoading: false });
  return () => void vi.useRealTimers();
});

describe('the page in view', () => {
  it('shows what the page answers', async () => {
    ask.mockResolvedValue(article(false));
    const page = await drawPage();
    expect(page().view).toMatchObject({ kind: 'article', kept: null });
    expect(ask.mock.calls).toEqual([[7, 'page/state', null]]);
  });

  it('shows the state after a command, though a look from before it answers later', async () => {
    ask.mockResolvedValue(article(false));
    const page = await drawPage();
    const answers: ((state: PageState) => void)[] = [];
    ask.mockImplementation((_tab, type) =>
      type === 'page/save' ? Promise.resolve(article(true)) : new Promise((resolve) => answers.push(resolve)),
    );
    const announced = vi.mocked(onCollectionChanged).mock.calls[0]?.[0];
    announced?.(newArticleId(() => 'a'));
    await settle();
    await act(async () => void (await page().command('page/save', null)));
    expect(answers).toHaveLength(1);
    await act(async () => answers[0]?.(article(false)));
    await settle();
    expect(page().view).toMatchObject({ kind: 'article', kept: { id: 'a' } });
  });

  it('never looks at a page of the browser’s own', async () => {
    vi.mocked(tabInView).mockResolvedValue({ id: 7, url: 'about:blank', isLoading: false });
    const page = await drawPage();
    expect(page().view).toEqual({ kind: 'browser-page' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('tells a failed store as an error, not as a page without an article', async () => {
    ask.mockRejectedValue(new ReaderError('storage-newer'));
    const page = await drawPage();
    expect(page().view).toEqual({ kind: 'error', error: 'storage-newer' });
  });

  it('asks a listed page again until it has loaded', async () => {
    vi.mocked(tabInView).mockResolvedValue({ id: 7, url: 'https://nhandan.vn/bai-1', isLoading: true });
    ask.mockRejectedValue(new ReaderError('page-unreachable'));
    const page = await drawPage();
    expect(page().view).toEqual({ kind: 'not-read' });
    ask.mockResolvedValue(article(false));
    await pass(1_000);
    expect(page().view.kind).toBe('article');
    const asked = ask.mock.calls.length;
    await pass(5_000);
    expect(ask.mock.calls.length).toBe(asked);
  });
});

describe('a listed page that has loaded and is silent', () => {
  const listed = (isLoading: boolean) =>
    vi.mocked(tabInView).mockResolvedValue({ id: 7, url: 'https://nhandan.vn/bai-1', isLoading });

  it('is asked once more before the reader is told to load it again, and is shown once it answers', async () => {
    listed(false);
    ask.mockRejectedValue(new ReaderError('page-unreachable'));
    const page = await drawPage();
    expect(page().view).toEqual({ kind: 'loading' });
    await pass(400);
    expect(page().view).toEqual({ kind: 'left-behind' });
    await act(async () => {
      const reloaded = page().reload();
      listed(true);
      await vi.advanceTimersByTimeAsync(10);
      await reloaded;
    });
    expect(reloadTab).toHaveBeenCalledExactlyOnceWith(7);
    expect(page().view).toEqual({ kind: 'not-read' });
    ask.mockResolvedValue(article(false));
    await pass(1_000);
    expect(page().view.kind).toBe('article');
  });

  it('is shown without a word where it begins to listen a moment later', async () => {
    listed(false);
    ask.mockRejectedValueOnce(new ReaderError('page-unreachable')).mockResolvedValue(article(false));
    const page = await drawPage();
    await pass(400);
    expect(page().view.kind).toBe('article');
  });
});

describe('reading a page at the reader’s word', () => {
  it('brings the reader in where none answers, and waits for it to listen', async () => {
    ask.mockRejectedValue(new ReaderError('page-unreachable'));
    const page = await drawPage();
    expect(page().view).toEqual({ kind: 'unlisted', host: 'vi-du.example', addable: 'vi-du.example' });
    vi.mocked(injectReader).mockImplementation(async () => {
      setTimeout(() => ask.mockResolvedValue(article(false)), 900);
    });
    await act(async () => {
      const read = page().read();
      await vi.advanceTimersByTimeAsync(2_000);
      await read;
    });
    expect(injectReader).toHaveBeenCalledExactlyOnceWith(7);
    expect(page().view.kind).toBe('article');
  });

  it('says that the browser does not allow it, where it does not', async () => {
    ask.mockRejectedValue(new ReaderError('page-unreachable'));
    vi.mocked(injectReader).mockRejectedValue(new ReaderError('page-unreachable'));
    const page = await drawPage();
    await expect(page().read()).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('does not bring a second reader into a page that has one and fails', async () => {
    ask.mockResolvedValueOnce(article(false)).mockRejectedValue(new ReaderError('no-article'));
    const page = await drawPage();
    await expect(page().read()).rejects.toMatchObject({ code: 'no-article' });
    expect(injectReader).not.toHaveBeenCalled();
  });

  it('gives up on a reader that never listens', async () => {
    ask.mockRejectedValue(new ReaderError('page-unreachable'));
    const page = await drawPage();
    const read = page().read();
    const failed = expect(read).rejects.toMatchObject({ code: 'page-unreachable' });
    await vi.advanceTimersByTimeAsync(60_000);
    await failed;
  });
});
