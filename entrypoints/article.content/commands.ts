/** What the popup, the menu and the shortcuts ask of this page. */

import { routeCommands } from '../../lib/messages/route-commands';
import { ReaderError } from '../../lib/model/error';
import { caretRange, selectedRange } from '../../lib/page/listen/selection';
import type { Session } from '../../lib/session/session';
import type { InPageView } from './in-page-view';

/** `menuNode`: what the context menu was opened on last. */
export function answerCommands(
  session: Session,
  view: InPageView,
  menuNode: () => Node | null,
  signal: AbortSignal,
): void {
  /** What the reader asked for on the page is answered on the page; who sent the command hears of it too. */
  const attempt = async <T>(work: () => Promise<T> | T): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      view.tellProblem(thrown);
      throw thrown;
    }
  };
  let hearing: Promise<void> = Promise.resolve();
  routeCommands(
    {
      'page/state': async () => {
        // Who wrote asks right after telling of it, and is to see what was written.
        await hearing;
        return session.state();
      },
      'page/read': async () => {
        await session.read(true);
        return session.state();
      },
      'page/clear': ({ on, view: chosen }) =>
        attempt(() => {
          // Who switched need not wait for the memory of it.
          session.setCleared(on, chosen).catch((thrown) => view.tellProblem(thrown));
          // Who pressed a key hears what it did; the popup's switch says so by itself.
          if (on === 'toggle') view.tellCleared();
          return session.state();
        }),
      'page/point': () => {
        view.point().catch((thrown) => view.tellProblem(thrown));
        return null;
      },
      'page/forget-region': async () => {
        await session.forgetRegion();
        return session.state();
      },
      'page/save': async () => {
        await session.marks.save();
        return session.state();
      },
      'page/mark': () =>
        attempt(async () => {
          await view.mark(selectedRange(document), caretRange(document));
          return session.state();
        }),
      'page/mark-block': () =>
        attempt(async () => {
          const node = menuNode();
          if (!node) throw new ReaderError('nothing-selected');
          await view.markWhole(node);
          return session.state();
        }),
      'page/attach': ({ id, to }) =>
        attempt(async () => {
          await view.attach(id, to);
          return session.state();
        }),
      'page/walk': ({ step }) =>
        attempt(() => {
          view.walk(step);
          return null;
        }),
      'page/jump': ({ id }) => {
        session.jumpTo(id);
        return null;
      },
      'page/changed': async ({ article }) => {
        const { marks } = session;
        const { kept } = marks;
        // Another article's change is none of ours, unless it may be this one that was just kept elsewhere.
        if (article === null || kept === null || kept.id === article) {
          hearing = marks.refresh().catch(() => undefined);
          await hearing;
        }
        return null;
      },
    },
    signal,
  );
}
