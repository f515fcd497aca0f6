// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { ListFilters } from '../../../components/library/ListFilters';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const nothing = () => undefined;
let isWide: boolean;

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
  return () => vi.unstubAllGlobals();
});

async function drawFilters() {
  const screen = (isNaming: boolean) => (
    <ListFilters
      words={wordsFor('vi')}
      library={libraryWordsFor('vi')}
      views={{
        ...{ rows: [], isNaming, onNaming: nothing, onOpen: nothing, onSave: nothing, onRename: nothing },
        onDelete: nothing,
      }}
      facets={[]}
      onFacet={nothing}
    />
  );
  const { root, redraw } = await draw(screen(false));
  const side = root.querySelector('details') as HTMLDetailsElement;
  return { side, redraw: (isNaming = false) => redraw(screen(isNaming)) };
}

it('are folded on a narrow screen, and stay as the reader has them', async () => {
  isWide = false;
  const { side, redraw } = await drawFilters();
  expect(side.open).toBe(false);
  side.open = true;
  await redraw();
  expect(side.open).toBe(true);
});

it('are open beside a wide list, and stay as the reader has them', async () => {
  isWide = true;
  const { side, redraw } = await drawFilters();
  expect(side.open).toBe(true);
  side.open = false;
  await redraw();
  expect(side.open).toBe(false);
});

it('unfold where a view is named by key: what is typed goes into its field', async () => {
  isWide = false;
  const { side, redraw } = await drawFilters();
  await redraw(true);
  expect([side.open, document.activeElement?.tagName]).toEqual([true, 'INPUT']);
  await redraw(false);
  expect(side.open).toBe(true);
});
