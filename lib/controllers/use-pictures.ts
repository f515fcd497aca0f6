import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PictureActions, PicturesView } from '../../components/copy/views';
import type { CopyPageWords } from '../../locales/copy-page';
import type { Words } from '../../locales/index';
import { announceChange } from '../messages/changes';
import type { Block } from '../model/article';
import { hostsOfImages, imagesOf } from '../model/article-images';
import type { ArticleId } from '../model/ids';
import type { KeptPicture } from '../model/picture';
import { saveFile } from '../platform/download';
import { fetchImage } from '../platform/fetch-image';
import { askForImageHosts, dropImageHosts, findUnpermitted } from '../platform/image-hosts';
import { takeImagesWish } from '../platform/tabs';
import { openCollection } from '../store/open-collection';
import { type ImageFailure, keepImages } from './keep-images';
import { type LoadedPictures, loadPictures, OwnAddresses } from './load-pictures';
import { shotFileName } from './page-shot';
import { useFresh } from './use-fresh';
import type { Notices } from './use-notices';

export interface CopyPictures {
  view: PicturesView;
  actions: PictureActions;
}

const NOTHING: LoadedPictures = { images: new Map(), shots: [] };
const NO_FAILURES: ReadonlyMap<string, ImageFailure> = new Map();
const NO_BLOCKS: readonly Block[] = [];

/** The pictures that are kept with an article, as addresses of this page's own, and keeping more of them. */
export function usePictures(
  id: ArticleId,
  blocks: readonly Block[] = NO_BLOCKS,
  words: Words,
  copy: CopyPageWords,
  notices: Pick<Notices, 'tell' | 'fail'>,
): CopyPictures {
  const [loaded, setLoaded] = useState<LoadedPictures | null>(null);
  const [failures, setFailures] = useState(NO_FAILURES);
  const [isBusy, setBusy] = useState(false);
  const [unpermitted, setUnpermitted] = useState<readonly string[]>([]);
  const own = useRef(new OwnAddresses());
  const urls = useMemo(() => imagesOf(blocks), [blocks]);

  // One after the other: what is changed here is heard here too, and two at once would read each picture twice.
  const lastLoad = useRef(Promise.resolve());
  const load = useCallback(() => {
    lastLoad.current = lastLoad.current
      .then(() => loadPictures(id, own.current))
      // The text stands without them; that nothing opens is told by it.
      .then(setLoaded, (thrown: unknown) => {
        console.error(thrown);
        setLoaded((before) => before ?? NOTHING);
      });
    return lastLoad.current;
  }, [id]);
  useFresh(load);

  // Said before the press that the browser will ask.
  useEffect(() => {
    let isOver = false;
    findUnpermitted(hostsOfImages(urls)).then((hosts) => !isOver && setUnpermitted(hosts), notices.fail);
    return () => {
      isOver = true;
    };
  }, [urls, isBusy]);

  const keep = async (asked: Promise<boolean>) => {
    setBusy(true);
    try {
      if (!(await asked)) {
        notices.tell(copy.imagesRefused);
        return;
      }
      const { pictures } = await openCollection();
      const found = await keepImages(id, urls, { fetchImage, pictures, now: Date.now });
      setFailures(found);
      const kept = (await pictures.list(id)).filter(({ kind }) => kind === 'image').length;
      notices.tell(copy.imagesDone(kept, urls.length));
    } catch (thrown) {
      notices.fail(thrown);
    } finally {
      await dropImageHosts(hostsOfImages(urls)).catch(notices.fail);
      await settle(id, load);
      setBusy(false);
    }
  };
  const change = (work: () => Promise<unknown>) => {
    work()
      .then(() => settle(id, load))
      .catch(notices.fail);
  };

  // The press was in the popup, which the question may have closed: there the permission was asked for.
  const isWished = useRef(false);
  useEffect(() => {
    isWished.current ||= takeImagesWish();
    if (!isWished.current || urls.length === 0) return;
    isWished.current = false;
    void keep(Promise.resolve(true));
  }, [urls]);

  return {
    view: {
      images: loaded?.images ?? null,
      shots: loaded?.shots ?? NOTHING.shots,
      urls,
      failures,
      isBusy,
      hosts: unpermitted,
    },
    actions: {
      // Asked before anything is awaited, or the browser takes it for no press any more.
      onKeepImages: () => void keep(askForImageHosts(hostsOfImages(urls))),
      onDropImages: () =>
        change(async () => {
          const { pictures } = await openCollection();
          const names = (await pictures.list(id)).filter(({ kind }) => kind === 'image');
          const dropped = await Promise.all(names.map((name) => pictures.get(id, name)));
          for (const name of names) await pictures.delete(id, name);
          setFailures(NO_FAILURES);
          notices.tell(copy.imagesDropped(names.length), () => putBack(dropped, id, load, notices, words));
        }),
      onDownloadShot: (name) =>
        change(async () => {
          const shot = await (await openCollection()).pictures.get(id, { kind: 'page', name });
          if (shot === null) return;
          const file = shotFileName(shot);
          await saveFile(file, new Blob([shot.bytes], { type: shot.type }));
          notices.tell(words.notices.exported(file));
        }),
      onDeleteShot: (name) =>
        change(async () => {
          const { pictures } = await openCollection();
          const shot = await pictures.get(id, { kind: 'page', name });
          await pictures.delete(id, { kind: 'page', name });
          notices.tell(copy.shotDeleted, () => putBack([shot], id, load, notices, words));
        }),
    },
  };
}

async function putBack(
  dropped: readonly (KeptPicture | null)[],
  id: ArticleId,
  load: () => Promise<void>,
  { tell }: Pick<Notices, 'tell'>,
  words: Words,
): Promise<void> {
  const { pictures } = await openCollection();
  for (const picture of dropped) if (picture) await pictures.add(picture);
  await settle(id, load);
  tell(words.notices.undone);
}

/** Pictures are in no journal: committed is all that there is to wait for. */
async function settle(id: ArticleId, load: () => Promise<void>): Promise<void> {
  await announceChange(id);
  await load();
}
