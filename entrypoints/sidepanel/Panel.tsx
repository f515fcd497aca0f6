import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { NoteDraft } from '../../components/controls/views';
import { PanelScreen } from '../../components/panel/PanelScreen';
import { createAdoption } from '../../lib/controllers/adoption';
import { copyRich } from '../../lib/controllers/copy-rich';
import { createDeletion } from '../../lib/controllers/deletion';
import { createHighlightEdits } from '../../lib/controllers/highlight-edits';
import type { ScreenProps } from '../../lib/controllers/mount';
import { nameOutlet } from '../../lib/controllers/outlet-names';
import { toPanelView } from '../../lib/controllers/to-panel-view';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useDay } from '../../lib/controllers/use-day';
import { useFormats } from '../../lib/controllers/use-formats';
import { useNotices } from '../../lib/controllers/use-notices';
import { isKept, usePage } from '../../lib/controllers/use-page';
import { usePageEvents } from '../../lib/controllers/use-page-events';
import { useReprint } from '../../lib/controllers/use-reprint';
import { useSettings } from '../../lib/controllers/use-settings';
import { useStored } from '../../lib/controllers/use-stored';
import { toCopiedArticle } from '../../lib/export/to-copied-article';
import type { HighlightId } from '../../lib/model/ids';
import { askForListed } from '../../lib/platform/reader-hosts';
import { openCopy, openLibrary, openPrintView, openTab } from '../../lib/platform/tabs';

import { DONE_BY } from '../../locales/in-page/done-by';

/** Most of what is written is not needed to open the panel. */
const exporting = () => import('../../lib/controllers/export-files');

/** Puts the controllers and the screen together. */
export function Panel({ initialSettings }: ScreenProps): JSX.Element {
  const notices = useNotices();
  const { settings, words } = useSettings(initialSettings, notices.fail);
  const page = usePage({ isLasting: true });
  const { opened, reached } = usePageEvents(page);
  const reprint = useReprint(page.view);
  const stored = useStored(page.view);
  const { busy, attempt, attemptTask } = useAttempt<'reading' | 'saving' | 'exporting'>(notices.fail);
  const formats = useFormats(words);
  const drafts = useRef(new Map<HighlightId, NoteDraft>());
  const view = useMemo(
    () => toPanelView(nameOutlet(page.view, reprint, words), stored.article),
    [page.view, reprint, words, stored.article],
  );
  const highlightOf = (id: HighlightId) =>
    view.kind === 'article' ? view.kept?.highlights.find((highlight) => highlight.id === id) : undefined;
  const { onColour, onWrite } = createHighlightEdits(words, notices, highlightOf, page.refresh);
  const { adopt, dismiss } = createAdoption(words, notices, page.view, page.refresh);
  const { deleteHighlight } = createDeletion(words, notices, page.refresh);

  const day = useDay(words, notices, stored, page.refresh);

  useEffect(() => {
    document.title = `${words.product} · ${words.highlights.title}`;
  }, [words]);

  return (
    <PanelScreen
      words={words}
      theme={settings.theme}
      view={view}
      knownTags={stored.knownTags}
      drafts={drafts.current}
      opened={opened}
      reached={reached}
      formats={formats}
      {...day}
      busy={busy}
      notice={notices.notice}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
      actions={{
        onRead: () => attemptTask('reading', page.read),
        onSave: () =>
          attemptTask('saving', async () => {
            const state = await page.command('page/save', null);
            if (isKept(state)) notices.tell(words.notices.articleSaved);
          }),
        onAnswer: (kind, id, choice) =>
          attemptTask('saving', async () => {
            await page.command('page/answer', { kind, id, choice });
            notices.tell(words.notices[DONE_BY[choice]]);
          }),
        onDismissQuestion: () => attempt(() => page.command('page/dismiss', null)),
        onOpenUrl: (url) => attempt(() => openTab(url)),
        onAllow: () =>
          attempt(async () => {
            // First of all, since the browser asks only in the reader's own click.
            if (await askForListed()) await page.read();
            else notices.tell(words.page.stillRefused);
          }),
        onReload: () => attempt(page.reload),
        onRetry: () => void page.refresh(),
        onCopy: (quotes) =>
          attempt(async () => {
            if (page.view.kind !== 'article' || view.kind !== 'article') return;
            await copyRich(toCopiedArticle({ ...view.article, url: page.view.reading.url }, view.outletName, quotes));
            notices.tell(words.popup.copied);
          }),
        onExport: (ids, format) =>
          attemptTask('exporting', async () => {
            if (view.kind !== 'article' || !view.kept) return;
            const { handOut } = await exporting();
            notices.tell(await handOut(view.kept.id, words, format, new Set(ids)));
          }),
        onPrint: () =>
          attempt(async () => {
            if (view.kind === 'article' && view.kept) await openPrintView(view.kept.id);
          }),
        onLibrary: () => attempt(openLibrary),
        onOpenCopy: (id) => attempt(() => openCopy(id)),
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
            notices.tell(words.notices.attached);
          }),
      }}
    />
  );
}
