/** Wires what stands on the page: its state, its words, its actions and its drawing. */

import { copyText } from '../../lib/page/copy';
import { changeHandle, loadHandle, onHandleChanged } from '../../lib/platform/handle-settings';
import { createDrafts } from '../../lib/session/drafts';
import { createFocusKeeper, createInPageView } from '../../lib/session/in-page-view';
import { createInterfaceWords } from '../../lib/session/interface-words';
import type { MarkingParts } from '../../lib/session/marking';
import { createPageHandle } from '../../lib/session/page-handle';
import { followReached } from '../../lib/session/reached-highlight';
import { createReaderActions, type ReaderActions } from '../../lib/session/reader-actions';
import { createSurfaceActions } from '../../lib/session/surface-actions';
import type { TextOnPage } from '../../lib/session/text-on-page';
import { drawInPage } from './drawing';

/** Answers the actions by which the page is followed. */
export function mountInterface(parts: MarkingParts, text: TextOnPage): ReaderActions {
  const { document, host, session, ask, language } = parts;
  const draw = () => {
    const { state } = view;
    // A page without an article has nothing to say, until it is asked for something.
    if (session.article || state.notice) words.bring().catch(() => undefined);
    if (words.current) drawInPage(host.root, { state, session, text, words: words.current, actions, handle });
  };
  const words = createInterfaceWords({ ask, language, dress: host.dress, onArrival: draw });
  const view = createInPageView({
    draw,
    focus: createFocusKeeper(document, host.element, host.root),
    act: (effect) => void reader.act(effect),
  });
  const reader = createReaderActions({ ...parts, text, view, words });
  const actions = createSurfaceActions({
    session,
    text,
    view,
    reader,
    drafts: createDrafts(window),
    ask,
    copy: (copied) => copyText(copied, host.root),
    language,
  });
  const handle = createPageHandle({
    document,
    session,
    reader,
    ask,
    language,
    load: loadHandle,
    change: changeHandle,
    onChange: draw,
  });
  // These end with the page.
  const { signal } = new AbortController();
  const lookReached = followReached(
    {
      document,
      onPage: () => session.highlights.onPage,
      tell: (id) => void ask('page/tell', { kind: 'reached', id }).catch(() => undefined),
    },
    signal,
  );
  onHandleChanged(handle.follow, signal);
  window.addEventListener('resize', draw);
  return {
    ...reader,
    followPage() {
      handle.followPage();
      reader.followPage();
      lookReached();
    },
  };
}
