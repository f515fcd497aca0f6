// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ExportScreen } from '../../../components/export/ExportScreen';
import type { ExportChoiceView, ExportView } from '../../../components/export/views';
import { clipboardChoices, collectionFormats } from '../../../lib/controllers/export-formats';
import { wordsFor } from '../../../locales';
import { exportPageWordsFor } from '../../../locales/export-page';
import { draw } from './draw';

const words = wordsFor('vi');
const exportPage = exportPageWordsFor('vi');

const CHOICE: ExportChoiceView = {
  formats: collectionFormats(words),
  format: 'archive',
  scopes: [
    { scope: 'chosen', articles: 20 },
    { scope: 'all', articles: 10_000 },
    { scope: 'tray', articles: null },
  ],
  scope: 'chosen',
  libraryViews: [],
  libraryView: null,
  namePattern: '{ngày} {tít}',
  exampleName: '2026-11-03 Mở tuyến đò.md',
};

async function drawExport(first: ExportView, choice: ExportChoiceView = CHOICE) {
  const choiceActions = { onFormat: vi.fn(), onScope: vi.fn(), onLibraryView: vi.fn(), onNamePattern: vi.fn() };
  const copying = { copies: clipboardChoices(words), copy: { kind: 'idle' as const }, onCopy: vi.fn() };
  const actions = { onStart: vi.fn(), onCancel: vi.fn(), onSaveAgain: vi.fn() };
  const screenOf = (view: ExportView) => (
    <ExportScreen
      words={words}
      exportPage={exportPage}
      view={view}
      {...{ choice, choiceActions }}
      {...copying}
      {...actions}
    />
  );
  const { redraw, ...drawn } = await draw(screenOf(first));
  return {
    ...drawn,
    ...actions,
    ...choiceActions,
    show: (view: ExportView) => redraw(screenOf(view)),
    bar: () => drawn.root.querySelector('progress'),
    spoken: () => drawn.root.querySelector('[role=status]')?.textContent,
  };
}

const running = (articles: number, share: number): ExportView => ({
  kind: 'running',
  articles,
  allArticles: 10_000,
  share,
});
const DONE: ExportView = {
  kind: 'done',
  name: 'diem-bao 2026-11-03.zip',
  bytes: 12_430_000,
  articles: 10_000,
  damaged: [],
};

describe('an export at work', () => {
  it('shows what is exported, how many articles are written, and a bar with a name', async () => {
    const { root, bar } = await drawExport(running(3_412, 0.17));
    expect(root.querySelector('h1')?.textContent).toBe(exportPage.title);
    expect(root.textContent).toContain(exportPage.contents);
    expect(root.textContent).toContain('Đã viết 3.412/10.000 bài');
    expect(root.textContent).toContain(exportPage.keepOpen);
    expect(bar()?.value).toBe(0.17);
    expect(bar()?.getAttribute('aria-label')).toBe(exportPage.progress);
  });

  it('counts nothing before the number is known, and says when all articles are written', async () => {
    const { root, show } = await drawExport({ kind: 'running', articles: 0, allArticles: null, share: 0 });
    expect(root.textContent).not.toMatch(/\d+\/\d+/);
    await show(running(10_000, 0.84));
    expect(root.textContent).toContain(exportPage.writingRecords);
  });

  it('speaks at each quarter alone', async () => {
    const { show, spoken } = await drawExport(running(0, 0));
    const said: (string | undefined | null)[] = [];
    for (const share of [0.01, 0.1, 0.249, 0.25, 0.4, 0.5, 0.7, 0.75, 0.99]) {
      await show(running(0, share));
      if (said.at(-1) !== spoken()) said.push(spoken());
    }
    expect(said).toEqual([0, 25, 50, 75].map(exportPage.percent));
  });

  it('stops at the reader’s word', async () => {
    const { press, onCancel, show, root } = await drawExport(running(1, 0.1));
    await press(exportPage.cancel);
    expect(onCancel).toHaveBeenCalledOnce();
    await show({ kind: 'idle', isCancelled: true });
    expect(root.textContent).toContain(exportPage.cancelled);
    expect(root.querySelector('progress')).toBeNull();
  });
});

