/** Reads the page, and follows what happens to it, to the collection and to the settings. */

import { routeCommands } from '../../lib/messages/route-commands';
import type { Clearing } from '../../lib/page/clear/clear';
import type { InPageHost } from '../../lib/page/in-page-host';
import { watchPage } from '../../lib/page/listen/watch';
import { onSettingsChanged } from '../../lib/platform/settings';
import { createCommandHandlers } from '../../lib/session/commands';
import { createUnaskedWork } from '../../lib/session/unasked-work';
import type { Running } from './start-session';

export interface FollowedPage {
  host: InPageHost;
  clearing: Clearing;
  /** What the context menu was opened on last. */
  menuNode: () => Node | null;
  signal: AbortSignal;
}

export function followThePage(
  { session, marking, seekReprint }: Running,
  { host, clearing, menuNode, signal }: FollowedPage,
): void {
  routeCommands(createCommandHandlers({ document, session, marking, menuNode, hideOurs: host.hide }), signal);
  // Not awaited: the page is cleared at once, and a selection made before the collection has answered counts too.
  const unasked = createUnaskedWork(marking.tellProblem);
  void unasked.run(async () => {
    await session.read();
    await seekReprint();
  });
  watchPage(
    document,
    () => {
      host.restore();
      clearing.exempt(host.element);
      unasked.again();
      void unasked.run(
        async () => {
          if (await session.check()) await seekReprint();
        },
        // The other reading is there by then: what failed is taking in what is kept of it.
        async () => {
          await session.highlights.refresh();
          await seekReprint();
        },
      );
    },
    signal,
  );
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      // From the browser's cache: what was changed meanwhile was not heard here.
      if (persisted) void unasked.run(() => session.highlights.refresh());
    },
    { signal },
  );
  onSettingsChanged((settings) => {
    const { making } = session.settings;
    session.follow(settings);
    marking.followPage();
    if (settings.making !== making && document.visibilityState === 'visible') {
      void marking.run((reader) => reader.tellMaking());
    }
  }, signal);
  // The machine turns dark in the evening, and the ground that follows it does too.
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => session.redress(), { signal });
}
