import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Clicked = (info: { menuItemId: string; frameId?: number }, tab: { id: number }) => void;
let clicked: Clicked = () => undefined;

vi.mock('../../../lib/platform/browser', () => ({
  browser: {
    runtime: { onInstalled: { addListener: () => undefined } },
    storage: { onChanged: { addListener: () => undefined } },
    contextMenus: {
      onClicked: {
        addListener: (listener: Clicked) => {
          clicked = listener;
        },
      },
    },
  },
}));

const { installMenus } = await import('../../../lib/platform/menus');

describe('the context menu', () => {
  const mark = vi.fn(() => Promise.resolve());
  const markBlock = vi.fn(() => Promise.resolve());
  beforeEach(() => installMenus(() => Promise.resolve({ mark: '', markBlock: '' }), { mark, markBlock }));
  afterEach(() => vi.clearAllMocks());

  it('acts on the page that it was opened on', () => {
    clicked({ menuItemId: 'mark-selection', frameId: 0 }, { id: 7 });
    clicked({ menuItemId: 'mark-block' }, { id: 8 });
    expect([mark.mock.calls, markBlock.mock.calls]).toEqual([[[7]], [[8]]]);
  });

  it('marks nothing in the article where it was opened in a frame of the page', () => {
    clicked({ menuItemId: 'mark-selection', frameId: 3 }, { id: 7 });
    clicked({ menuItemId: 'mark-block', frameId: 3 }, { id: 7 });
    expect([mark.mock.calls, markBlock.mock.calls]).toEqual([[], []]);
  });
});
