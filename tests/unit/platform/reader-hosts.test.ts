import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForHost, askForListed, dropHost, loadReaderHosts, rememberHosts } from '../../../lib/platform/reader-hosts';
import { keepReaderRegistered } from '../../../lib/platform/registered-reader';

/** A browser that keeps what it is told, and calls its listeners. */
const fake = vi.hoisted(() => {
  type Script = { id: string; matches: string[]; excludeMatches: string[]; js: string[]; runAt: string };
  type Listener = (...given: never[]) => unknown;
  const event = () => {
    const listeners = new Set<Listener>();
    return {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
      fire: (...given: unknown[]) => {
        for (const listener of listeners) listener(...(given as never[]));
      },
      clear: () => listeners.clear(),
    };
  };
  const state = {
    stored: {} as Record<string, unknown>,
    granted: new Set<string>(),
    scripts: [] as Script[],
    injected: [] as number[],
    agrees: true,
    tabs: [] as Array<{ id: number; url: string }>,
  };
  const changed = event();
  const set = (changes: Record<string, unknown>) => {
    const told = Object.fromEntries(
      Object.entries(changes).map(([key, newValue]) => [key, { oldValue: state.stored[key], newValue }]),
    );
    Object.assign(state.stored, changes);
    changed.fire(told, 'local');
  };
  const browser = {
    runtime: {
      onInstalled: event(),
      onStartup: event(),
      getManifest: () => ({
        content_scripts: [{ matches: ['*://*.nhandan.vn/*', '*://*.baochinhphu.vn/*'] }],
      }),
    },
    permissions: {
      onAdded: event(),
      onRemoved: event(),
      request: vi.fn(async ({ origins }: { origins: string[] }) => {
        if (state.agrees) for (const origin of origins) state.granted.add(origin);
        return state.agrees;
      }),
      remove: vi.fn(async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) state.granted.delete(origin);
        browser.permissions.onRemoved.fire({ origins });
        return true;
      }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => state.granted.has(origin)),
    },
    storage: {
      onChanged: changed,
      local: {
        get: async () => ({ ...state.stored }),
        set: async (changes: Record<string, unknown>) => set(changes),
        remove: async (keys: string[]) => {
          const told = Object.fromEntries(keys.map((key) => [key, { oldValue: state.stored[key] }]));
          for (const key of keys) delete state.stored[key];
          changed.fire(told, 'local');
        },
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => state.scripts,
      registerContentScripts: async (scripts: Script[]) => {
        if (state.scripts.length > 0) throw new Error('Duplicate script ID');
        state.scripts = scripts;
      },
      updateContentScripts: async (scripts: Script[]) => {
        if (state.scripts.length === 0) throw new Error('Nonexistent script ID');
        state.scripts = scripts;
      },
      unregisterContentScripts: async () => {
        state.scripts = [];
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        state.injected.push(target.tabId);
      },
    },
    tabs: {
      query: async ({ url }: { url: string[] }) =>
        state.tabs.filter((tab) => url.some((pattern) => tab.url.includes(pattern.slice('*://*.'.length, -2)))),
    },
  };
  return { browser, state };
});
vi.mock('../../../lib/platform/browser', () => ({ browser: fake.browser }));

const { browser, state } = fake;
const matches = () => state.scripts.flatMap((script) => script.matches);

beforeEach(() => {
  Object.assign(state, {
    stored: { settings: {} },
    granted: new Set(),
    scripts: [],
    injected: [],
    agrees: true,
    tabs: [],
  });
  for (const each of [browser.runtime.onInstalled, browser.runtime.onStartup, browser.permissions.onAdded])
    each.clear();
  browser.permissions.onRemoved.clear();
  browser.storage.onChanged.clear();
  browser.permissions.request.mockClear();
  keepReaderRegistered();
});

