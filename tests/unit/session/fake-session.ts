/** A session on a page without a browser, and all that it works with. */

import { ENGINE } from '../../../lib/article/engine';
import type { Settings } from '../../../lib/model/settings/settings';
import { HighlightFinder } from '../../../lib/session/highlight-finder';
import { createPageReader, type EngineSource } from '../../../lib/session/page-reader';
import { Session } from '../../../lib/session/session';
import { createTextOnPage } from '../../../lib/session/text-on-page';
import { FakeBackground, FakeClock, fakeClearing, fakeCollection, fakePainter, settingsWith } from './fake-page';

export function fakeSession(
  document: Document,
  settings: Partial<Settings> = {},
  onChange: () => void = () => undefined,
  engine: EngineSource = { current: () => ENGINE, bring: async () => ENGINE },
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
    engine,
    clock,
    isHidden: () => false,
    unstyled: (work) => work(),
    regions: () => session.regions,
  });
  const session: Session = new Session({
    document,
    reader,
    clearing,
    settings: settingsWith(settings),
    ask: background.ask,
    finder: () => finder,
    bringFinder: async () => finder,
    newId,
    timeNow: () => '2026-11-27T01:00:00.000Z',
    onChange,
  });
  const { painter } = painted;
  const article = () => session.article;
  const finder = new HighlightFinder({ document, painter, clock, article, ground: () => session.ground });
  const text = createTextOnPage({ document, painter, article, refresh: () => session.refresh() });
  /** The first words of a paragraph. */
  const position = (nth = 0) => {
    const first = session.article?.article.blocks.findIndex(({ kind }) => kind === 'paragraph') ?? 0;
    return { startBlock: first + nth, startOffset: 0, endBlock: first + nth, endOffset: FIRST_WORDS.length };
  };
  return { ...painted, clock, background, store, clearing, session, finder, text, newId, position };
}

/** What `position` holds. */
export const FIRST_WORDS = 'Tổ quản lý đập';
