/** Finds controls in the closed shadow roots of a page in Firefox, and clicks them. */

import type { Page } from 'puppeteer-core';
import type { InPageControls } from '../driver';
import { until } from '../until';
import type { Bidi, NodeReference } from './bidi';

/** Answers whether the middle of the element can be pressed now. */
const BRING_INTO_WINDOW = `(element) => {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return width > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}`;

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
      // What has only just appeared is put in its place a moment later: until then it cannot be pressed by anybody.
      await until(`${role} “${name}” to be in the window`, async () => {
        const [control] = await find(role, name);
        return control && (await bidi.callWith(page, control, BRING_INTO_WINDOW)) === true ? control : undefined;
      });
      const [control] = await find(role, name);
      if (control) await bidi.click(page, control);
    },
  };
}
