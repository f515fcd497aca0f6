// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CopyScreen } from '../../../components/copy/CopyScreen';
import type { CopyMarks, SavedCopyView } from '../../../components/copy/views';
import { toCopyArticle } from '../../../lib/controllers/load-copy';
import type { Article } from '../../../lib/model/article';
import { newArticleId } from '../../../lib/model/ids';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings/settings';
import { wordsFor } from '../../../locales';
import { copyPageWordsFor } from '../../../locales/copy-page';
import { HIGHLIGHTS } from '../../screens/samples';
import { articleOf } from '../export/sample';
import { draw } from './draw';

const words = wordsFor('vi');
const copy = copyPageWordsFor('vi');
const KEPT = articleOf(
  [
    { kind: 'headline', text: 'Mở tuyến đò' },
    {
      kind: 'paragraph',
      text: 'Xem Công văn 12.',
      spans: [{ kind: 'link', start: 4, end: 15, href: 'https://x.example/12.pdf' }],
    },
    { kind: 'figure', text: 'Bến Tám', image: { src: 'https://x.example/a.jpg', credit: 'Hoài Thu' } },
  ],
  { section: 'Xã hội', source: { name: 'TTXVN', url: 'https://x.example/ttxvn' }, flaws: ['cut'] },
);
const NONE: CopyMarks = { highlights: [], knownTags: [], damaged: [] };

const viewOf = (shown: Article) => toCopyArticle({ kind: 'article', shown, version: null, versionCount: 0 }, 'vi');

async function drawCopy(view: SavedCopyView, marks: CopyMarks = NONE) {
  const actions = {
    onDrawn: vi.fn(),
    onPrint: vi.fn(),
    onComfort: vi.fn(),
    onShowVersion: vi.fn(),
    liveAddress: vi.fn(() => 'https://bao.example/#:~:text=b%E1%BA%BFn'),
    liveAddressOf: vi.fn(() => 'https://bao.example/#:~:text=m'),
    onRestore: vi.fn(),
    onRetry: vi.fn(),
    onJump: vi.fn(),
    onColour: vi.fn(),
    onWrite: vi.fn(async () => undefined),
    onDraft: vi.fn(),
    onDelete: vi.fn(),
    onAttach: vi.fn(),
  };
  const damagedActions = {
    ...{ onDownload: vi.fn(), onRepair: vi.fn(), onDelete: vi.fn(), onTakeBack: vi.fn(), onForget: vi.fn() },
  };
  const drawn = await draw(
    <CopyScreen
      words={words}
      copy={copy}
      theme="light"
      id={newArticleId(() => 'a1')}
      view={view}
      marks={marks}
      letters={{ comfort: DEFAULT_SETTINGS.comfort, ground: 'light' }}
      drafts={new Map()}
      fields={null}
      opened={null}
      notice={null}
      actions={actions}
      versionActions={{ onLoadVersions: vi.fn(), onTakeBack: vi.fn(), onTellChanges: vi.fn(async () => []) }}
      damagedActions={damagedActions}
      onUndo={vi.fn()}
      onCloseNotice={vi.fn()}
    />,
  );
  return { ...drawn, actions };
}

describe('a kept article', () => {
  it('stands with headline, facts, source, flaws, documents and a frame where an image stood, and loads nothing', async () => {
    const { root, actions } = await drawCopy(viewOf(KEPT));
    expect(root.querySelector('h1')?.textContent).toBe('Mở tuyến đò');
    for (const told of ['Xã hội', 'TTXVN', words.versions.flaws.cut, copy.imageNotKept, 'Bến Tám', 'Ảnh: Hoài Thu'])
      expect(root.textContent).toContain(told);
    const documents = [...root.querySelectorAll('dd a')].map((link) => [link.textContent, link.getAttribute('href')]);
    expect(documents).toContainEqual(['Công văn 12', 'https://x.example/12.pdf']);
    expect(root.querySelector('img, iframe, video, object, script')).toBeNull();
    for (const link of root.querySelectorAll('a')) expect(link.rel).toBe('noreferrer');
    expect(actions.onDrawn).toHaveBeenCalledExactlyOnceWith(root.querySelector('article'));
  });

  it('leads to the page at the passage that is being read', async () => {
    const { control } = await drawCopy(viewOf(KEPT));
    const link = control(copy.live) as HTMLAnchorElement;
    link.dispatchEvent(new FocusEvent('focus'));
    expect(link.getAttribute('href')).toBe('https://bao.example/#:~:text=b%E1%BA%BFn');
  });

  it('lists the highlights with a way to the page at each, and says how to make one where there is none', async () => {
    expect((await drawCopy(viewOf(KEPT))).root.textContent).toContain(copy.noHighlights);
    expect((await drawCopy(viewOf(KEPT), { ...NONE, highlights: null })).root.textContent).not.toContain(
      copy.noHighlights,
    );
    const [highlight] = HIGHLIGHTS;
    if (!highlight) throw new Error('a sample is missing');
    const { control, press, actions } = await drawCopy(viewOf(KEPT), {
      ...NONE,
      highlights: [{ highlight, found: { state: 'exact' } }],
    });
    expect(control(copy.liveAt(highlight.quote.exact)).getAttribute('href')).toBe('https://bao.example/#:~:text=m');
    await press(words.highlights.delete(highlight.quote.exact));
    expect(actions.onDelete).toHaveBeenCalledExactlyOnceWith(highlight.id);
  });

  it('says which version stands there, and leads back', async () => {
    const view = { ...viewOf(KEPT), version: { number: 2, readAt: '2026-11-02T02:20:00Z' } };
    const { root, press, actions } = await drawCopy(view);
    expect(root.textContent).toContain(copy.versionShown(words.moment('2026-11-02T02:20:00Z')));
    await press(copy.backToKept);
    expect(actions.onShowVersion).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('tells its damaged records beside the text', async () => {
    const row = {
      key: 'highlights h1',
      kind: 'highlights',
      name: 'Bến Tám',
      what: ['quote'],
      state: 'found',
      replaced: null,
    } as const;
    const { root } = await drawCopy(viewOf(KEPT), { ...NONE, damaged: [row] });
    expect(root.querySelector('article')).not.toBeNull();
    expect(root.textContent).toContain(words.damaged.title(1));
  });
});

describe('where no text can stand', () => {
  it('a missing, a deleted and a damaged article are told apart', async () => {
    expect((await drawCopy({ kind: 'missing' })).root.textContent).toContain(copy.missing);
    const deleted = await drawCopy({ kind: 'deleted', headline: '' });
    expect(deleted.root.textContent).toContain(words.article.noHeadline);
    await deleted.press(copy.restore);
    expect(deleted.actions.onRestore).toHaveBeenCalledOnce();
    expect((await drawCopy({ kind: 'damaged' })).root.textContent).toContain(copy.damaged);
    const failed = await drawCopy({ kind: 'error', error: 'storage-unavailable' });
    await failed.press(words.retry);
    expect(failed.actions.onRetry).toHaveBeenCalledOnce();
  });
});
