import { defineContentScript } from 'wxt/utils/define-content-script';
import { primeReading } from '../../lib/article/prime';
import { askBackground } from '../../lib/messages/ask';
import { routeCommands } from '../../lib/messages/route-commands';
import { ReaderError } from '../../lib/model/error';
import { randomId } from '../../lib/model/ids';
import type { Settings } from '../../lib/model/settings/settings';
import { type Clearing, createClearing } from '../../lib/page/clear/clear';
import {
  createInPageHost,
  type InPageHost,
  runMarkOf,
  shieldTyping,
  succeedsAnother,
} from '../../lib/page/in-page-host';
import { isHidden } from '../../lib/page/is-hidden';
import { watchClicks } from '../../lib/page/listen/clicks';
import { watchKeys } from '../../lib/page/listen/keys';
import { watchMenu } from '../../lib/page/listen/menu-node';
import { watchSelection } from '../../lib/page/listen/selection';
import { liftBlocks } from '../../lib/page/listen/unblock';
import { watchPage } from '../../lib/page/listen/watch';
import { createPainter } from '../../lib/page/paint/paint';
import { pause } from '../../lib/page/pause';
import { randomName } from '../../lib/page/random-name';
import { ownAddress } from '../../lib/platform/own-address';
import { loadSettings, onSettingsChanged } from '../../lib/platform/settings';
import { createCommandHandlers } from '../../lib/session/commands';
import { createPageReader } from '../../lib/session/page-reader';
import { Session } from '../../lib/session/session';
import { untilReadable } from '../../lib/session/until-readable';
import { mountInterface } from './mount-interface';

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

    // Heard before the page can stop it, answered once there is something to answer with.
    let host: InPageHost | null = null;
    let clearing: Clearing | null = null;
    let running: ReturnType<typeof start> | null = null;
    const isOurs = (target: EventTarget | null) => target === host?.element;
    shieldTyping(window, () => host, signal);
    const menuNode = watchMenu(window, signal);
    watchSelection(window, isOurs, (range, hand) => running?.reader.followSelection(range, hand), signal);
    watchKeys(window, isOurs, () => running?.keys ?? null, signal);
    watchClicks(window, isOurs, (click) => running?.reader.followClick(click), signal);
    // What is ours keeps its own listeners.
    liftBlocks(window, (target) => clearing?.isOn === true && !isOurs(target), signal);

    // The page is still arriving: nobody waits for this.
    const priming = setTimeout(() => primeReading(document, pause, now).catch(() => undefined));
    const [settings] = await Promise.all([loadSettings(), untilReadable(document)]);
    clearTimeout(priming);
    const runMark = runMarkOf(document, ownAddress());
    const wasUpdated = succeedsAnother(document, runMark);
    host = createInPageHost(document, runMark, signal);
    clearing = createClearing(document, `data-${randomName()}`);
    clearing.exempt(host.element);
    const page = start(host, clearing, settings);
    if (wasUpdated) {
      // What the run before did to the page is undone by nobody: only a reload makes it whole.
      page.reader.tellProblem(new ReaderError('extension-updated'));
      return;
    }
    running = page;
    follow(page, host, clearing, menuNode, signal);
  },
});

const now = performance.now.bind(performance);

/** Puts the parts together; nothing of the page is read yet. */
function start(host: InPageHost, clearing: Clearing, settings: Settings) {
  const clock = { now, pause };
  const pageReader = createPageReader({
    document,
    clock,
    isHidden,
    unstyled: (work) => clearing.suspended(work),
    regions: () => session.regions,
  });
  const session: Session = new Session({
    document,
    reader: pageReader,
    clearing,
    painter: createPainter(document, randomName()),
    settings,
    ask: askBackground,
    clock,
    newId: randomId,
    timeNow: () => new Date().toISOString(),
    onChange: () => {
      reader.followPage();
      askBackground('page/tell', { kind: 'changed' }).catch(() => undefined);
    },
  });
  const reader = mountInterface(host, session);
  const keys = {
    enter: () => reader.enterChip(),
    canUndo: (way: 'undo' | 'redo') => session.highlights.canUndo(way),
    undo: (way: 'undo' | 'redo') => void reader.undo(way).catch(reader.tellProblem),
  };
  return { session, reader, keys };
}

/** Reads the page, and follows what happens to it, to the collection and to the settings. */
function follow(
  { session, reader }: ReturnType<typeof start>,
  host: InPageHost,
  clearing: Clearing,
  menuNode: () => Node | null,
  signal: AbortSignal,
): void {
  routeCommands(createCommandHandlers({ document, session, reader, menuNode }), signal);
  // Not awaited: the page is cleared at once, and a selection made before the collection has answered counts too.
  session.read().then(() => reader.settle(), reader.tellProblem);
  watchPage(
    document,
    () => {
      host.restore();
      clearing.exempt(host.element);
      session
        .check()
        .then((isAnother) => (isAnother ? reader.settle() : undefined))
        .catch(reader.tellProblem);
    },
    signal,
  );
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      // From the browser's cache: what was changed meanwhile was not heard here.
      if (persisted) session.highlights.refresh().catch(reader.tellProblem);
    },
    { signal },
  );
  onSettingsChanged((settings) => {
    const { making } = session.settings;
    session.follow(settings);
    reader.followPage();
    if (settings.making !== making && document.visibilityState === 'visible') reader.tellMaking();
  }, signal);
  // The machine turns dark in the evening, and the ground that follows it does too.
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => session.redress(), { signal });
}
