// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ResultList } from '../../../components/library/ResultList';
import { noRows } from '../../../lib/controllers/library/row-pages';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const nothing = () => undefined;
const none = { ...noRows<never>(), isWaiting: false, isAsking: false };

it.each(['vi', 'en'] as const)(
  'leads from an empty library to where a collection is brought in, in %s',
  async (language) => {
    const library = libraryWordsFor(language);
    const actions = {
      ...{ onShow: nothing, onRetry: nothing, onActive: nothing, onToggle: nothing, onOpen: nothing },
      ...{ onSelectAll: nothing, onTransfer: vi.fn() },
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
