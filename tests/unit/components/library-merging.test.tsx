// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MergeSheet } from '../../../components/library/MergeSheet';
import { TrashList } from '../../../components/library/TrashList';
import type { ComparedCopy, DeletedRow, WorkView } from '../../../components/library/views';
import { daysLeft } from '../../../lib/library/days-left';
import type { Article } from '../../../lib/model/article';
import { TRASH_KEPT_MS } from '../../../lib/model/emptied';
import type { ArticleId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const nothing = () => undefined;

beforeAll(() => {
  // jsdom has dialogs, and does not open them.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

function copyOf(number: number, given: Partial<Article> = {}): ComparedCopy {
  const article: Article = {
    ...{ id: `copy-${number}` as ArticleId, url: `https://bao.example/${number}.html`, host: 'bao.example' },
    ...{ addresses: [], outletName: 'Báo Ví Dụ', language: 'vi', headline: 'Đò ngang chạy lại', authors: [] },
    blocks: [{ kind: 'paragraph', text: `Đò ngang chạy ${number === 1 ? 'hai' : 'ba'} chuyến mỗi sáng.` }],
    ...{ fingerprint: `f${number}`, savedAt: '2026-03-07T09:00:00.000+07:00', versionCount: 0 },
    ...{ tags: ['đò'], note: '', stamps: {} },
    ...given,
  };
  return { article, highlights: number, canBeKept: true };
}

describe.each(['vi', 'en'] as const)('two copies side by side, in %s', (language) => {
  const library = libraryWordsFor(language);
  const { merging } = library;

  async function drawCopies(one: ComparedCopy, other: ComparedCopy) {
    const onJoin = vi.fn<(kept: ArticleId) => void>();
    const { root } = await draw(
      <MergeSheet
        words={wordsFor(language)}
        library={library}
        view={{ kind: 'copies', copies: [one, other], isBusy: false }}
        onJoin={onJoin}
        onClose={nothing}
      />,
    );
    const row = (name: string) =>
      [...root.querySelectorAll('tbody tr')].find((one_) => one_.querySelector('th')?.textContent?.startsWith(name));
    return { root, onJoin, row };
  }

  it('say of each fact whether it is the same, and show how the texts differ', async () => {
    const { root, row } = await drawCopies(copyOf(1), copyOf(2, { tags: ['đò', 'sông'], topic: 'Giao thông' }));
    expect(row(merging.rows.headline)?.textContent).toContain(merging.same);
    expect(row(merging.rows.tags)?.textContent).toContain(merging.different);
    expect(row(merging.rows.topic)?.textContent).toContain(merging.none);
    // What neither has is not spoken of.
    expect(row(merging.rows.summary)).toBeUndefined();
    expect(root.querySelector('details')?.textContent).toContain(merging.differentText(1));
    expect(root.querySelector('ins')?.textContent).toContain('ba');
    expect(root.textContent).not.toContain(merging.twoOutlets);
  });

  it('have the one kept that the reader chooses', async () => {
    const { root, onJoin } = await drawCopies(copyOf(1), copyOf(2));
    const [, second] = root.querySelectorAll('input');
    await act(() => second?.click());
    await act(() => void root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
    expect(onJoin.mock.calls).toEqual([['copy-2']]);
  });

  it('do not let a page that was not read be the one, and warn where the outlets are two', async () => {
    const unread = { ...copyOf(1, { host: 'bao-khac.example' }), canBeKept: false };
    const { root, onJoin } = await drawCopies(unread, copyOf(2));
    expect([...root.querySelectorAll('input')].map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(root.textContent).toContain(merging.unread);
    expect(root.textContent).toContain(merging.twoOutlets);
    await act(() => void root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
    expect(onJoin.mock.calls).toEqual([['copy-2']]);
  });
});

describe('the trash', () => {
  const library = libraryWordsFor('vi');
  const rows: DeletedRow[] = [0, 12].map((daysLeft, at) => ({
    ...{ id: `gone-${at}` as ArticleId, headline: `Bài ${at}`, language: 'vi', outletName: 'Báo Ví Dụ', daysLeft },
    deletedAt: '2026-11-01T09:00:00.000+07:00',
  }));

  async function drawTrash(work: WorkView | null = null) {
    const onEmpty = vi.fn<(ids: readonly ArticleId[]) => void>();
    const on = { onRestore: nothing, onCancel: nothing, onRetry: nothing, onEmpty };
    const view = { kind: 'rows' as const, rows };
    const { root } = await draw(<TrashList words={wordsFor('vi')} library={library} view={view} work={work} {...on} />);
    const press = async (label: string) => {
      const found = [...root.querySelectorAll('button')].filter(({ textContent }) => textContent === label);
      await act(() => found.at(-1)?.click());
    };
    return { root, onEmpty, press };
  }

  it('says how long each stays whole', async () => {
    const { root } = await drawTrash();
    expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(library.trash.daysLeft(0)),
      expect.stringContaining(library.trash.daysLeft(12)),
    ]);
    expect(daysLeft(1_000, 2_000)).toBe(0);
    expect(daysLeft(86_400_001, 0)).toBe(2);
    expect(daysLeft(500 * TRASH_KEPT_MS, 0)).toBe(30);
  });

  it('is emptied once that is confirmed, and not before', async () => {
    const { root, onEmpty, press } = await drawTrash();
    await press(library.trash.emptyNow);
    expect(onEmpty).not.toHaveBeenCalled();
    expect(root.querySelector('dialog[open]')?.textContent).toContain(library.trash.emptyQuestion(2));
    await act(() => void root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true })));
    expect(onEmpty.mock.calls).toEqual([[['gone-0', 'gone-1']]]);
  });

  it('tells how far it is, and takes no other act meanwhile', async () => {
    const { root, press } = await drawTrash({ done: 25, all: 2_000 });
    expect(root.textContent).toContain(library.working(25, 2_000));
    await press(library.trash.emptyNow);
    expect(root.querySelector('dialog[open]')).toBeNull();
  });
});
