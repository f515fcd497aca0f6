/** Running what takes longer in a page than a browser may take to answer one command: begun, and asked for until it has ended. */

import type { OptionsPage } from '../../tests/e2e/harness/driver';

/** Seldom: each ask is a task of the page that is measured. */
const ASKED_EVERY_MS = 250;

type Ended = { value: unknown } | { error: string };

/** As `page.run`, for so many milliseconds at most. What it returns stands in the page as text meanwhile, which both browsers let be read. */
export async function runLong(page: Pick<OptionsPage, 'run'>, body: string, patience: number): Promise<unknown> {
  const attribute = `data-ended-${crypto.randomUUID()}`;
  await page.run(`
    const root = window.document.documentElement;
    const end = (ended) => root.setAttribute('${attribute}', JSON.stringify(ended));
    void (async () => { ${body} })().then(
      (value) => end({ value: value ?? null }),
      (error) => end({ error: String(error) }),
    );
    return null;`);
  const late = Date.now() + patience;
  for (;;) {
    const told = await page.run(`return window.document.documentElement.getAttribute('${attribute}');`);
    if (typeof told === 'string') {
      const ended = JSON.parse(told) as Ended;
      if ('error' in ended) throw new Error(ended.error);
      return ended.value;
    }
    if (Date.now() > late) throw new Error(`no end after ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
  }
}
