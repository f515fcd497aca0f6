import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PanelScreen } from '../../components/panel/PanelScreen';
import type { Draft } from '../../components/panel/views';
import type { HighlightId } from '../../lib/model/ids';
import type { Settings } from '../../lib/model/settings';
import { openPrintView, openTab } from '../../lib/platform/tabs';
import { adopting } from '../popup/adopting';
import { deletion } from '../popup/deletion';
import { nameOutlet } from '../popup/outlet-names';
import { useNotice } from '../popup/use-notice';
import { usePage } from '../popup/use-page';
import { useReprint } from '../popup/use-reprint';
import { useSettings } from '../popup/use-settings';
import { marking } from './marking';
import { toPanelView } from './to-panel-view';
import { usePageEvents } from './use-page-events';
import { useStored } from './use-stored';

/** Puts the controllers and the screen together. */
export function Panel({ initialSettings }: { initialSettings: Settings }): JSX.Element {
  const notices = useNotice();
  const { settings, words } = useSettings(initialSettings, notices.fail);
  const page = usePage({ isLasting: true });
  const opened = usePageEvents(page);
  const reprint = useReprint(page.view);
  const stored = useStored(page.view);
  const [busy, setBusy] = useState<'reading' | 'saving' | null>(null);
  const drafts = useRef(new Map<HighlightId, Draft>());
  const view = useMemo(
    () => toPanelView(nameOutlet(page.view, reprint, words), stored.article),
    [page.view, reprint, words, stored.article],
  );
  const highlightOf = (id: HighlightId) =>
    view.kind === 'article' ? view.kept?.highlights.find((highlight) => highlight.id === id) : undefined;
  const { onColour, onWrite } = marking(words, notices, highlightOf, page.refresh);
  const { adopt, dismiss } = adopting(words, notices, page.view, page.refresh);
  const { deleteHighlight } = deletion(words, notices, page.refresh);

  useEffect(() => {
    document.title = `${words.product} · ${words.popup.highlights}`;
  }, [words]);

  const attempt = (work: () => Promise<unknown>) => void work().catch(notices.fail);
  const attemptAs = async (what: typeof busy, work: () => Promise<unknown>) => {
    setBusy(what);
    await work().catch(notices.fail);
    setBusy(null);
  };

  return (
    <PanelScreen
      words={words}
      theme={settings.theme}
      view={view}
      knownTags={stored.knownTags}
      drafts={drafts.current}
      opened={opened}
      busy={busy}
      notice={notices.notice}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
      actions={{
        onRead: () => void attemptAs('reading', page.read),
        onSave: () =>
          void attemptAs('saving', async () => {
            await page.command('page/save', null);
            notices.tell(words.done.articleSaved);
          }),
        onRetry: () => void page.refresh(),
        onPrint: () =>
          attempt(async () => {
            if (view.kind === 'article' && view.kept) await openPrintView(view.kept.id);
          }),
        onAdopt: (id) => attempt(() => adopt(id)),
        onDismiss: (id) => attempt(() => dismiss(id)),
        onOpenReprint: (url) => attempt(() => openTab(url)),
        onJump: (id) => attempt(() => page.jump(id)),
        onColour: (id, colour) => attempt(() => onColour(id, colour)),
        onWrite,
        onDraft: (id, draft) => {
          if (draft === null) drafts.current.delete(id);
          else drafts.current.set(id, draft);
        },
        onDelete: (id) => attempt(() => deleteHighlight(id)),
        onAttach: (id, to) =>
          attempt(async () => {
            await page.command('page/attach', { id, to });
            notices.tell(words.done.attached);
          }),
      }}
    />
  );
}