describe('asking for the hosts of the list', () => {
  it('asks for all of the manifest in the same turn, and reads the open tabs of what came back', async () => {
    state.tabs = [
      { id: 1, url: 'https://nhandan.vn/bai' },
      { id: 2, url: 'https://dichvucong.nhandan.vn/' },
      { id: 3, url: 'https://khong-phai.example/' },
    ];
    const asking = askForListed();
    const origins = ['*://*.nhandan.vn/*', '*://*.baochinhphu.vn/*'];
    expect(browser.permissions.request.mock.calls).toEqual([[{ origins }]]);
    expect(await asking).toBe(true);
    browser.permissions.onAdded.fire({ origins });
    await vi.waitFor(() => expect(state.injected).toEqual([1]));
    // They are the manifest's: nothing is registered beside it.
    expect(state.scripts).toEqual([]);
  });
});

describe('asking for a host', () => {
  it('asks in the same turn, while the browser still knows of the click', () => {
    void askForHost('vi-du.example');
    expect(browser.permissions.request.mock.calls).toEqual([[{ origins: ['*://*.vi-du.example/*'] }]]);
  });

  it('registers the reader there and reads its open tabs, but no service with a login', async () => {
    state.tabs = [
      { id: 1, url: 'https://vi-du.example/bai' },
      { id: 2, url: 'https://dichvucong.vi-du.example/' },
      { id: 3, url: 'https://khac.example/' },
    ];
    expect(await askForHost('vi-du.example')).toBe(true);
    await vi.waitFor(() => expect(state.injected).toEqual([1]));
    expect(state.scripts).toEqual([
      expect.objectContaining({
        js: ['content-scripts/article.js'],
        runAt: 'document_start',
        allFrames: false,
        persistAcrossSessions: true,
      }),
    ]);
    expect(matches()).toEqual(['*://*.vi-du.example/*']);
  });

  it('leaves everything as it was where the reader says no', async () => {
    state.agrees = false;
    expect(await askForHost('vi-du.example')).toBe(false);
    expect(await loadReaderHosts()).toEqual([]);
    expect(state.scripts).toEqual([]);
  });

  it('goes on without the popup that asked: the permission alone switches the host on', async () => {
    state.granted.add('*://*.tuoitre.vn/*');
    browser.permissions.onAdded.fire({ origins: ['*://*.tuoitre.vn/*', '*://*.nhandan.vn/*'] });
    await vi.waitFor(() => expect(matches()).toEqual(['*://*.tuoitre.vn/*']));
    expect(await loadReaderHosts()).toEqual(['tuoitre.vn']);
  });
});

describe('what is registered', () => {
  const switchOn = async (...hosts: string[]) => {
    for (const host of hosts) await askForHost(host);
    await vi.waitFor(() => expect(matches()).toEqual(hosts.map((host) => `*://*.${host}/*`)));
  };

  it('follows hosts that are switched on and off one after the other', async () => {
    await switchOn('a.example', 'b.example');
    await dropHost('a.example');
    await vi.waitFor(() => expect(matches()).toEqual(['*://*.b.example/*']));
    await dropHost('b.example');
    await vi.waitFor(() => expect(state.scripts).toEqual([]));
    expect([...state.granted]).toEqual([]);
  });

  it('comes back after an update', async () => {
    await switchOn('a.example');
    state.scripts = [];
    browser.runtime.onInstalled.fire({ reason: 'update' });
    browser.runtime.onStartup.fire();
    await vi.waitFor(() => expect(matches()).toEqual(['*://*.a.example/*']));
  });

  it('ends with a permission that is withdrawn in the browser', async () => {
    await switchOn('a.example', 'b.example');
    state.granted.delete('*://*.a.example/*');
    browser.permissions.onRemoved.fire({ origins: ['*://*.a.example/*'] });
    await vi.waitFor(() => expect(matches()).toEqual(['*://*.b.example/*']));
    expect(await loadReaderHosts()).toEqual(['b.example']);
  });

  it('is nothing for a host without a permission', async () => {
    await rememberHosts(['a.example']);
    await vi.waitFor(async () => expect(await loadReaderHosts()).toEqual([]));
    expect(state.scripts).toEqual([]);
    expect(state.injected).toEqual([]);
  });

  it('ends also where the permission cannot be given back', async () => {
    await switchOn('a.example');
    browser.permissions.remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
    await dropHost('a.example');
    await vi.waitFor(() => expect(state.scripts).toEqual([]));
  });
});
