/** What happens on a page, told to the panel that stands beside it. */

import type { PageEvent } from './contract';

const EVENTS_CHANNEL = 'diem-bao/page';

export interface TabEvent {
  tabId: number;
  event: PageEvent;
}

/** Background → extension pages. */
export function relayPageEvent(told: TabEvent): void {
  const channel = new BroadcastChannel(EVENTS_CHANNEL);
  channel.postMessage(told);
  channel.close();
}

/** Calls the listener with what any tab's page tells, until the signal aborts. Only contexts of the extension can send here. */
export function onPageEvent(listener: (told: TabEvent) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(EVENTS_CHANNEL);
  channel.addEventListener('message', ({ data }) => listener(data as TabEvent));
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
