import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { PopupScreen } from '../../components/popup/PopupScreen';
import { createAdoption } from '../../lib/controllers/adoption';
import { copyLater, copyRich } from '../../lib/controllers/copy-rich';
import { createCorrection } from '../../lib/controllers/correction';
import { createRepairs } from '../../lib/controllers/damaged-records';
import { createDeletion } from '../../lib/controllers/deletion';
import type { FirstLook } from '../../lib/controllers/first-look';
import type { ScreenProps } from '../../lib/controllers/mount';
import { askNewsLate, loadNews } from '../../lib/controllers/news';
import { nameOutlet, nameOutlets } from '../../lib/controllers/outlet-names';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useDamaged } from '../../lib/controllers/use-damaged';
import { useDay } from '../../lib/controllers/use-day';
import { useFormats } from '../../lib/controllers/use-formats';
import { useHandle } from '../../lib/controllers/use-handle';
import { useHealth } from '../../lib/controllers/use-health';
import { useLoss } from '../../lib/controllers/use-loss';
import { useNotices } from '../../lib/controllers/use-notices';
import { isKept, usePage } from '../../lib/controllers/use-page';
import { usePageChanges } from '../../lib/controllers/use-page-events';
import { useReprint } from '../../lib/controllers/use-reprint';
import { useSaved } from '../../lib/controllers/use-saved';
import { useSearch } from '../../lib/controllers/use-search';
import { useSettings } from '../../lib/controllers/use-settings';
import { useStored } from '../../lib/controllers/use-stored';
import { createVersions } from '../../lib/controllers/versions';
import { toCopiedArticle } from '../../lib/export/to-copied-article';
import { hostsOfImages, imagesOf } from '../../lib/model/article-images';
import { askForImageHosts } from '../../lib/platform/image-hosts';
import { askForHost, askForListed } from '../../lib/platform/reader-hosts';
import { createPanelOpener } from '../../lib/platform/side-panel';
import {
  openCopy,
  openDigest,
  openExport,
  openExportChoice,
  openLibrary,
  openOptions,
  openPrintView,
  openTab,
  openTransfer,
} from '../../lib/platform/tabs';

import { DONE_BY } from '../../locales/in-page/done-by';

/** Half of the popup's code, and not needed to open it. */
const exporting = () => import('../../lib/controllers/export-files');
const shooting = () => import('../../lib/controllers/shoot-page');

const askNews = askNewsLate();

