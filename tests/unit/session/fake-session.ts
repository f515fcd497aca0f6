/** A session on a page without a browser, and all that it works with. */

import type { Settings } from '../../../lib/model/settings/settings';
import { createPageReader } from '../../../lib/session/page-reader';
import { Session } from '../../../lib/session/session';
import { FakeBackground, FakeClock, fakeClearing, fakeCollection, fakePainter, settingsWith } from './fake-page';

export function fakeSession(
  document: Document,
  settings: Partial<Settings> = {},
  onChange: () => void = () => undefined,
) {
  const clock = new FakeClock();
  const background = new FakeBackground();
  const store = fakeCollection(background);
  const clearing = fakeClearing();
  const painted = fakePainter();
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const reader = createPageReader({
    document,
    clock,
    isHidden: () => false,
    unstyled: (work) => work(),
    regions: () => session.regions,
  });
  const session: Session = new Session({
    document,
    reader,
    clearing,
    painter: painted.painter,
    settings: settingsWith(settings),
    ask: background.ask,
    clock,
    newId,
    timeNow: () => '2026-11-27T01:00:00.000Z',
    onChange,
  });
  /** The first words of a paragraph. */
  const position = (nth = 0) => {
    const first = session.article?.article.blocks.findIndex(({ kind }) => kind === 'paragraph') ?? 0;
    return { startBlock: first + nth, startOffset: 0, endBlock: first + nth, endOffset: FIRST_WORDS.length };
  };
  return { ...painted, clock, background, store, clearing, session, newId, position };
}

/** What `position` holds. */
export const FIRST_WORDS = 'Tổ quản lý đập';
