/** The one state of what stands on a page, and what comes out of its transitions. */

import { FIRST_STATE, type InPageAct, type InPageEvent, type InPageState, nextState } from './in-page-state';

export interface InPageView {
  readonly state: InPageState;
  /** Takes what happened: changes the state, draws it, and does what follows from it. */
  dispatch(event: InPageEvent): void;
}

export interface InPageViewParts {
  /** Draws the state as it is now. Changes nothing of it. */
  draw: () => void;
  focus: FocusKeeper;
  /** Does what is no matter of the focus. */
  act: (effect: InPageAct) => void;
}

/** The focus of the page and of our interface. */
export interface FocusKeeper {
  /** True where the focus is in our interface. */
  isInside(): boolean;
  remember(): void;
  giveBack(): void;
}

export function createInPageView({ draw, focus, act }: InPageViewParts): InPageView {
  let state = FIRST_STATE;
  return {
    get state() {
      return state;
    },
    dispatch(event) {
      const { state: next, effects } = nextState(state, event);
      const wasInside = focus.isInside();
      for (const { kind } of effects) if (kind === 'remember-focus') focus.remember();
      const isSameToSee = next.surface === state.surface && next.notice === state.notice;
      state = next;
      // The page itself may have changed, and the list of its highlights with it.
      if (!isSameToSee || event.kind === 'page-changed') draw();
      for (const effect of effects) {
        if (effect.kind === 'return-focus') {
          // Not where the reader has gone on to something else.
          if (wasInside) focus.giveBack();
        } else if (effect.kind !== 'remember-focus') act(effect);
      }
    },
  };
}

/** `host` is our one element on the page, `root` what stands in it. */
export function createFocusKeeper(document: Document, host: Element, root: ShadowRoot): FocusKeeper {
  let before: Element | null = null;
  return {
    // From outside, whatever has the focus in our root is the host.
    isInside: () => document.activeElement === host,
    remember() {
      before = root.activeElement ?? document.activeElement;
    },
    giveBack() {
      // The page is not to move for it.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}