describe('a finished export', () => {
  it('shows and speaks the file’s name and size, and saves it again', async () => {
    const { root, press, spoken, onSaveAgain } = await drawExport(DONE);
    expect(root.textContent).toContain('diem-bao 2026-11-03.zip');
    expect(root.textContent).toContain('12,4\u00a0MB, 10.000 bài');
    expect(spoken()).toContain('diem-bao 2026-11-03.zip');
    await press(exportPage.saveAgain);
    expect(onSaveAgain).toHaveBeenCalledOnce();
  });

  it('leaves the focus on its one button as one state gives way to the next', async () => {
    const { control, show } = await drawExport(running(1, 0.1));
    control(exportPage.cancel).focus();
    await show(DONE);
    expect(document.activeElement).toBe(control(exportPage.saveAgain));
    await show({ kind: 'failed', error: 'storage-failed' });
    expect(document.activeElement).toBe(control(words.retry));
  });
});

it('tells an error in the reader’s words, and begins anew', async () => {
  const { root, press, onStart } = await drawExport({ kind: 'failed', error: 'export-empty' });
  expect(root.querySelector('[role=alert]')?.textContent).toContain(words.errors['export-empty'].what);
  await press(words.retry);
  expect(onStart).toHaveBeenCalledOnce();
});

it('waits for the reader where nothing has begun', async () => {
  const { root, press, onStart, spoken } = await drawExport({ kind: 'idle', isCancelled: false });
  expect(root.textContent).not.toContain(exportPage.cancelled);
  expect(spoken()).toBe('');
  await press(exportPage.start);
  expect(onStart).toHaveBeenCalledOnce();
});

describe('what is chosen before', () => {
  const idle: ExportView = { kind: 'idle', isCancelled: false };
  const select = (root: Element) => root.querySelector('select');
  const labelled = (root: Element, text: string) =>
    [...root.querySelectorAll('label')].find((label) => label.textContent?.trim() === text);

  it('is a format of the list, everything first, each by its name', async () => {
    const { root, onFormat } = await drawExport(idle);
    const names = [...(select(root)?.options ?? [])].map(({ text }) => text);
    expect(names).toHaveLength(CHOICE.formats.length);
    expect(new Set(names).size).toBe(names.length);
    expect(select(root)?.value).toBe('archive');
    const control = select(root);
    if (control) control.value = 'ris';
    control?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onFormat.mock.calls).toEqual([['ris']]);
  });

  it('asks for articles where the format is not of all, and for names where it has a file an article', async () => {
    const all = await drawExport(idle);
    expect(all.root.querySelector('input[type=radio]')).toBeNull();
    expect(all.root.querySelector('input[type=text]')).not.toBeNull();
    const table = await drawExport(idle, { ...CHOICE, format: 'csv-articles' });
    expect(table.root.querySelector('input[type=text]')).toBeNull();
    expect(table.root.textContent).not.toContain(exportPage.contents);
    const chosen = labelled(table.root, exportPage.scopes.chosen(20))?.querySelector('input');
    expect(chosen?.checked).toBe(true);
    labelled(table.root, exportPage.scopes.tray(null))?.querySelector('input')?.click();
    expect(table.onScope.mock.calls).toEqual([['tray']]);
  });

  it('shows what a file is called as the pattern is typed', async () => {
    const { root, onNamePattern } = await drawExport(idle, { ...CHOICE, format: 'markdown' });
    const field = root.querySelector<HTMLInputElement>('input[type=text]');
    expect(field?.value).toBe(CHOICE.namePattern);
    const told = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(told.map((id) => root.querySelector(`[id="${id}"]`)?.textContent).join(' ')).toContain(CHOICE.exampleName);
    if (field) field.value = '{báo}';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onNamePattern.mock.calls).toEqual([['{báo}']]);
  });

  it('cannot be changed while it works', async () => {
    const { root } = await drawExport(running(1, 0.1));
    expect(root.querySelector<HTMLFieldSetElement>('fieldset')?.disabled).toBe(true);
  });
});
