/** What the popup, the panel, the menu and the shortcuts ask of this page, and how it is answered. */

import type { routeCommands } from '../messages/route-commands';
import { ReaderError, toReaderError } from '../model/error';
import { caretRange, selectedRange } from '../page/listen/selection';
import type { LateMarking } from './late-marking';
import type { ReaderActions } from './reader-actions';
import type { Session } from './session';

export interface CommandParts {
  document: Document;
  session: Session;
  marking: LateMarking;
  /** What the context menu was opened on last. */
  menuNode: () => Node | null;
  /** Takes what is ours on the page out of sight. */
  hideOurs: (isHidden: boolean) => void;
}

/** So long a picture of a whole page takes at most, in milliseconds. */
const WHOLE_AT_MOST = 20_000;
/** After so long without a change a page that nobody sees looks whether it was kept elsewhere, in milliseconds. */
const QUIET_MS = 1_000;

/** One handler a command, to be given to `routeCommands`. */
export function createCommandHandlers({
  document,
  session,
  marking,
  menuNode,
  hideOurs,
}: CommandParts): Parameters<typeof routeCommands>[0] {
  const { highlights } = session;
  /** A failure is told on the page, where the reader pressed the key; whoever sent the command is answered with it too. */
  const attempt = async <T>(work: () => Promise<T> | T): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      marking.tellProblem(thrown);
      throw thrown;
    }
  };
  /** What the reader does on the page itself, and the state of the page after it. */
  const act = (work: (reader: ReaderActions) => unknown) =>
    attempt(async () => {
      await work((await marking.bring()).reader);
      return session.state();
    });
  /** Taking in what another context has written. */
  let refreshing: Promise<void> = Promise.resolve();
  let untilQuiet: ReturnType<typeof setTimeout> | undefined;
  const takeIn = () => {
    clearTimeout(untilQuiet);
    untilQuiet = undefined;
    refreshing = highlights.refresh().catch(() => undefined);
    return refreshing;
  };
  let untilCleared: ReturnType<typeof setTimeout> | undefined;
  /** The page as the paper has it: whole, and without us. */
  const showPaper = (on: boolean) => {
    hideOurs(on);
    session.showWhole(on);
  };
  return {
    'page/state': async () => {
      // A page that is still being read is not one without an article.
      await session.whenRead;
      // A popup that has just written asks for the state at once: the answer has to show what it wrote.
      await (untilQuiet === undefined ? refreshing : takeIn());
      return session.state();
    },
    'page/read': async () => {
      await session.read(true);
      return session.state();
    },
    'page/clear': ({ on, view }) =>
      attempt(() => {
        // The page changes at once. Storing the choice may take longer, and the answer does not wait for it.
        session.setCleared(on, view).catch(marking.tellProblem);
        // A key shows nothing of what it did, so the page says it; the popup's switch shows it by itself.
        if (on === 'toggle') void marking.run((reader) => reader.tellCleared());
        return session.state();
      }),
    'page/whole': ({ on }) => {
      clearTimeout(untilCleared);
      showPaper(on);
      // The popup that asked may be closed before it takes that back.
      if (on) untilCleared = setTimeout(() => showPaper(false), WHOLE_AT_MOST);
      return null;
    },
    'page/point': () => {
      void marking.run((reader) => reader.point());
      return null;
    },
    'page/forget-region': async () => {
      await session.unpoint([]);
      return session.state();
    },
    'page/save': async () => {
      try {
        await highlights.save();
      } catch (thrown) {
        // Whoever shows the state shows the question in it.
        if (toReaderError(thrown).code !== 'needs-answer' || !highlights.question) throw thrown;
      }
      return session.state();
    },
    'page/keep': () => act((reader) => reader.keep()),
    'page/answer': async (answer) => {
      await highlights.answer(answer);
      return session.state();
    },
    'page/dismiss': async () => {
      await highlights.dismissQuestion();
      return session.state();
    },
    'page/mark': () => act((reader) => reader.mark(selectedRange(document), caretRange(document))),
    'page/mark-block': () =>
      act((reader) => {
        const node = menuNode();
        if (!node) throw new ReaderError('nothing-selected');
        return reader.markWhole(node);
      }),
    'page/attach': ({ id, to }) => act((reader) => reader.attach(id, to)),
    'page/walk': async ({ step }) => {
      await act((reader) => reader.walk(step));
      return null;
    },
    'page/jump': async ({ id }) => {
      (await marking.bring()).reader.jumpTo(id);
      return null;
    },
    'page/changed': async ({ article }) => {
      const { kept } = highlights;
      // The article in view may be the one that changed. Where it is not kept, any change may be that it was kept elsewhere.
      if (article !== null && kept !== null && kept.id !== article) return null;
      clearTimeout(untilQuiet);
      if (kept !== null || !document.hidden) await takeIn();
      // Of thirty tabs that are kept in one press each would ask at every save of another, with its whole text.
      else {
        untilQuiet = setTimeout(() => {
          untilQuiet = undefined;
          if (highlights.kept === null) void takeIn();
        }, QUIET_MS);
      }
      return null;
    },
  };
}
