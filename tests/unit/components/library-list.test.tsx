// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ResultList } from '../../../components/library/ResultList';
import { noRows } from '../../../lib/controllers/library/row-pages';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { LIBRARY_SCREENS } from '../../screens/library-screens';
import { draw } from './draw';

const nothing = () => undefined;
const none = { ...noRows<never>(), isWaiting: false, isAsking: false };

it.each(['vi', 'en'] as const)(
  'leads from an empty library to where a collection is brought in, in %s',
  async (language) => {
    const library = libraryWordsFor(language);
    const actions = {
      ...{ onShow: nothing, onRetry: nothing, onActive: nothing, onToggle: nothing, onOpen: nothing },
      ...{ onSelectAll: nothing, onTransfer: vi.fn(), onTab: nothing },
    };
    const given = { library, articles: none, highlights: none, actions, words: wordsFor(language) };
    const shared = {
      ...{ tab: 'articles' as const, isGrouped: false, active: 0, listName: 'all', onClearQuery: nothing },
      ...{ isSelected: () => false, isHighlightSelected: () => false },
    };
    const { root, press, redraw } = await draw(<ResultList {...given} {...shared} isEmpty />);
    expect(root.textContent).toContain(library.emptyTitle);
    await press(library.bringIn);
    expect(actions.onTransfer).toHaveBeenCalledOnce();
    // Where there are articles and none matches, there is nothing to bring in.
    await redraw(<ResultList {...given} {...shared} isEmpty={false} />);
    expect(root.textContent).not.toContain(library.bringIn);
  },
);

it('offers to group the same news where there is some, and tells where nothing was printed twice', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = vi.fn();
  const { grouped, noneTwice } = libraryWordsFor('vi');
  const drawn = async (state: string) => {
    const screen = LIBRARY_SCREENS[state];
    if (screen === undefined) return expect.fail(`no screen is called ${state}`);
    return (await draw(screen.draw(wordsFor('vi'), 'light'))).root;
  };
  expect((await drawn('empty')).textContent).not.toContain(grouped);
  const full = await drawn('full');
  expect(full.textContent).toContain(grouped);
  expect(full.querySelector('[role="status"]')?.textContent).not.toContain(noneTwice);
  const once = await drawn('grouped, nothing twice');
  expect(once.querySelector('[role="status"]')?.textContent).toBe(`2 bài · ${noneTwice}`);
  vi.unstubAllGlobals();
});