/** Puts the controllers and the screen together. */
export function Popup({ first, initialSettings }: ScreenProps & { first: FirstLook }): JSX.Element {
  const notices = useNotices();
  const { settings, words, change } = useSettings(initialSettings, notices.fail);
  const page = usePage({ first: first.page });
  usePageChanges(page.refresh);
  const reprint = useReprint(page.view);
  const saved = useSaved(first.saved);
  const health = useHealth(first.listed);
  const damaged = useDamaged(saved.view);
  const { loss, markSeen } = useLoss(notices.fail, first.listed);
  const { busy, attempt, attemptTask } = useAttempt<'reading' | 'saving' | 'exporting'>(notices.fail);
  const openPanel = useRef<(() => Promise<void>) | null>(null);
  useEffect(() => {
    createPanelOpener().then((open) => {
      openPanel.current = open;
    }, notices.fail);
  }, []);

  const search = useSearch(words.language, settings.meanings, saved.view.kind !== 'loading');
  const formats = useFormats(words, first.listed);
  const refresh = () => Promise.all([page.refresh(), saved.refresh(), damaged.refresh()]);
  const { deleteArticle, deleteHighlight } = createDeletion(words, notices, refresh);
  const { adopt, dismiss } = createAdoption(words, notices, page.view, refresh);

  const handle = useHandle();
  const day = useDay(words, notices, useStored(page.view, first.listed), refresh, first.tray);
  const { loadVersions, takeBack, tellChanges } = createVersions(words, notices, refresh);

  const openUrl = (url: string) => attempt(() => openTab(url));
  const showCopy = (...[id, place]: Parameters<typeof openCopy>) => attempt(() => openCopy(id, place));
  const removeArticle = (id: Parameters<typeof deleteArticle>[0], headline: string) =>
    attempt(() => deleteArticle(id, headline));

  const shown = nameOutlet(page.view, reprint, words);
  const images = useMemo(() => (page.view.kind === 'article' ? imagesOf(page.view.reading.blocks) : []), [page.view]);
  /** The kept article in view, kept first where it is not; null where the reader is asked something before. */
  const keepInView = async () => {
    if (page.view.kind !== 'article') return null;
    if (page.view.kept) return page.view.kept.id;
    const state = await page.command('page/save', null);
    await saved.refresh();
    return state.kind === 'article' ? (state.kept?.id ?? null) : null;
  };

  return (
    <PopupScreen
      words={words}
      theme={settings.theme}
      today={new Date()}
      page={shown}
      search={search.view}
      searchActions={{
        onReady: search.prepare,
        onType: search.type,
        onMore: search.more,
        onRetry: search.refresh,
        onOpenUrl: openUrl,
        onOpenCopy: showCopy,
      }}
      {...day}
      saved={nameOutlets(saved.view, words.language)}
      health={health}
      damaged={damaged.rows}
      damagedActions={createRepairs(words, notices, refresh, attempt)}
      loss={loss}
      onLossSeen={markSeen}
      comfort={settings.comfort}
      pen={settings.making === 'pen'}
      hasHandle={handle.hasHandle}
      onHandle={(on) => attempt(() => handle.show(on))}
      formats={formats}
      hasImages={images.length > 0}
      busy={busy}
      notice={notices.notice}
      onExportChoice={() =>
        attempt(async () => {
          await openExportChoice();
          window.close();
        })
      }
      onTransfer={() => attempt(openTransfer)}
      onOptions={() => attempt(openOptions)}
      onLanguage={(language) => change({ language })}
      onTheme={(theme) => change({ theme })}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
      pageActions={{
        onRead: () => attemptTask('reading', page.read),
        onAlwaysRead: (host) =>
          attempt(async () => {
            // First of all, since the browser asks only in the reader's own click. The background brings the script in.
            if (await askForHost(host)) await page.refresh();
            else notices.tell(words.page.refused(host));
          }),
        onAllow: () =>
          attempt(async () => {
            // First of all, as above; the background reads the open tabs of what was allowed.
            if (await askForListed()) await page.read();
            else notices.tell(words.page.stillRefused);
          }),
        onReload: () => attempt(page.reload),
        onRetry: () => void page.refresh(),
        onPen: (on) => change({ making: on ? 'pen' : 'chip' }),
        onOpenPanel: () => {
          // Called before anything is awaited, or the browser takes it for no click any more.
          const opening = openPanel.current?.();
          attempt(async () => {
            await opening;
            window.close();
          });
        },
        onCopy: () =>
          attempt(async () => {
            if (shown.kind === 'kept-copy') {
              const { id, outletName } = shown.kept;
              const making = exporting().then(({ toCopiedKept }) => toCopiedKept(id, outletName));
              await copyLater(making, (text) => text);
              notices.tell(words.popup.copied);
            }
            if (page.view.kind !== 'article' || shown.kind !== 'article') return;
            const { reading, article, kept } = page.view;
            const quotes = kept?.highlights.map(({ quote }) => quote.exact) ?? [];
            await copyRich(toCopiedArticle({ ...article, url: reading.url }, shown.outletName, quotes));
            notices.tell(words.popup.copied);
          }),
        onPrint: (id) => attempt(() => openPrintView(id)),
        onOpenCopy: showCopy,
        onClear: (on, view) => attempt(() => page.clear(on, view)),
        onComfort: (changes) => change({ comfort: { ...settings.comfort, ...changes } }),
        onSave: () =>
          attemptTask('saving', async () => {
            const state = await page.command('page/save', null);
            await saved.refresh();
            if (isKept(state)) notices.tell(words.notices.articleSaved);
          }),
        onKeepImages: () => {
          // Before anything is awaited, or the browser takes it for no press any more. The question may close this popup: the
          // article is kept meanwhile, and its copy offers the images again.
          const asked = askForImageHosts(hostsOfImages(images));
          attemptTask('saving', async () => {
            const id = await keepInView();
            if (!(await asked)) notices.tell(words.popup.imagesRefused);
            else if (id !== null) await openCopy(id, { withImages: true });
          });
        },
        onShoot: (isWhole) =>
          attemptTask('saving', async () => {
            const id = await keepInView();
            if (id === null || page.view.kind !== 'article') return;
            notices.tell(words.popup.shooting);
            const { shootPage } = await shooting();
            notices.tell(words.popup.shot[await shootPage(id, page.view.reading.url, isWhole, words)]);
          }),
        onCorrect: createCorrection(words, notices, page, refresh),
        onPoint: () =>
          attempt(async () => {
            await page.point();
            window.close();
          }),
        onForgetRegion: () =>
          attempt(async () => {
            await page.command('page/forget-region', null);
            notices.tell(words.notices.regionForgotten);
          }),
        onAnswer: (kind, id, choice) =>
          attemptTask('saving', async () => {
            await page.command('page/answer', { kind, id, choice });
            await saved.refresh();
            notices.tell(words.notices[DONE_BY[choice]]);
          }),
        onDismissQuestion: () => attempt(() => page.command('page/dismiss', null)),
        onOpenUrl: openUrl,
        onLoadVersions: loadVersions,
        onTellChanges: tellChanges,
        onLoadNews: (id) => loadNews(askNews, id, words.language),
        onTakeBack: (id, number) => attempt(() => takeBack(id, number)),
        onExport: (id, name) =>
          attemptTask('exporting', async () => {
            const { handOut } = await exporting();
            notices.tell(await handOut(id, words, name));
          }),
        onWord: (id) => attempt(() => openDigest([id])),
        onDeleteArticle: removeArticle,
        onAdopt: (id) => attempt(() => adopt(id)),
        onDismiss: (id) => attempt(() => dismiss(id)),
        onOpenReprint: openUrl,
        onJump: (id) => attempt(() => page.jump(id)),
        onDeleteHighlight: (id) => attempt(() => deleteHighlight(id)),
      }}
      savedActions={{
        onOpenUrl: openUrl,
        onOpenCopy: showCopy,
        onDeleteArticle: removeArticle,
        onMore: () => void saved.more(),
        onLibrary: () => attempt(openLibrary),
        onExportAll: () =>
          attempt(async () => {
            await openExport();
            window.close();
          }),
        onRetry: () => void saved.refresh(),
      }}
    />
  );
}
