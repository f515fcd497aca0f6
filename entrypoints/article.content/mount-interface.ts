/** Wires what stands on the page: its state, its words, its actions and its drawing. */

import { askBackground } from '../../lib/messages/ask';
import { randomId } from '../../lib/model/ids';
import { copyText } from '../../lib/page/copy';
import type { InPageHost } from '../../lib/page/in-page-host';
import { pointingTools } from '../../lib/page/listen/pointing';
import { browserLanguage } from '../../lib/platform/language';
import { createDrafts } from '../../lib/session/drafts';
import { createFocusKeeper, createInPageView } from '../../lib/session/in-page-view';
import { createInterfaceWords } from '../../lib/session/interface-words';
import { createReaderActions, type ReaderActions } from '../../lib/session/reader-actions';
import type { Session } from '../../lib/session/session';
import { createSurfaceActions } from '../../lib/session/surface-actions';
import { languageOf } from '../../locales/language-of';
import { drawInPage } from './drawing';

/** Answers the actions by which the page is followed. */
export function mountInterface(host: InPageHost, session: Session): ReaderActions {
  const ask = askBackground;
  const language = () => languageOf(session.settings.language, browserLanguage());
  const draw = () => {
    const { state } = view;
    // A page without an article has nothing to say, until it is asked for something.
    if (session.article || state.notice) words.bring().catch(() => undefined);
    if (words.current) drawInPage(host.root, { state, session, words: words.current, actions });
  };
  const words = createInterfaceWords({ ask, language, dress: host.dress, onArrival: draw });
  const view = createInPageView({
    draw,
    focus: createFocusKeeper(document, host.element, host.root),
    act: (effect) => void reader.act(effect),
  });
  const reader = createReaderActions({
    document,
    host,
    session,
    view,
    words,
    ask,
    newId: randomId,
    bringPointing: () => pointingTools(() => ask('page/pointing', null)),
  });
  const actions = createSurfaceActions({
    session,
    view,
    reader,
    drafts: createDrafts(window),
    ask,
    copy: (text) => copyText(text, host.root),
    language,
  });
  return reader;
}
