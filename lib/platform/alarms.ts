/** Waking the background now and then. */

import { browser } from './browser';

/** Sees to it that the alarm goes off every so many minutes, or not at all. One that runs already is left as it is. */
export async function setAlarm(name: string, everyMinutes: number | null): Promise<void> {
  if (everyMinutes === null) {
    await browser.alarms.clear(name);
    return;
  }
  const running = await browser.alarms.get(name);
  if (running?.periodInMinutes !== everyMinutes) browser.alarms.create(name, { periodInMinutes: everyMinutes });
}

/** To be called while the background starts: it is started for the alarm. */
export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
