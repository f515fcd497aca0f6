// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { DamagedList } from '../../../components/article/DamagedList';
import type { DamagedRow } from '../../../components/article/views';
import { wordsFor } from '../../../locales';
import { draw } from './draw';

const words = wordsFor('vi');
const { damaged } = words;

const FOUND: DamagedRow = {
  key: 'articles "a"',
  kind: 'articles',
  name: 'Lịch đò ngang',
  what: ['savedAt', 'new-field'],
  state: 'found',
  replaced: [
    { field: 'savedAt', from: null, to: '“2026”' },
    { field: 'new-field', from: '5', to: null },
  ],
};

async function drawList(rows: readonly DamagedRow[]) {
  const actions = {
    onDownload: vi.fn(),
    onRepair: vi.fn(),
    onDelete: vi.fn(),
    onTakeBack: vi.fn(),
    onForget: vi.fn(),
  };
  return { ...(await draw(<DamagedList words={words} rows={rows} actions={actions} />)), actions };
}

describe('damaged records', () => {
  it('are not there where there are none', async () => {
    expect((await drawList([])).root.textContent).toBe('');
  });

  it('are told as what they are, with what a repair replaces, and three acts', async () => {
    const { root, press, actions } = await drawList([FOUND]);
    const text = root.textContent ?? '';
    expect(text).toContain('Lịch đò ngang');
    expect(text).toContain(damaged.kinds.articles);
    expect(text).toContain(damaged.wrong('lúc lưu, new-field'));
    expect(text).toContain(damaged.replaced('lúc lưu', damaged.missing, '“2026”'));
    expect(text).toContain(damaged.replaced('new-field', '5', null));
    await press(damaged.downloadNamed('Lịch đò ngang'));
    await press(damaged.repairNamed('Lịch đò ngang'));
    await press(damaged.deleteNamed('Lịch đò ngang'));
    expect(actions.onDownload).toHaveBeenCalledExactlyOnceWith(FOUND.key);
    expect(actions.onRepair).toHaveBeenCalledExactlyOnceWith(FOUND.key, 'Lịch đò ngang');
    expect(actions.onDelete).toHaveBeenCalledExactlyOnceWith(FOUND.key, 'Lịch đò ngang');
  });

  it.each<[string, Partial<DamagedRow>, string]>([
    ['nothing of it can be read', { what: ['*'], name: null }, damaged.allWrong],
    ['its article is gone', { what: ['article'] }, damaged.noArticle],
    ['a later program wrote it', { what: ['schema'] }, damaged.later],
  ])('say so where %s, and offer no repair', async (_name, row, told) => {
    const { root } = await drawList([{ ...FOUND, replaced: null, ...row }]);
    expect(root.textContent).toContain(told);
    expect(root.textContent).toContain(damaged.cannotRepair);
    expect(root.textContent).not.toContain(damaged.repairPlan);
    if (row.name === null) expect(root.textContent).toContain(damaged.unnamed);
  });

  it('that were repaired or deleted can be put back or dropped', async () => {
    const { root, press, actions } = await drawList([{ ...FOUND, state: 'deleted' }]);
    expect(root.textContent).toContain(damaged.states.deleted);
    await press(damaged.takeBackNamed('Lịch đò ngang'));
    await press(damaged.forgetNamed('Lịch đò ngang'));
    expect(actions.onTakeBack).toHaveBeenCalledExactlyOnceWith(FOUND.key);
    expect(actions.onForget).toHaveBeenCalledExactlyOnceWith(FOUND.key);
  });

  it('counts that were made anew are told once', async () => {
    const { root, press, actions } = await drawList([{ ...FOUND, kind: 'counters', state: 'repaired' }]);
    expect(root.textContent).toContain(damaged.recounted);
    await press(words.close);
    expect(actions.onForget).toHaveBeenCalledExactlyOnceWith(FOUND.key);
  });
});
