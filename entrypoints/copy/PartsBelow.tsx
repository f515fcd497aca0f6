import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { DamagedList } from '../../components/article/DamagedList';
import { CopyBelow } from '../../components/copy/CopyBelow';
import type { SavedCopyView } from '../../components/copy/views';
import { createRepairs } from '../../lib/controllers/damaged-records';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useDamageOf } from '../../lib/controllers/use-damage-of';
import { usePictures } from '../../lib/controllers/use-pictures';
import { useTodaysPage } from '../../lib/controllers/use-todays-page';
import { createVersions } from '../../lib/controllers/versions';
import type { Article } from '../../lib/model/article';
import type { LateProps } from './late-props';

interface Props extends LateProps {
  view: SavedCopyView;
  shown: Article | null;
  onShowVersion: (number: number | null) => void;
  /** Is given the images that are kept, by their addresses at the paper, once they are known. */
  onImages: (images: ReadonlyMap<string, string>) => void;
}

/** What stands below the text, and in its place where the record is damaged. */
export function PartsBelow({ id, words, copyWords, notices, refresh, ...props }: Props): JSX.Element | null {
  const { view, shown, onShowVersion, onImages } = props;
  const { attempt } = useAttempt<never>(notices.fail);
  const { loadVersions, takeBack, tellChanges } = createVersions(words, notices, refresh);
  const damaged = useDamageOf(id, view);
  const damagedActions = createRepairs(words, notices, refresh, attempt);
  const pictures = usePictures(id, shown?.blocks, words, copyWords, notices);
  const today = useTodaysPage(shown, notices.fail);
  const { images } = pictures.view;
  useEffect(() => {
    if (images !== null) onImages(images);
  }, [images]);
  if (view.kind === 'damaged') return <DamagedList words={words} rows={damaged} actions={damagedActions} />;
  if (view.kind !== 'article') return null;
  return (
    <CopyBelow
      words={words}
      copy={copyWords}
      id={id}
      view={view}
      damaged={damaged}
      damagedActions={damagedActions}
      onShowVersion={onShowVersion}
      pictures={pictures.view}
      pictureActions={pictures.actions}
      today={today.view}
      onCompareToday={today.onCompare}
      versionActions={{
        onLoadVersions: loadVersions,
        onTellChanges: tellChanges,
        onTakeBack: (of, number) =>
          attempt(async () => {
            await takeBack(of, number);
            onShowVersion(null);
          }),
      }}
    />
  );
}
