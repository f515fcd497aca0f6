import { defineContentScript } from 'wxt/utils/define-content-script';
import { namesAnArticle } from '../../lib/article/facts/page-address';
import { askBackground } from '../../lib/messages/ask';
import { hostOf } from '../../lib/model/address';
import { ReaderError } from '../../lib/model/error';
import { clearsByItself } from '../../lib/model/settings/page-settings';
import { type Clearing, createClearing } from '../../lib/page/clear/clear';
import {
  createInPageHost,
  type InPageHost,
  runMarkOf,
  shieldTyping,
  succeedsAnother,
} from '../../lib/page/in-page-host';
import { watchClicks } from '../../lib/page/listen/clicks';
import { watchKeys } from '../../lib/page/listen/keys';
import { watchMenu } from '../../lib/page/listen/menu-node';
import { watchSelection } from '../../lib/page/listen/selection';
import { liftBlocks } from '../../lib/page/listen/unblock';
import { pause } from '../../lib/page/pause';
import { randomName } from '../../lib/page/random-name';
import { ownAddress } from '../../lib/platform/own-address';
import { loadSettings } from '../../lib/platform/settings';
import { bringEngineEarly } from '../../lib/session/early-engine';
import { createPartBringer, isFirstRun, leftTypesetting } from '../../lib/session/page-parts';
import type { Clock } from '../../lib/session/ports';
import { untilReadable } from '../../lib/session/until-readable';
import { followThePage } from './follow-the-page';
import { type Running, startSession } from './start-session';

const clock: Clock = { now: performance.now.bind(performance), pause };

/**
 * The first script on a page: what has to be heard before the page can stop it, what refuses a page at a glance, the reader's
 * settings and the clearing. What reads, what marks and what points come when they are needed.
 */
export default defineContentScript({
  // The table of outlets gives the matches, at build time: see wxt.config.ts.
  matches: [],
  registration: 'manifest',
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main() {
    if (!isFirstRun()) return;
    // Lives as long as the page. WXT's own context can be ended by an event that a page may forge.
    const { signal } = new AbortController();
    const parts = createPartBringer((name) => askBackground('page/part', { name }));

    // Heard before the page can stop it, answered once there is something to answer with.
    let host: InPageHost | null = null;
    let clearing: Clearing | null = null;
    let running: Running | null = null;
    const isOurs = (target: EventTarget | null) => target === host?.element;
    shieldTyping(window, () => host, signal);
    const menuNode = watchMenu(window, signal);
    watchSelection(
      window,
      isOurs,
      {
        begins: () => running?.marking.begins(),
        rests: (range, hand) => running?.marking.rests(range, hand),
      },
      signal,
    );
    watchKeys(window, isOurs, () => running?.marking ?? null, signal);
    watchClicks(window, isOurs, (click) => running?.marking.click(click), signal);
    // What is ours keeps its own listeners.
    liftBlocks(window, (target) => clearing?.isOn === true && !isOurs(target), signal);

    // Nobody waits for this: the page is still arriving.
    bringEngineEarly(document, parts, clock);
    const settings = await loadSettings();
    clearing = createClearing(document, `data-${randomName()}`, leftTypesetting);
    const { href } = document.location;
    if (namesAnArticle(href) && clearsByItself(settings, hostOf(href) ?? '')) clearing.veil();
    await untilReadable(document);
    const runMark = runMarkOf(document, ownAddress());
    const wasUpdated = succeedsAnother(document, runMark);
    host = createInPageHost(document, runMark, signal);
    clearing.exempt(host.element);
    const started = startSession({ host, clearing, settings, parts, clock });
    if (wasUpdated) {
      // What the run before did to the page is undone by nobody: only a reload makes it whole.
      started.marking.tellProblem(new ReaderError('extension-updated'));
      return;
    }
    running = started;
    followThePage(started, { host, clearing, menuNode, signal });
  },
});
