import { useEffect, useRef, useState } from 'preact/hooks';
import type { Opened } from '../../components/article/views';
import inPageCss from '../../components/in-page.css?inline';
import { toToolbarTitle } from '../../lib/controllers/toolbar-title';
import { createAskCollection } from '../../lib/copy/ask-collection';
import { type MarkedCopy, markCopy } from '../../lib/copy/mark-copy';
import { onCollectionChanged } from '../../lib/messages/changes';
import { relayPageEvent } from '../../lib/messages/page-events';
import { routeCommands } from '../../lib/messages/route-commands';
import type { FoundHighlight, Highlight } from '../../lib/model/highlight';
import type { ArticleId } from '../../lib/model/ids';
import type { Ground, Settings } from '../../lib/model/settings/settings';
import { showToolbarState } from '../../lib/platform/badge';
import { changeSettings } from '../../lib/platform/settings';
import { ownTabId } from '../../lib/platform/tabs';
import { createCommandHandlers } from '../../lib/session/commands';
import { openCollection } from '../../lib/store/open-collection';
import type { Words } from '../../locales';
import { inPageWordsFor } from '../../locales/in-page';

interface Parts {
  id: ArticleId;
  settings: Settings;
  words: Words;
  ground: Ground;
  onOpened: (opened: Opened) => void;
  onFailure: (thrown: unknown) => void;
}

/** What is marked on the text in view, and what became of each. */
export interface FoundMarks {
  highlights: readonly Highlight[];
  found: Readonly<Record<string, FoundHighlight>>;
}

/** The session of this page: it lives as long as the page does, and follows the settings and the collection. */
export function useMarkedCopy(parts: Parts): { copy: MarkedCopy; marks: FoundMarks | null } {
  const { settings, ground } = parts;
  const [marks, setMarks] = useState<FoundMarks | null>(null);
  const now = useRef(parts);
  now.current = parts;
  const started = useRef<MarkedCopy | null>(null);
  started.current ??= start(now, () => {
    const { highlights } = copy.session;
    if (highlights.kept) setMarks({ highlights: highlights.kept.highlights, found: highlights.found() });
  });
  const copy = started.current;

  useEffect(() => {
    const { session, marking } = copy;
    const { making } = session.settings;
    session.follow(settings);
    marking.followPage();
    if (settings.making !== making) void marking.run((reader) => reader.tellMaking());
  }, [settings]);
  useEffect(() => copy.session.highlights.relocate(), [ground]);

  return { copy, marks };
}

function start(parts: { current: Parts }, onChange: () => void): MarkedCopy {
  const { id, settings } = parts.current;
  const { signal } = new AbortController();
  const onTab = async (work: (tabId: number) => unknown) => {
    const tabId = await ownTabId();
    if (tabId !== undefined) await work(tabId);
  };
  const ask = createAskCollection({
    id,
    open: openCollection,
    interfaceFor: (language) => ({ words: inPageWordsFor(language), css: inPageCss }),
    changeSettings,
    tell: (event) => {
      if (event.kind === 'opened') parts.current.onOpened({ id: event.id });
      return onTab((tabId) => relayPageEvent({ tabId, event }));
    },
    showCount: (highlights) =>
      onTab((tabId) => {
        const state = { isKept: true, highlights: highlights ?? 0 };
        return showToolbarState(tabId, state, toToolbarTitle(parts.current.words, state));
      }),
  });
  const copy = markCopy({
    document,
    settings,
    ask,
    language: () => parts.current.words.language,
    ground: () => parts.current.ground,
    onChange: () => {
      onChange();
      ask('page/tell', { kind: 'changed' }).catch(() => undefined);
    },
    onFailure: (thrown) => parts.current.onFailure(thrown),
    signal,
  });
  const { session, marking, menuNode } = copy;
  // No picture is taken of a page of ours.
  const hideOurs = () => undefined;
  routeCommands(createCommandHandlers({ document, session, marking, menuNode, hideOurs }), signal);
  onCollectionChanged((changed) => {
    if (changed === null || changed === id) session.highlights.refresh().catch(() => undefined);
  }, signal);
  return copy;
}
