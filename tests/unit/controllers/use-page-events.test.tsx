// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { usePageChanges, usePageEvents } from '../../../lib/controllers/use-page-events';
import { onPageEvent } from '../../../lib/messages/page-events';
import { newHighlightId } from '../../../lib/model/ids';
import { onTabInViewChanged, tabInView } from '../../../lib/platform/tabs';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/messages/page-events', () => ({ onPageEvent: vi.fn() }));
vi.mock('../../../lib/platform/tabs', () => ({ onTabInViewChanged: vi.fn(), tabInView: vi.fn() }));

const ID = newHighlightId(() => 'h1');
const page = { refresh: vi.fn(async () => undefined), leave: vi.fn() };

type Told = Parameters<Parameters<typeof onPageEvent>[0]>[0];
const tell = async (told: Told) => {
  vi.mocked(onPageEvent).mock.calls[0]?.[0](told);
  await settle();
};
const goTo = async (moved: boolean) => {
  vi.mocked(onTabInViewChanged).mock.calls[0]?.[0](moved);
  await settle();
};
const OPENED = { tabId: 7, event: { kind: 'opened', id: ID } } as const;

async function drawEvents() {
  const drawn = await drawHook(() => usePageEvents(page));
  await settle();
  await vi.waitFor(() => expect(onPageEvent).toHaveBeenCalled());
  return drawn;
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(onTabInViewChanged).mockResolvedValue();
  vi.mocked(tabInView).mockResolvedValue({ id: 7, url: '', isLoading: false });
});

it('looks at the page again before it says what was opened on it', async () => {
  const { last } = await drawEvents();
  await tell(OPENED);
  expect(page.refresh).toHaveBeenCalledOnce();
  expect(last().opened).toEqual({ id: ID });
});

it('heeds no page but the one in view', async () => {
  const { last } = await drawEvents();
  await tell({ ...OPENED, tabId: 8 });
  expect(page.refresh).not.toHaveBeenCalled();
  expect(last().opened).toBeNull();
});

it('shows nothing of a page that the reader has left, and looks at the next one', async () => {
  const { last } = await drawEvents();
  await tell(OPENED);
  await goTo(true);
  expect(page.leave).toHaveBeenCalledOnce();
  expect(page.refresh).toHaveBeenCalledTimes(2);
  expect(last().opened).toBeNull();
});

it('keeps what is shown of a page that has only loaded', async () => {
  const { last } = await drawEvents();
  await tell(OPENED);
  await goTo(false);
  expect(page.leave).not.toHaveBeenCalled();
  expect(last().opened).toEqual({ id: ID });
});

it('follows the reader down the page without looking at it again, and forgets where they were on another', async () => {
  const { last } = await drawEvents();
  await tell({ tabId: 7, event: { kind: 'reached', id: ID } });
  expect(last().reached).toBe(ID);
  expect(page.refresh).not.toHaveBeenCalled();
  await tell({ tabId: 7, event: { kind: 'reached', id: null } });
  expect(last().reached).toBeNull();
  await tell({ tabId: 7, event: { kind: 'reached', id: ID } });
  await goTo(true);
  expect(last().reached).toBeNull();
});

it('has a popup look again where the page in view shows something else, and for nothing more', async () => {
  const { redraw } = await drawHook(() => usePageChanges(page.refresh));
  await settle();
  await tell({ tabId: 7, event: { kind: 'changed' } });
  expect(page.refresh).toHaveBeenCalledOnce();
  await tell({ tabId: 8, event: { kind: 'changed' } });
  await tell({ tabId: 7, event: { kind: 'reached', id: ID } });
  expect(page.refresh).toHaveBeenCalledOnce();
  const signal = vi.mocked(onPageEvent).mock.calls[0]?.[1];
  expect(signal?.aborted).toBe(false);
  await redraw(<i />);
  expect(signal?.aborted).toBe(true);
});
