/** How all that is ours on the page is drawn: props in, callbacks out. */

import { render } from 'preact';
import { HighlightNav, InPageRoot, LookOffer, PageHandle, PenBar, Toast } from '../../components/in-page';
import type { InPageState } from '../../lib/session/in-page-state';
import type { HandleOnPage } from '../../lib/session/page-handle';
import { toNotice } from '../../lib/session/page-notice';
import type { Session } from '../../lib/session/session';
import type { InPageActions } from '../../lib/session/surface';
import type { TextOnPage } from '../../lib/session/text-on-page';
import type { InPageWords } from '../../locales/in-page';
import { withMeanings } from '../../locales/with-meanings';
import { SurfaceBox } from './surfaces';

export interface Drawing {
  state: InPageState;
  session: Session;
  text: TextOnPage;
  words: InPageWords;
  actions: InPageActions;
  handle: HandleOnPage;
}

/** Draws into the shadow root what the state says. Nothing is changed by it. */
export function drawInPage(root: ShadowRoot, drawing: Drawing): void {
  const { state, session, text, actions, handle } = drawing;
  const handleView = handle.view;
  const { article, highlights, settings } = session;
  const { surface, notice } = state;
  const words = withMeanings(drawing.words, settings.meanings);
  // On a page that is set in light letters what is ours is dark too, unless the reader chose otherwise.
  const theme = settings.theme === 'auto' && session.isCleared && session.ground === 'dark' ? 'dark' : settings.theme;
  const quoteLanguage = article?.article.language ?? 'und';
  render(
    <InPageRoot words={words} theme={theme}>
      <HighlightNav words={words} highlights={highlights.located} language={quoteLanguage} onJump={actions.goTo} />
      {article && settings.making === 'pen' && (
        <PenBar words={words} colour={settings.lastColour} onColour={actions.choosePen} onOff={actions.turnPenOff} />
      )}
      {surface && (
        <SurfaceBox
          surface={surface}
          words={words}
          quoteLanguage={quoteLanguage}
          lastColour={settings.lastColour}
          whole={surface.kind === 'chip' ? text.wholeAround(surface.position) : null}
          canWalk={surface.kind === 'card' && highlights.onPage.length > 1}
          actions={actions}
        />
      )}
      {handleView && <PageHandle words={words} handle={handleView} {...handle.actions} />}
      <Toast
        words={words}
        notice={notice && toNotice(notice, words)}
        onUndo={actions.pressNotice}
        onRefuse={actions.refuseNotice}
        onClose={actions.closeNotice}
      >
        {notice?.kind === 'first-clearing' && handleView && (
          <LookOffer
            words={words}
            chosen={handleView.view}
            comfort={handleView.comfort}
            sample={handleView.sample}
            onChoose={handle.actions.onView}
          />
        )}
      </Toast>
    </InPageRoot>,
    root,
  );
}
