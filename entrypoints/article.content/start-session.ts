/** Puts the parts of one page together; nothing of the page is read yet. */

import { askBackground } from '../../lib/messages/ask';
import { randomId } from '../../lib/model/ids';
import type { Settings } from '../../lib/model/settings/settings';
import type { Clearing } from '../../lib/page/clear/clear';
import type { InPageHost } from '../../lib/page/in-page-host';
import { isHidden } from '../../lib/page/is-hidden';
import { showPlainLine } from '../../lib/page/plain-line';
import { browserLanguage } from '../../lib/platform/language';
import { createLateMarking, type LateMarking } from '../../lib/session/late-marking';
import type { PartBringer } from '../../lib/session/page-parts';
import { createPageReader } from '../../lib/session/page-reader';
import type { Clock } from '../../lib/session/ports';
import { createReprintSearch } from '../../lib/session/reprint-search';
import { Session } from '../../lib/session/session';
import { UPDATED } from '../../locales/in-page/updated';
import { languageOf } from '../../locales/language-of';

export interface Start {
  host: InPageHost;
  clearing: Clearing;
  settings: Settings;
  parts: PartBringer;
  clock: Clock;
}

/** What runs on a page. */
export interface Running {
  session: Session;
  marking: LateMarking;
  seekReprint: () => Promise<void>;
}

export function startSession({ host, clearing, settings, parts, clock }: Start): Running {
  const ask = askBackground;
  const pageReader = createPageReader({
    document,
    engine: { current: () => parts.current('engine'), bring: () => parts.bring('engine') },
    clock,
    isHidden,
    unstyled: (work) => clearing.suspended(work),
    regions: () => session.regions,
  });
  const session: Session = new Session({
    document,
    reader: pageReader,
    clearing,
    settings,
    ask,
    newId: randomId,
    timeNow: () => new Date().toISOString(),
    finder: () => marking.current?.finder ?? null,
    bringFinder: async () => (await marking.bring()).finder,
    onChange: () => {
      marking.followPage();
      ask('page/tell', { kind: 'changed' }).catch(() => undefined);
    },
  });
  // Asked for now: once the extension was updated under this script, the browser answers nothing.
  const ofBrowser = browserLanguage();
  const language = () => languageOf(session.settings.language, ofBrowser);
  let endLine: (() => void) | null = null;
  const marking: LateMarking = createLateMarking({
    document,
    session,
    async start() {
      const startMarking = await parts.bring('marking');
      endLine?.();
      return startMarking({
        document,
        host,
        session,
        clock,
        ask,
        newId: randomId,
        language,
        bringPointing: () => parts.bring('pointing'),
      });
    },
    tellPlainly() {
      endLine?.();
      const { what, todo } = UPDATED[language()];
      endLine = showPlainLine(host, `${what} ${todo}`, language());
    },
  });
  const seekReprint = createReprintSearch({
    session,
    ask,
    tell: marking.tellReprint,
    tellQuestion: marking.tellQuestion,
  });
  return { session, marking, seekReprint };
}
