import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Opened } from '../../components/article/views';
import type { NoteDraft } from '../../components/controls/views';
import { CopyHighlights } from '../../components/copy/CopyHighlights';
import type { CopyArticle } from '../../components/copy/views';
import { toArticleFields } from '../../lib/controllers/article-fields';
import { watchClosing } from '../../lib/controllers/edits-left-behind';
import { toHighlightViews } from '../../lib/controllers/to-panel-view';
import { useToday } from '../../lib/controllers/use-midnight';
import { useStored } from '../../lib/controllers/use-stored';
import { liveAddressAt, liveAddressOf } from '../../lib/copy/live-address';
import type { CopyPlace } from '../../lib/model/copy-place';
import type { HighlightId } from '../../lib/model/ids';
import type { Ground, Settings } from '../../lib/model/settings/settings';
import type { DrawnText, LateProps, LiveAddress } from './late-props';
import { createListActions } from './list-actions';
import { useMarkedCopy } from './use-marked-copy';

interface Props extends LateProps {
  settings: Settings;
  ground: Ground;
  view: CopyArticle;
  /** Null until the text stands somewhere. */
  drawn: DrawnText | null;
  /** A highlight that is gone to once it is found in the text. */
  place: CopyPlace;
  /** Is given the way to the passage. */
  address: RefObject<LiveAddress | null>;
}

/** Marks the text, and lists what is marked. */
export function MarksBeside({
  id,
  words,
  copyWords,
  notices,
  refresh,
  settings,
  ground,
  view,
  ...props
}: Props): JSX.Element {
  const { drawn, address, place } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { copy, marks } = useMarkedCopy({ id, settings, words, ground, onOpened: setOpened, onFailure: notices.fail });
  const drafts = useRef(new Map<HighlightId, NoteDraft>());
  const stored = useStored(useMemo(() => ({ kind: view.kind, kept: { id } }), [view, id]));
  const today = useToday();
  useEffect(watchClosing, []);

  useEffect(() => {
    if (drawn) copy.show(drawn.article, drawn.root).catch(notices.fail);
  }, [drawn]);
  const wanted = useRef(place.highlightId);
  useEffect(() => {
    const { current: id } = wanted;
    const state = id && marks?.found[id]?.state;
    if (!state || state === 'orphan' || state === 'ambiguous') return;
    wanted.current = undefined;
    void copy.marking.run((reader) => reader.jumpTo(id));
  }, [marks]);
  useEffect(() => {
    address.current = (article) => liveAddressAt(article, copy.session, document);
    return () => {
      address.current = null;
    };
  }, [copy]);

  const shown = drawn?.article ?? null;
  const highlights = marks && toHighlightViews(marks.highlights, marks.found, shown);
  return (
    <CopyHighlights
      words={words}
      copy={copyWords}
      view={view}
      marks={{ knownTags: stored.knownTags, highlights }}
      drafts={drafts.current}
      opened={opened}
      fields={toArticleFields(words, notices, stored, today, refresh)}
      actions={{
        ...createListActions(copy, drafts.current),
        liveAddressOf: (highlight) => (shown ? liveAddressOf(shown, copy.session, highlight) : ''),
      }}
    />
  );
}
