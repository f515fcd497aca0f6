import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installMenus } from '../../../lib/platform/menus';

/** A browser that keeps its menu, and calls its listeners. */
const fake = vi.hoisted(() => {
  type Listener = (...given: never[]) => unknown;
  const event = () => {
    const listeners: Listener[] = [];
    return {
      addListener: (listener: Listener) => void listeners.push(listener),
      removeListener: () => undefined,
      fire: (...given: unknown[]) => Promise.all(listeners.map((listener) => listener(...(given as never[])))),
      clear: () => listeners.splice(0),
    };
  };
  type Item = { id: string; documentUrlPatterns?: string[] };
  const items = new Map<string, Item>();
  const stored: Record<string, unknown> = {};
  return {
    items,
    stored,
    browser: {
      runtime: { onInstalled: event() },
      storage: { onChanged: event(), local: { get: () => Promise.resolve(stored) } },
      contextMenus: {
        onClicked: event(),
        removeAll: () => Promise.resolve(items.clear()),
        create: (item: Item) => void items.set(item.id, item),
        update: async (id: string, changes: Partial<Item>) => {
          const item = items.get(id);
          if (item) Object.assign(item, changes);
        },
      },
    },
  };
});
vi.mock('../../../lib/platform/browser', () => ({ browser: fake.browser }));

const { runtime, storage, contextMenus } = fake.browser;
const mark = vi.fn(() => Promise.resolve());
const markBlock = vi.fn(() => Promise.resolve());

beforeEach(() => {
  for (const event of [runtime.onInstalled, storage.onChanged, contextMenus.onClicked]) event.clear();
  installMenus(() => Promise.resolve({ mark: '', markBlock: '' }), { mark, markBlock });
});
afterEach(() => vi.clearAllMocks());

describe('the context menu', () => {
  it('acts on the page that it was opened on', () => {
    contextMenus.onClicked.fire({ menuItemId: 'mark-selection', frameId: 0 }, { id: 7 });
    contextMenus.onClicked.fire({ menuItemId: 'mark-block' }, { id: 8 });
    expect([mark.mock.calls, markBlock.mock.calls]).toEqual([[[7]], [[8]]]);
  });

  it('marks nothing in the article where it was opened in a frame of the page', () => {
    contextMenus.onClicked.fire({ menuItemId: 'mark-selection', frameId: 3 }, { id: 7 });
    contextMenus.onClicked.fire({ menuItemId: 'mark-block', frameId: 3 }, { id: 7 });
    expect([mark.mock.calls, markBlock.mock.calls]).toEqual([[], []]);
  });

  it('offers the paragraph on the pages that are read, those of the reader’s own hosts among them', async () => {
    const patterns = () => fake.items.get('mark-block')?.documentUrlPatterns ?? [];
    await runtime.onInstalled.fire();
    expect(patterns()).toContain('*://*.baochinhphu.vn/*');
    expect(patterns()).not.toContain('*://*.ben-trong.vn/*');
    fake.stored['reads:ben-trong.vn'] = true;
    storage.onChanged.fire({ 'reads:ben-trong.vn': { newValue: true } }, 'local');
    await vi.waitFor(() => expect(patterns()).toContain('*://*.ben-trong.vn/*'));
    expect(fake.items.get('mark-selection')?.documentUrlPatterns).toBeUndefined();
  });
});
