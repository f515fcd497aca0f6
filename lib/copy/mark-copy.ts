/** Marking on the saved copy, as on a page: the same session, the same script that marks, another text below it. */

import type { Article } from '../model/article';
import { randomId } from '../model/ids';
import type { Ground, Language, Settings } from '../model/settings/settings';
import { createInPageHost } from '../page/in-page-host';
import { watchClicks } from '../page/listen/clicks';
import { watchKeys } from '../page/listen/keys';
import { watchMenu } from '../page/listen/menu-node';
import { watchSelection } from '../page/listen/selection';
import { pause } from '../page/pause';
import { createLateMarking, type LateMarking } from '../session/late-marking';
import { createPartBringer } from '../session/page-parts';
import type { AskBackground, Clock } from '../session/ports';
import { Session } from '../session/session';
import { createCopyReader, createNoClearing } from './copy-page';
import { runOwnScript } from './run-own-script';

export interface MarkCopyParts {
  document: Document;
  settings: Settings;
  ask: AskBackground;
  language: () => Language;
  /** What the text stands on, as the reader chose it. */
  ground: () => Ground;
  /** Called after the highlights are others, or stand elsewhere. */
  onChange: () => void;
  /** The script that marks cannot be brought. */
  onFailure: (thrown: unknown) => void;
  signal: AbortSignal;
}

export interface MarkedCopy {
  session: Session;
  marking: LateMarking;
  /** What the context menu was opened on last. */
  menuNode: () => Node | null;
  /** The article's text stands in the element now: its highlights are looked for and painted there. */
  show(article: Article, root: Element): Promise<void>;
}

const clock: Clock = { now: performance.now.bind(performance), pause };

export function markCopy({ document, signal, ask, ...parts }: MarkCopyParts): MarkedCopy {
  const view = document.defaultView;
  if (!view) throw new Error('a document without a window has nothing to mark in');
  // No other run of ours stands on a page of ours, so any name tells this one.
  const host = createInPageHost(document, `r${randomId()}`, signal);
  const scripts = createPartBringer((name) => runOwnScript(document, name));
  const reader = createCopyReader();
  let isPrinting = false;
  const session: Session = new Session({
    document,
    reader,
    // Paper is light, whatever the screen is.
    clearing: createNoClearing(() => (isPrinting ? 'light' : parts.ground())),
    settings: parts.settings,
    ask,
    newId: randomId,
    timeNow: () => new Date().toISOString(),
    finder: () => marking.current?.finder ?? null,
    bringFinder: async () => (await marking.bring()).finder,
    onChange: () => {
      marking.followPage();
      parts.onChange();
    },
  });
  const marking: LateMarking = createLateMarking({
    document,
    session,
    async start() {
      const startMarking = await scripts.bring('marking');
      return startMarking({
        document,
        host,
        session,
        clock,
        ask,
        newId: randomId,
        language: parts.language,
        bringPointing: () => scripts.bring('pointing'),
      });
    },
    tellPlainly: () => parts.onFailure(new Error('the script that marks did not run')),
  });

  const isOurs = (target: EventTarget | null) => target === host.element;
  const menuNode = watchMenu(view, signal);
  watchSelection(view, isOurs, marking, signal);
  watchKeys(view, isOurs, () => marking, signal);
  watchClicks(view, isOurs, (click) => marking.click(click), signal);
  const print = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    session.highlights.relocate();
  };
  view.addEventListener('beforeprint', print, { signal });
  view.addEventListener('afterprint', print, { signal });

  return {
    session,
    marking,
    menuNode,
    async show(article, root) {
      reader.show(article, root);
      await session.read();
    },
  };
}
