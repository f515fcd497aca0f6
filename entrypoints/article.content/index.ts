import { defineContentScript } from 'wxt/utils/define-content-script';
import { primeReading } from '../../lib/article/prime';
import { askBackground } from '../../lib/messages/ask';
import { ReaderError } from '../../lib/model/error';
import { createClearing } from '../../lib/page/clear/clear';
import { createInPageHost, type InPageHost, shieldTyping, succeedsAnother } from '../../lib/page/in-page-host';
import { watchMenu } from '../../lib/page/listen/menu-node';
import { watchSelection } from '../../lib/page/listen/selection';
import { liftBlocks } from '../../lib/page/listen/unblock';
import { watchPage } from '../../lib/page/listen/watch';
import { marksAtPoint } from '../../lib/page/paint/marks';
import { createPainter } from '../../lib/page/paint/paint';
import { pause } from '../../lib/page/pause';
import { randomName } from '../../lib/page/random-name';
import { loadSettings, onSettingsChanged } from '../../lib/platform/settings';
import { createPageReader } from '../../lib/session/page-reader';
import { Session } from '../../lib/session/session';
import { untilReadable } from '../../lib/session/until-readable';
import { answerCommands } from './commands';
import { InPageView } from './in-page-view';

/** Marks this world as ours already, where the reader asks for a page twice. The page has a world of its own and cannot see it. */
const RUNNING = Symbol.for('diem-bao');

export default defineContentScript({
  // The table of outlets gives the matches, at build time: see wxt.config.ts.
  matches: [],
  registration: 'manifest',
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main() {
    const world = globalThis as { [RUNNING]?: true };
    if (world[RUNNING]) return;
    world[RUNNING] = true;
    // Lives as long as the page. WXT's own context can be ended by an event that a page may forge.
    const { signal } = new AbortController();
    let host: InPageHost | null = null;
    let isCleared = () => false;
    shieldTyping(window, () => host, signal);
    const menuNode = watchMenu(window, signal);
    const isOurs = (target: EventTarget | null) => target === host?.element;
    // Heard before the page can stop it, answered once there is something to answer with.
    let isReady = false;
    watchSelection(
      window,
      isOurs,
      (range, hand) => {
        if (isReady) view.follow(range, hand);
      },
      signal,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (!isReady || !event.isTrusted || isOurs(event.target)) return;
        const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
        const isTab = key === 'Tab' && !(shiftKey || altKey || ctrlKey || metaKey);
        if (isTab && view.enterChip()) event.preventDefault();
        // Not where the reader is typing, in a component of the page too: there the keys are the field's.
        const takesBack = undoKey(event);
        if (takesBack && !isEditable(event.composedPath()[0]) && session.marks.canUndo(takesBack)) {
          event.preventDefault();
          view.undo(takesBack === 'redo').catch(tell);
        }
      },
      { capture: true, signal },
    );
    window.addEventListener(
      'click',
      (event) => {
        if (!isReady || !event.isTrusted || isOurs(event.target) || !document.getSelection()?.isCollapsed) return;
        const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
        const { article } = session;
        if (event.altKey && article && !isLink && event.target instanceof Node) {
          view.markWhole(event.target).catch(tell);
          return;
        }
        const { marks } = session.marks;
        view.open(article && !isLink ? marksAtPoint(marks, article.sources, document, event) : []);
      },
      { capture: true, passive: true, signal },
    );
    // What is ours keeps its own listeners.
    liftBlocks(window, (target) => isCleared() && !isOurs(target), signal);

    const now = performance.now.bind(performance);
    // The page is still arriving: nobody waits for this.
    const ready = setTimeout(() => primeReading(document, pause, now).catch(() => undefined));
    const [settings] = await Promise.all([loadSettings(), untilReadable(document)]);
    clearTimeout(ready);
    const attribute = `data-${randomName()}`;
    const clearing = createClearing(document, attribute);
    isCleared = () => clearing.isOn;
    const painter = createPainter(document, randomName());
    const reader = createPageReader(
      document,
      (work) => clearing.suspended(work),
      now,
      () => session.regions,
    );
    const session: Session = new Session({ document, reader, clearing, painter, settings, onChange: () => changed() });
    const wasUpdated = succeedsAnother(document);
    host = createInPageHost(document, signal);
    clearing.exempt(host.element);
    const view = new InPageView(host, session);
    const tell = (thrown: unknown) => view.tellProblem(thrown);
    if (wasUpdated) {
      // What the run before did to the page is undone by nobody: only a reload makes it whole.
      tell(new ReaderError('extension-updated'));
      return;
    }
    answerCommands(session, view, menuNode, signal);
    isReady = true;
    const changed = () => {
      view.render();
      askBackground('page/tell', { kind: 'changed' }).catch(() => undefined);
    };

    // Not awaited: the page is cleared at once, and a selection made before the collection has answered counts too.
    session.read().then(() => view.offerReprint(), tell);

    const ourHost = host;
    watchPage(
      document,
      () => {
        ourHost.restore();
        clearing.exempt(ourHost.element);
        session
          .check()
          .then((isAnother) => (isAnother ? view.offerReprint() : undefined))
          .catch(tell);
      },
      signal,
    );
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        // From the browser's cache: what was changed meanwhile was not heard here.
        if (persisted) session.marks.refresh().catch(tell);
      },
      { signal },
    );
    onSettingsChanged((settings) => {
      const { making } = session.settings;
      session.follow(settings);
      view.render();
      if (settings.making !== making && document.visibilityState === 'visible') view.tellMaking();
    }, signal);
    // The machine turns dark in the evening, and the ground that follows it does too.
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => session.redress(), { signal });
  },
});

/** Ctrl+Z and Ctrl+Y, on a Mac with Command. Ctrl+Shift+Z is left out: Ctrl+Shift switches the input method. */
function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  const letter = key.toLowerCase();
  return letter === 'z' ? 'undo' : letter === 'y' ? 'redo' : null;
}

function isEditable(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName))
  );
}
