import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CopyScreen } from '../../components/copy/CopyScreen';
import type { LoadedCopy } from '../../lib/controllers/load-copy';
import type { ScreenProps } from '../../lib/controllers/mount';
import { settleChange } from '../../lib/controllers/settle-change';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useCopy } from '../../lib/controllers/use-copy';
import { useGround } from '../../lib/controllers/use-ground';
import { useNotices } from '../../lib/controllers/use-notices';
import { useSettings } from '../../lib/controllers/use-settings';
import type { CopyPlace } from '../../lib/model/copy-place';
import type { ArticleId } from '../../lib/model/ids';
import { openDigest, openLibrary, openPrintView } from '../../lib/platform/tabs';
import { openCollection } from '../../lib/store/open-collection';
import { copyPageWordsFor } from '../../locales/copy-page';
import type { DrawnText, LiveAddress } from './late-props';

const NO_IMAGES: ReadonlyMap<string, string> = new Map();

interface Props extends ScreenProps {
  id: ArticleId;
  /** What the reader is led to once it stands there. */
  place: CopyPlace;
  first: LoadedCopy;
}

/** The article's text at once; what marks it, and what stands around it, when their code is there. */
export function Copy({ id, place, first, initialSettings }: Props): JSX.Element {
  const notices = useNotices();
  const { settings, words, change } = useSettings(initialSettings, notices.fail);
  const copyWords = copyPageWordsFor(words.language);
  const ground = useGround(settings);
  const inView = useCopy(id, first, words.language);
  const { loaded, view, refresh, showVersion } = inView;
  const { busy, attempt, attemptTask } = useAttempt<'exporting'>(notices.fail);
  const [images, setImages] = useState<ReadonlyMap<string, string> | null>(null);
  const [drawn, setDrawn] = useState<DrawnText | null>(null);
  const liveAddress = useRef<LiveAddress | null>(null);
  const isLed = useRef(false);
  const late = useLate(loaded.kind !== 'loading', (thrown) => {
    setImages(NO_IMAGES);
    notices.fail(thrown);
  });
  const formats = useMemo(() => late?.articleFormats(words) ?? [], [late, words]);
  const shown = loaded.kind === 'article' ? loaded.shown : null;
  const common = { id, words, copyWords, notices, refresh };

  const headline = shown?.headline ?? '';
  useEffect(() => {
    // Beside the paper's own page, in a row of tabs.
    document.title = headline === '' ? copyWords.title : `${headline} · ${copyWords.title}`;
  }, [headline, copyWords]);

  const toVersion = (number: number | null) => {
    showVersion(number);
    scrollTo({ top: 0 });
  };
  return (
    <CopyScreen
      words={words}
      copy={copyWords}
      theme={settings.theme}
      view={view}
      images={images}
      exporting={{ formats, isBusy: busy === 'exporting' }}
      letters={{ comfort: settings.comfort, ground }}
      notice={notices.notice}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
      beside={
        late &&
        view.kind === 'article' && (
          <late.MarksBeside
            {...common}
            settings={settings}
            ground={ground}
            place={place}
            view={view}
            drawn={drawn}
            address={liveAddress}
          />
        )
      }
      below={
        late && <late.PartsBelow {...common} view={view} shown={shown} onShowVersion={toVersion} onImages={setImages} />
      }
      actions={{
        onDrawn: (root) => {
          if (!shown) return;
          setDrawn({ article: shown, root });
          if (!isLed.current) leadTo(root, place);
          isLed.current = true;
        },
        ...(window.parent === window && { onLibrary: () => attempt(openLibrary) }),
        onExport: (name) =>
          attemptTask('exporting', async () => {
            const { handOut } = await import('../../lib/controllers/export-files');
            notices.tell(await handOut(id, words, name));
          }),
        onWord: () => attempt(() => openDigest([id])),
        onPrint: () => attempt(() => openPrintView(id)),
        onComfort: (changes) => change({ comfort: { ...settings.comfort, ...changes } }),
        onShowVersion: toVersion,
        liveAddress: () => (shown ? (liveAddress.current?.(shown) ?? shown.url) : ''),
        onRestore: () =>
          attempt(async () => {
            await (await openCollection()).articles.restore(id);
            await settleChange(id, refresh);
            notices.tell(words.notices.articleRestored);
          }),
        onRetry: () => void refresh(),
      }}
    />
  );
}

/** Goes to the block, and has the focus there: who hears the page reads on from it. A highlight is gone to where it is found. */
function leadTo(root: HTMLElement, { block }: CopyPlace): void {
  const element = block === undefined ? null : root.querySelector<HTMLElement>(`[data-block="${block}"]`);
  if (element === null) return;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

/** What is larger than all that the text needs: loaded once the text stands there. */
function useLate(isWanted: boolean, onFailure: (thrown: unknown) => void): typeof import('./late') | null {
  const [late, setLate] = useState<typeof import('./late') | null>(null);
  useEffect(() => {
    if (isWanted) import('./late').then(setLate, onFailure);
  }, [isWanted]);
  return late;
}
