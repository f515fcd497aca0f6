// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { HealthPanel } from '../../../components/library/HealthPanel';
import { isNothingThere, ResultList } from '../../../components/library/ResultList';
import type { LibraryHealth, LibraryTab } from '../../../components/library/views';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const words = wordsFor('vi');
const library = libraryWordsFor('vi');
const nothing = () => undefined;

const NONE = {
  ...{ rows: new Map<number, never>(), absent: new Set<number>(), count: 0, total: 0, isSettled: true },
  ...{ reach: { kind: 'whole' as const }, isWaiting: false, isAsking: false, error: null },
};

async function drawNone(tab: LibraryTab, isEmpty: boolean) {
  const actions = {
    ...{ onActive: nothing, onToggle: nothing, onOpen: nothing, onSelectAll: nothing, onShow: nothing },
    ...{ onRetry: nothing, onTransfer: vi.fn(), onTab: vi.fn() },
  };
  const drawn = await draw(
    <ResultList
      {...{ words, library, tab, actions, isEmpty, articles: NONE, highlights: NONE, active: 0, listName: '' }}
      isGrouped={false}
      isSelected={() => false}
      isHighlightSelected={() => false}
      onClearQuery={nothing}
    />,
  );
  return { ...drawn, actions };
}

it('says of an empty library how it is filled, also from a backup', async () => {
  const { root, press, actions } = await drawNone('articles', true);
  expect(root.textContent).toContain(library.emptyTitle);
  await press(library.bringIn);
  expect(actions.onTransfer).toHaveBeenCalledOnce();
});

it('does not call a library empty that has articles and no highlight yet', async () => {
  const { root, press, actions } = await drawNone('highlights', true);
  expect(root.textContent).toContain(library.unmarkedTitle);
  expect(root.textContent).not.toContain(library.emptyTitle);
  await press(library.commands.articles);
  expect(actions.onTab).toHaveBeenCalledExactlyOnceWith('articles');
});

it('says of highlights too that nothing matches where something was asked for', async () => {
  const { root } = await drawNone('highlights', false);
  expect(root.textContent).toContain(library.noneTitle);
});

it('tells nothing from an answer that is still to come', () => {
  expect(isNothingThere(NONE)).toBe(true);
  for (const rest of [
    { count: 1 },
    { isWaiting: true },
    { isAsking: true },
    { isSettled: false },
    { error: 'storage-blocked' },
    { reach: { kind: 'building', articles: 1, all: 2 } },
  ] as const) {
    expect(isNothingThere({ ...NONE, ...rest }), JSON.stringify(rest)).toBe(false);
  }
});

const HEALTH: LibraryHealth = {
  ...{ articles: 31, highlights: 90, deleted: 0, bytes: null, byKind: [], unsaved: 0, reach: null, copy: null },
  check: { isRunning: false, wrong: null },
};

async function drawHealth(rest: Partial<LibraryHealth>) {
  const onTransfer = vi.fn();
  const on = { onCheck: nothing, onRepair: nothing, onExportAll: nothing, onTransfer };
  const drawn = await draw(<HealthPanel words={words} library={library} view={{ ...HEALTH, ...rest }} {...on} />);
  return { ...drawn, onTransfer };
}

it('leads from what is in no backup to where one is made', async () => {
  const { press, onTransfer } = await drawHealth({ unsaved: 52 });
  await press(words.screens.transfer);
  expect(onTransfer).toHaveBeenCalledOnce();
});

it('offers no backup where everything is in one', async () => {
  const { root } = await drawHealth({ unsaved: 0 });
  expect(root.textContent).not.toContain(words.screens.transfer);
});

it('says what a check that found something means, and what to press where that helps', async () => {
  const { health } = library;
  const told = async (...wrong: string[]) =>
    (await drawHealth({ check: { isRunning: false, wrong } })).root.querySelector('[role=status]')?.textContent;
  expect(await told()).toBe(health.sound);
  expect(await told('counters')).toBe(`${health.wrong(health.parts.counters)} ${health.unharmed}`);
  expect(await told('index')).toBe(`${health.wrong(health.parts.index)} ${health.mended} ${health.unharmed}`);
  // Two stores of one kind are one thing to the reader.
  expect(await told('texts', 'names')).toBe(`${health.wrong(health.parts.other)} ${health.unharmed}`);
});
