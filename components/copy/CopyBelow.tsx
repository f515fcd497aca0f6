import type { JSX } from 'preact';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { DamagedList } from '../article/DamagedList';
import { NoteText } from '../article/NoteText';
import { TagList } from '../article/TagList';
import { VersionsPanel } from '../article/VersionsPanel';
import type { DamagedActions, DamagedRow, VersionActions } from '../article/views';
import { CopyFacts } from './CopyFacts';
import { PicturesPanel } from './PicturesPanel';
import { TodayPanel } from './TodayPanel';
import type { CopyArticle, PictureActions, PicturesView, TodayView } from './views';

export interface CopyBelowProps {
  words: Words;
  copy: CopyPageWords;
  id: ArticleId;
  view: CopyArticle;
  damaged: readonly DamagedRow[];
  damagedActions: DamagedActions;
  versionActions: VersionActions;
  pictures: PicturesView;
  pictureActions: PictureActions;
  today: TodayView;
  onCompareToday: () => void;
  /** Shows a version; null: the text that the article is kept with. */
  onShowVersion: (number: number | null) => void;
}

/** Below the text: the reader's notes, what is known of the article, and its other texts. It comes after the text. */
export function CopyBelow(props: CopyBelowProps): JSX.Element {
  const { words, copy, id, view } = props;
  const { sheet } = view;
  return (
    <>
      {(sheet.notes.length > 0 || sheet.tags.length > 0) && (
        <section class="db-copy-notes" aria-label={words.highlights.note}>
          {sheet.notes.map((note, index) => (
            <NoteText key={`${index}`} note={note} />
          ))}
          <TagList tags={sheet.tags} />
        </section>
      )}
      <DamagedList words={words} rows={props.damaged} actions={props.damagedActions} />
      <CopyFacts words={words} copy={copy} view={view} />
      <PicturesPanel words={words} copy={copy} view={props.pictures} actions={props.pictureActions} />
      {view.version === null && (
        <TodayPanel
          words={words}
          copy={copy}
          view={props.today}
          onCompare={props.onCompareToday}
          onTellChanges={props.versionActions.onTellChanges}
        />
      )}
      {view.versionCount > 0 && (
        <VersionsPanel
          key={id}
          words={words}
          id={id}
          count={view.versionCount}
          view={sheet}
          actions={props.versionActions}
          shownNumber={view.version?.number ?? null}
          onShow={props.onShowVersion}
        />
      )}
    </>
  );
}
