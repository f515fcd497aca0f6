import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Opened } from '../../components/article/views';
import type { NoteDraft } from '../../components/controls/views';
import { CopyScreen } from '../../components/copy/CopyScreen';
import { createRepairs } from '../../lib/controllers/damaged-records';
import type { ScreenProps } from '../../lib/controllers/mount';
import { settleChange } from '../../lib/controllers/settle-change';
import { toHighlightViews } from '../../lib/controllers/to-panel-view';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useCopy } from '../../lib/controllers/use-copy';
import { useDay } from '../../lib/controllers/use-day';
import { useGround } from '../../lib/controllers/use-ground';
import { useNotices } from '../../lib/controllers/use-notices';
import { useSettings } from '../../lib/controllers/use-settings';
import { useStored } from '../../lib/controllers/use-stored';
import { createVersions } from '../../lib/controllers/versions';
import { liveAddressAt, liveAddressOf } from '../../lib/copy/live-address';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import { openLibrary, openPrintView } from '../../lib/platform/tabs';
import { openCollection } from '../../lib/store/open-collection';
import { copyPageWordsFor } from '../../locales/copy-page';
import { createListActions } from './list-actions';
import { useMarkedCopy } from './use-marked-copy';

/** Puts the controllers, the session and the screen together. */
export function Copy({ id, initialSettings }: ScreenProps & { id: ArticleId }): JSX.Element {
  const notices = useNotices();
  const { settings, words, change } = useSettings(initialSettings, notices.fail);
  const copyWords = copyPageWordsFor(words.language);
  const ground = useGround(settings);
  const { loaded, view, beside, refresh, showVersion } = useCopy(id, words.language);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { copy, marks } = useMarkedCopy({ id, settings, words, ground, onOpened: setOpened, onFailure: notices.fail });
  const drafts = useRef(new Map<HighlightId, NoteDraft>());
  const { attempt } = useAttempt<never>(notices.fail);
  const { loadVersions, takeBack, tellChanges } = createVersions(words, notices, refresh);
  const shown = loaded.kind === 'article' ? loaded.shown : null;
  const stored = useStored(useMemo(() => ({ kind: view.kind, kept: { id } }), [view, id]));
  const { fields } = useDay(words, notices, stored, refresh);

  const title = shown?.headline || copyWords.title;
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <CopyScreen
      words={words}
      copy={copyWords}
      theme={settings.theme}
      id={id}
      view={view}
      marks={{ ...beside, highlights: marks && toHighlightViews(marks.highlights, marks.found, shown) }}
      letters={{ comfort: settings.comfort, ground }}
      drafts={drafts.current}
      fields={fields}
      opened={opened}
      notice={notices.notice}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
      actions={{
        ...createListActions(copy, drafts.current),
        onDrawn: (text) => {
          if (shown) copy.show(shown, text).catch(notices.fail);
        },
        ...(window.parent === window && { onLibrary: () => attempt(openLibrary) }),
        onPrint: () => attempt(() => openPrintView(id)),
        onComfort: (changes) => change({ comfort: { ...settings.comfort, ...changes } }),
        onShowVersion: (number) => {
          showVersion(number);
          scrollTo({ top: 0 });
        },
        liveAddress: () => (shown ? liveAddressAt(shown, copy.session, document) : ''),
        liveAddressOf: (highlight) => (shown ? liveAddressOf(shown, copy.session, highlight) : ''),
        onRestore: () =>
          attempt(async () => {
            await (await openCollection()).articles.restore(id);
            await settleChange(id, refresh);
            notices.tell(words.notices.articleRestored);
          }),
        onRetry: () => void refresh(),
      }}
      versionActions={{
        onLoadVersions: loadVersions,
        onTellChanges: tellChanges,
        onTakeBack: (of, number) =>
          attempt(async () => {
            await takeBack(of, number);
            showVersion(null);
          }),
      }}
      damagedActions={createRepairs(words, notices, refresh, attempt)}
    />
  );
}
