/** The page of one article, read, with all that a reader can do on it. For tests in jsdom. */

import { onTestFinished, vi } from 'vitest';
import type { HighlightId } from '../../../lib/model/ids';
import type { Settings } from '../../../lib/model/settings/settings';
import type { InPageHost } from '../../../lib/page/in-page-host';
import type { Pointing } from '../../../lib/page/listen/pointing';
import { createCommandHandlers } from '../../../lib/session/commands';
import { createDrafts } from '../../../lib/session/drafts';
import { createInPageView } from '../../../lib/session/in-page-view';
import { createInterfaceWords } from '../../../lib/session/interface-words';
import { createLateMarking } from '../../../lib/session/late-marking';
import { createReaderActions } from '../../../lib/session/reader-actions';
import { createReprintSearch } from '../../../lib/session/reprint-search';
import { createSurfaceActions } from '../../../lib/session/surface-actions';
import { inPageWordsFor } from '../../../locales/in-page';
import { articleHtml } from './fake-page';
import { FIRST_WORDS, fakeSession } from './fake-session';

export const MARK = 'mark-1' as HighlightId;

/** What a browser has and jsdom has not. */
function lendLayout(): void {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('scrollBy', () => undefined);
  Object.assign(Range.prototype, {
    getBoundingClientRect: () => new DOMRect(10, 20, 100, 20),
    getClientRects: () => [new DOMRect(10, 20, 100, 20)],
  });
  vi.stubGlobal(
    'DOMRect',
    class {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      constructor(x = 0, y = 0, width = 0, height = 0) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
      }
      get left() {
        return this.x;
      }
      get top() {
        return this.y;
      }
      get bottom() {
        return this.y + this.height;
      }
    },
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
    document.getSelection()?.removeAllRanges();
  });
}

/** The page of one article, read, with all that the reader can do on it. */
export async function onPage(settings: Partial<Settings> = {}, paragraphs = 6) {
  lendLayout();
  history.replaceState(null, '', '/thoi-su/nhat-ky-mua-nuoc-123456.html');
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(articleHtml('bản Một', paragraphs), 'text/html').body.childNodes,
  );
  const made = fakeSession(document, settings, () => reader.followPage());
  const { background, session, finder, text, newId } = made;
  const words = inPageWordsFor('vi');
  background.handlers['page/interface'] = () => ({ words, css: '' });
  background.handlers['tags/known'] = () => ['lũ'];
  background.handlers['page/outlet'] = () => ({ vi: 'Báo Vùng Cao', en: 'The Highlands' });
  const copied: string[] = [];
  const view = createInPageView({
    draw: () => undefined,
    focus: { isInside: () => false, remember: () => undefined, giveBack: () => undefined },
    act: (effect) => void reader.act(effect),
  });
  const pointing: Pointing = {
    pickElement: async () => document.querySelector('.content'),
    holderOf: (_, node) => (node as Element).closest?.('main') ?? null,
    describeRegion: () => ['div.content'],
  };
  const reader = createReaderActions({
    document,
    host: {} as InPageHost,
    session,
    text,
    view,
    words: createInterfaceWords({
      ask: background.ask,
      language: () => 'vi',
      dress: () => undefined,
      onArrival: () => undefined,
    }),
    ask: background.ask,
    newId,
    bringPointing: async () => pointing,
  });
  const drafts = createDrafts(window);
  const actions = createSurfaceActions({
    session,
    text,
    view,
    reader,
    drafts,
    ask: background.ask,
    copy: async (text) => void copied.push(text),
    language: () => 'vi',
  });
  const marking = createLateMarking({
    document,
    session,
    start: async () => ({ finder, reader }),
    tellPlainly: () => undefined,
  });
  const seekReprint = createReprintSearch({
    session,
    ask: background.ask,
    tell: reader.tellReprint,
    tellQuestion: reader.tellQuestion,
  });
  await session.read();
  await marking.bring();
  const paragraphsOf = () => [...document.querySelectorAll('.content p')];
  const hidden: boolean[] = [];
  return {
    ...made,
    view,
    reader,
    actions,
    marking,
    seekReprint,
    drafts,
    copied,
    handlers: createCommandHandlers({
      ...{ document, session, marking, menuNode: () => paragraphsOf()[1] ?? null },
      hideOurs: (isHidden) => void hidden.push(isHidden),
    }),
    /** Whether what is ours was to be out of sight, each time that this was said. */
    hidden,
    /** Selects the first words of a paragraph, as the reader's hand has left the selection. */
    select(nth = 0, end = FIRST_WORDS.length): Range {
      const node = paragraphsOf()[nth]?.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(node, 0, node, end);
      const range = document.getSelection()?.getRangeAt(0);
      if (!range) throw new Error('nothing is selected');
      return range;
    },
    surface: () => view.state.surface,
    told: () => {
      const { notice } = view.state;
      return notice?.kind === 'done' ? notice.done : notice?.kind === 'problem' ? notice.error : notice?.kind;
    },
  };
}

/** The same page with a highlight on the first words of each of so many paragraphs. */
export async function withHighlights(count: number, settings: Partial<Settings> = {}) {
  const page = await onPage(settings);
  for (let nth = 0; nth < count; nth += 1) {
    await page.session.highlights.add(`mark-${nth + 1}` as HighlightId, page.position(nth), 'yellow');
  }
  return page;
}
