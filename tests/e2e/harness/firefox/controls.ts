/** Finds controls in the closed shadow roots of a page in Firefox, and clicks them. */

import type { Page } from 'puppeteer-core';
import type { InPageControls } from '../driver';
import { until } from '../until';
import type { Bidi, NodeReference } from './bidi';

export function firefoxControls(bidi: Bidi, page: Page): InPageControls {
  const find = async (role: string, name: string): Promise<NodeReference[]> => {
    const roots = await bidi.shadowRoots(page);
    return roots.length === 0 ? [] : bidi.locateControls(page, role, name, roots);
  };
  return {
    async count(role, name) {
      return (await find(role, name)).length;
    },
    async shows(text) {
      for (const root of await bidi.shadowRoots(page)) {
        if (String(await bidi.callWith(page, root, '(root) => root.textContent')).includes(text)) return true;
      }
      return false;
    },
    async click(role, name) {
      const control = await until(`${role} “${name}”`, async () => (await find(role, name))[0]);
      await bidi.callWith(
        page,
        control,
        '(element) => element.scrollIntoView({ block: "nearest", behavior: "instant" })',
      );
      await bidi.click(page, control);
    },
  };
}
