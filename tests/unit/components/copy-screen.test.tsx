// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { DamagedList } from '../../../components/article/DamagedList';
import type { DamagedRow } from '../../../components/article/views';
import { CopyBelow } from '../../../components/copy/CopyBelow';
import { CopyHighlights } from '../../../components/copy/CopyHighlights';
import { CopyScreen } from '../../../components/copy/CopyScreen';
import type { CopyMarks, PicturesView, SavedCopyView, TodayView } from '../../../components/copy/views';
import { articleFormats } from '../../../lib/controllers/export-formats';
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
const NONE: CopyMarks = { highlights: [], knownTags: [] };
const NO_PICTURES: PicturesView = {
  ...{ urls: [], images: new Map(), shots: [], failures: new Map(), isBusy: false, hosts: [] },
};

const viewOf = (shown: Article) => toCopyArticle({ kind: 'article', shown, version: null, versionCount: 0 }, 'vi');

interface Around {
  marks?: CopyMarks;
  damaged?: readonly DamagedRow[];
  pictures?: PicturesView;
  today?: TodayView;
  /** What comes after the text is not there yet. */
  isEarly?: boolean;
}

async function drawCopy(view: SavedCopyView, around: Around = {}) {
  const { marks = NONE, damaged = [], pictures = NO_PICTURES, today = { kind: 'idle' }, isEarly = false } = around;
  const actions = {
    onDrawn: vi.fn(),
    ...{ onPrint: vi.fn(), onExport: vi.fn(), onWord: vi.fn() },
    onComfort: vi.fn(),
    onShowVersion: vi.fn(),
    liveAddress: vi.fn(() => 'https://bao.example/#:~:text=b%E1%BA%BFn'),
    onRestore: vi.fn(),
    onRetry: vi.fn(),
  };
  const markActions = {
    liveAddressOf: vi.fn(() => 'https://bao.example/#:~:text=m'),
    onJump: vi.fn(),
    onColour: vi.fn(),
    onWrite: vi.fn(async () => undefined),
    onDraft: vi.fn(),
    onDelete: vi.fn(),
    onAttach: vi.fn(),
  };
  const pictureActions = {
    ...{ onKeepImages: vi.fn(), onDropImages: vi.fn(), onDownloadShot: vi.fn(), onDeleteShot: vi.fn() },
  };
  const onCompareToday = vi.fn();
  const onTellChanges = vi.fn(async () => []);
  const damagedActions = {
    ...{ onDownload: vi.fn(), onRepair: vi.fn(), onDelete: vi.fn(), onTakeBack: vi.fn(), onForget: vi.fn() },
  };
  const beside = view.kind === 'article' && (
    <CopyHighlights
      words={words}
      copy={copy}
      view={view}
      marks={marks}
      drafts={new Map()}
      opened={null}
      fields={null}
      actions={markActions}
    />
  );
  const below =
    view.kind === 'article' ? (
      <CopyBelow
        words={words}
        copy={copy}
        id={newArticleId(() => 'a1')}
        view={view}
        damaged={damaged}
        damagedActions={damagedActions}
        pictures={pictures}
        pictureActions={pictureActions}
        today={today}
        onCompareToday={onCompareToday}
        onShowVersion={vi.fn()}
        versionActions={{ onLoadVersions: vi.fn(), onTakeBack: vi.fn(), onTellChanges }}
      />
    ) : (
      <DamagedList words={words} rows={damaged} actions={damagedActions} />
    );
  const screen = (images: ReadonlyMap<string, string> | null) => (
    <CopyScreen
      words={words}
      copy={copy}
      theme="light"
      view={view}
      images={images}
      beside={isEarly ? null : beside}
      below={isEarly ? null : below}
      letters={{ comfort: DEFAULT_SETTINGS.comfort, ground: 'light' }}
      exporting={{ formats: isEarly ? [] : articleFormats(words), isBusy: false }}
      notice={null}
      actions={actions}
      onUndo={vi.fn()}
      onCloseNotice={vi.fn()}
    />
  );
  HTMLElement.prototype.hidePopover = vi.fn();
  const drawn = await draw(screen(pictures.images));
  return { ...drawn, screen, actions, markActions, pictureActions, onCompareToday, onTellChanges };
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
    expect((await drawCopy(viewOf(KEPT), { marks: { ...NONE, highlights: null } })).root.textContent).not.toContain(
      copy.noHighlights,
    );
    const [highlight] = HIGHLIGHTS;
    if (!highlight) throw new Error('a sample is missing');
    const { control, press, markActions } = await drawCopy(viewOf(KEPT), {
      marks: { ...NONE, highlights: [{ highlight, found: { state: 'exact' } }] },
    });
    expect(control(copy.liveAt(highlight.quote.exact)).getAttribute('href')).toBe('https://bao.example/#:~:text=m');
    await press(words.highlights.delete(highlight.quote.exact));
    expect(markActions.onDelete).toHaveBeenCalledExactlyOnceWith(highlight.id);
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
    const { root } = await drawCopy(viewOf(KEPT), { damaged: [row] });
    expect(root.querySelector('article')).not.toBeNull();
    expect(root.textContent).toContain(words.damaged.title(1));
  });
});

