// @vitest-environment jsdom
import { useRef, useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { CorrectionPanel } from '../../../components/article/CorrectionPanel';
import type { ArticleView } from '../../../components/article/views';
import { type Corrections, withCorrections } from '../../../lib/model/corrections';
import { ReaderError } from '../../../lib/model/error';
import { newArticleId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';
import { draw } from './draw';

const words = wordsFor('vi');
const { correction, region } = words;
const READ: ArticleView['article'] & ArticleView['asRead'] = {
  headline: 'Tin trong tỉnh',
  host: 'baovungcao.vn',
  language: 'vi',
  publishedAt: { iso: '2026-11-22T08:05:31+07:00', precision: 'second', words: '22/11/2026' },
  authors: ['Hoài Thu'],
  source: { name: 'Báo Mẫu', url: 'https://mau.example.vn/1' },
};

async function drawPanel(more: Partial<ArticleView> = {}, fails?: ReaderError) {
  const actions = {
    onCorrect: vi.fn(async (_corrections: Corrections, _before: Corrections) => {
      if (fails) throw fails;
    }),
    onPoint: vi.fn(),
    onForgetRegion: vi.fn(),
  };
  const view = {
    article: withCorrections(READ, more.corrections),
    asRead: READ,
    corrections: {},
    fromBody: false,
    kept: null,
    question: null,
    ...more,
  };
  // As the popup has it: the button is in its menu, and gets the focus back.
  function Holder() {
    const [isOpen, setOpen] = useState(false);
    const edit = useRef<HTMLButtonElement>(null);
    const onClose = () => {
      setOpen(false);
      edit.current?.focus();
    };
    return (
      <>
        <button ref={edit} type="button" onClick={() => setOpen(true)}>
          {correction.edit}
        </button>
        <CorrectionPanel words={words} view={view} isOpen={isOpen} onClose={onClose} actions={actions} />
      </>
    );
  }
  const drawn = await draw(<Holder />);
  const field = (name: string) => drawn.root.querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
  const type = (name: string, text: string) =>
    act(() => {
      field(name).value = text;
      field(name).dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { ...drawn, actions, field, type };
}

async function drawForm(more: Partial<ArticleView> = {}, fails?: ReaderError) {
  const drawn = await drawPanel(more, fails);
  await drawn.press(correction.edit);
  // Its code is loaded when it is wanted.
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(drawn.root.querySelector('form')).not.toBeNull();
  });
  return drawn;
}

describe('correcting the details', () => {
  it('shows what was read, with the focus in the headline', async () => {
    const { field } = await drawForm();
    expect(document.activeElement).toBe(field('headline'));
    expect(['headline', 'publishedAt', 'authors', 'source'].map((name) => field(name).value)).toEqual([
      'Tin trong tỉnh',
      '22/11/2026 08:05',
      'Hoài Thu',
      'Báo Mẫu',
    ]);
  });

  it('saves what differs from the page, and nothing else', async () => {
    const { actions, type, press, root } = await drawForm();
    await type('headline', '  Bản vùng cao \n có đường ');
    await type('publishedAt', '7/3/2026');
    await type('authors', 'A Páo,  Lò Thị Mẫu ; A Páo,');
    await press(correction.save);
    expect(actions.onCorrect).toHaveBeenCalledExactlyOnceWith(
      {
        headline: 'Bản vùng cao có đường',
        publishedAt: { iso: '2026-03-07T00:00:00+07:00', precision: 'day', words: correction.dateWords('7/3/2026') },
        authors: ['A Páo', 'Lò Thị Mẫu'],
      },
      {},
    );
    expect(root.querySelector('form')).toBeNull();
    expect(document.activeElement?.textContent).toBe(correction.edit);
  });

  it('can say that there is none', async () => {
    const { actions, type, press } = await drawForm();
    for (const name of ['publishedAt', 'authors', 'source']) await type(name, '');
    await press(correction.save);
    expect(actions.onCorrect).toHaveBeenCalledWith({ publishedAt: null, authors: [], source: null }, {});
  });

  it.each([
    ['publishedAt', '31/4/2026', 'no-such-date'],
    ['publishedAt', 'hôm qua', 'unclear-date'],
    ['headline', ' ', 'no-headline'],
  ] as const)('refuses in %s %j, says why, and goes there', async (name, text, problem) => {
    const { actions, type, press, root, field } = await drawForm();
    await type(name, text);
    await press(correction.save);
    expect(actions.onCorrect).not.toHaveBeenCalled();
    expect(root.textContent).toContain(correction.problems[problem]);
    expect(document.activeElement).toBe(field(name));
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    await type(name, '7/3/2026');
    expect(root.textContent).not.toContain(correction.problems[problem]);
  });

  it('keeps the corrections that are there, and gives one back to the page', async () => {
    const publishedAt = { iso: '2026-03-07T08:05:00+07:00', precision: 'minute', words: 'x' } as const;
    const corrections: Corrections = { headline: 'Tít đúng', publishedAt };
    const { actions, press, field, root } = await drawForm({ corrections });
    expect(field('headline').value).toBe('Tít đúng');
    expect(root.textContent).toContain(correction.onPage('Tin trong tỉnh'));
    await press(correction.giveBack(correction.fields.headline));
    expect(field('headline').value).toBe('Tin trong tỉnh');
    await press(correction.save);
    expect(actions.onCorrect).toHaveBeenCalledWith({ publishedAt }, corrections);
  });

  it('keeps the fields and tells the error where it could not be stored', async () => {
    const { type, press, root, field } = await drawForm({}, new ReaderError('storage-full'));
    await type('headline', 'Tít đúng');
    await press(correction.save);
    await act(async () => undefined);
    expect(field('headline').value).toBe('Tít đúng');
    expect(root.textContent).toContain(words.errors['storage-full'].what);
  });

  it('closes at Escape, though not while an input method composes, and saves at Enter', async () => {
    const { key, root, type, actions } = await drawForm();
    await key('Escape', { isComposing: true });
    expect(root.querySelector('form')).not.toBeNull();
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect(root.querySelector('form')).toBeNull();
    const again = await drawForm();
    await again.type('headline', 'Tít đúng');
    await again.key('Enter', {}, again.field('headline'));
    expect(again.actions.onCorrect).toHaveBeenCalledWith({ headline: 'Tít đúng' }, {});
    expect([actions.onCorrect.mock.calls, typeof type]).toEqual([[], 'function']);
  });

  it('says that an article that is not kept will be', async () => {
    const kept = { id: newArticleId(() => 'a'), savedAt: '2026-11-03T09:00:00+07:00', highlights: [] };
    expect((await drawForm()).root.textContent).toContain(correction.keepsToo);
    expect((await drawForm({ kept })).root.textContent).not.toContain(correction.keepsToo);
  });
});

describe('what was put right', () => {
  it('is told', async () => {
    const { root } = await drawPanel({ corrections: { headline: 'Tít đúng', source: null } });
    expect(root.textContent).toContain(
      correction.corrected(`${correction.fields.headline}, ${correction.fields.source}`.toLowerCase()),
    );
    expect(root.textContent).not.toContain(region.used);
  });

  it('tells that the text is where the reader pointed, and forgets it', async () => {
    const { root, press, actions } = await drawPanel({ fromBody: true });
    expect(root.textContent).toContain(region.used);
    await press(region.forget);
    expect(actions.onForgetRegion).toHaveBeenCalledOnce();
  });
});
