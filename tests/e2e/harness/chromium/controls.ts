/** Finds controls in Chromium's accessibility tree, which reaches into closed shadow roots, and clicks them. */

import type { CDPSession, Page } from 'puppeteer-core';
import type { InPageControls } from '../driver';
import { until } from '../until';

export function chromiumControls(page: Page): InPageControls {
  let session: Promise<CDPSession> | undefined;
  const cdp = () => {
    session ??= page.createCDPSession();
    return session;
  };

  const find = async (role: string, name: string): Promise<number[]> => {
    const client = await cdp();
    const { root } = await client.send('DOM.getDocument', { depth: 0 });
    const { nodes } = await client.send('Accessibility.queryAXTree', {
      backendNodeId: root.backendNodeId,
      role,
      accessibleName: name,
    });
    return nodes.flatMap(({ ignored, backendDOMNodeId }) =>
      ignored || backendDOMNodeId === undefined ? [] : [backendDOMNodeId],
    );
  };

  return {
    async count(role, name) {
      return (await find(role, name)).length;
    },
    async shows(text) {
      const client = await cdp();
      const { root } = await client.send('DOM.getDocument', { depth: 0 });
      const { nodes } = await client.send('Accessibility.queryAXTree', {
        backendNodeId: root.backendNodeId,
        role: 'StaticText',
      });
      return nodes.some(({ name }) => String(name?.value ?? '').includes(text));
    },
    async click(role, name) {
      const client = await cdp();
      let last: Point | undefined;
      const { x, y } = await until(`${role} “${name}” at rest`, async () => {
        const [backendNodeId] = await find(role, name);
        if (backendNodeId === undefined) return undefined;
        await client.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
        // A page that still fills moves its controls: the press goes where the control stood at two looks in turn.
        const before = last;
        last = middleOf((await client.send('DOM.getBoxModel', { backendNodeId })).model.content);
        return before?.x === last.x && before.y === last.y ? last : undefined;
      });
      await page.mouse.move(x, y);
      await page.mouse.down();
      // What the press does may close the page before the release is answered: a popup goes when a page of ours opens.
      await page.mouse.up().catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
      });
    },
  };
}

interface Point {
  x: number;
  y: number;
}

/** The middle of a box that CDP gives as its four corners. */
function middleOf(corners: number[]): Point {
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = corners;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}