describe('what comes after the text', () => {
  const IMAGE = 'https://x.example/a.jpg';

  it('leaves the text alone until it is there', async () => {
    const { root } = await drawCopy(viewOf(KEPT), { isEarly: true });
    expect(root.querySelector('article')?.textContent).toContain('Xem Công văn 12.');
    expect(root.querySelector('aside')?.getAttribute('aria-busy')).toBe('true');
  });

  it('draws the image that is kept in the place of its frame, and its caption stays the same text node', async () => {
    const { root, screen, redraw } = await drawCopy(viewOf(KEPT));
    const caption = root.querySelector('figcaption [data-block] span')?.firstChild;
    expect(caption?.nodeValue).toBe('Bến Tám');
    await redraw(screen(new Map([[IMAGE, 'blob:own']])));
    expect(root.querySelector('figure img')?.getAttribute('src')).toBe('blob:own');
    expect(root.querySelector('.db-text-frame')).toBeNull();
    expect(root.querySelector('figcaption [data-block] span')?.firstChild).toBe(caption);
  });

  it('keeps the place of an image, and says nothing of it, until it is known whether it is kept', async () => {
    const pictures = { ...NO_PICTURES, urls: [IMAGE], images: null };
    const { root, screen, redraw } = await drawCopy(viewOf(KEPT), { pictures });
    const frame = () => root.querySelector('.db-text-frame');
    expect(frame()?.classList).toContain('db-text-frame-unknown');
    expect(root.textContent).not.toContain(copy.imagesKept(0, 1));
    await redraw(screen(new Map()));
    expect(frame()?.classList).not.toContain('db-text-frame-unknown');
    await redraw(screen(new Map([[IMAGE, 'blob:own']])));
    expect(frame()).toBeNull();
  });

  it('offers to keep the images, says which hosts are asked for, and why one could not be kept', async () => {
    const pictures = {
      ...NO_PICTURES,
      urls: [IMAGE, 'https://x.example/b.jpg'],
      images: new Map([['https://x.example/b.jpg', 'blob:b']]),
      failures: new Map([[IMAGE, 'missing']] as const),
      hosts: ['x.example'],
    };
    const { root, press, pictureActions } = await drawCopy(viewOf(KEPT), { pictures });
    expect(root.textContent).toContain(copy.imagesKept(1, 2));
    expect(root.textContent).toContain(copy.keepImagesHint(['x.example']));
    expect(root.textContent).toContain(copy.imageFailures.missing);
    await press(copy.keepImagesAgain);
    expect(pictureActions.onKeepImages).toHaveBeenCalledOnce();
    await press(copy.dropImages);
    expect(pictureActions.onDropImages).toHaveBeenCalledOnce();
  });

  it('shows a picture of the page with its address and time, to be taken away and deleted', async () => {
    const at = '2026-11-02T02:20:00Z';
    const shot = { name: at, at, url: 'https://x.example/bai', src: 'blob:shot', isWhole: false };
    const { root, press, pictureActions } = await drawCopy(viewOf(KEPT), {
      pictures: { ...NO_PICTURES, shots: [shot] },
    });
    expect(root.textContent).toContain(copy.shot(words.moment(at), false));
    expect(root.textContent).toContain('https://x.example/bai');
    await press(copy.downloadShotNamed(words.moment(at)));
    expect(pictureActions.onDownloadShot).toHaveBeenCalledExactlyOnceWith(at);
    await press(copy.deleteShotNamed(words.moment(at)));
    expect(pictureActions.onDeleteShot).toHaveBeenCalledExactlyOnceWith(at);
  });

  it('says what the page says today otherwise, and asks what turned in it', async () => {
    const today = { ...KEPT, blocks: KEPT.blocks.map((block) => ({ ...block, text: block.text.replace('12', '21') })) };
    const at = '2026-11-27T02:20:00Z';
    const { root, onTellChanges } = await drawCopy(viewOf(KEPT), { today: { kind: 'told', at, kept: KEPT, today } });
    expect(root.textContent).toContain(copy.todayDiffers(words.versions.blocks(1), words.moment(at)));
    // How the text of today is kept beside it.
    expect(root.textContent).toContain(copy.keepToday);
    expect(root.querySelector('.db-copy-today del')?.textContent).toContain('12.');
    expect(root.querySelector('.db-copy-today ins')?.textContent).toContain('21.');
    expect(onTellChanges).toHaveBeenCalledOnce();
  });

  it.each([
    [{ kind: 'gone' }, copy.todayGone],
    [{ kind: 'silent' }, copy.todaySilent],
    [{ kind: 'another', headline: 'Chợ Hạ' }, copy.todayAnother('Chợ Hạ')],
  ] as const)('says why nothing is compared: %o', async (today, told) => {
    const { root, press, onCompareToday } = await drawCopy(viewOf(KEPT), { today });
    expect(root.textContent).toContain(told);
    await press(copy.compareToday);
    expect(onCompareToday).toHaveBeenCalledOnce();
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

it('hands the article out from its bar, in every format of one article', async () => {
  const { root, actions } = await drawCopy(viewOf(KEPT));
  const items = [...root.querySelectorAll<HTMLElement>('.db-copy-bar [role="menuitem"]')];
  expect(items.map(({ textContent }) => textContent)).toEqual([
    words.exporting.word,
    ...articleFormats(words).map(({ label }) => label),
  ]);
  for (const item of items) item.click();
  expect(actions.onWord).toHaveBeenCalledOnce();
  expect(actions.onExport.mock.calls.flat()).toEqual(articleFormats(words).map(({ id }) => id));
});

it('offers to hand it out before the names of formats are there', async () => {
  const { root } = await drawCopy(viewOf(KEPT), { isEarly: true });
  const labels = [...root.querySelectorAll('.db-copy-bar [role="menuitem"]')].map(({ textContent }) => textContent);
  expect(labels).toEqual([words.exporting.word]);
});
