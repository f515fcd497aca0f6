import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import { ErrorPanel } from '../states/ErrorPanel';
import { Loading } from '../states/Loading';
import { Message } from '../states/Message';
import type { DeletedView, WorkView } from './views';
import { WorkStatus } from './WorkStatus';

interface Props {
  words: Words;
  library: LibraryWords;
  view: DeletedView;
  /** What is under way with them. */
  work: WorkView | null;
  onRestore: (ids: readonly ArticleId[]) => void;
  onEmpty: (ids: readonly ArticleId[]) => void;
  onCancel: () => void;
  onRetry: () => void;
}

/** Of more the latest are seen; the rest come into sight as these are restored. */
const ROWS_SHOWN = 200;

/** What was deleted and is still whole. */
export function TrashList({ words, library, view, work, ...on }: Props): JSX.Element {
  const { trash } = library;
  const [isAsking, setAsking] = useState(false);
  if (view.kind === 'loading') return <Loading words={words} />;
  if (view.kind === 'error') return <ErrorPanel words={words} error={view.error} onRetry={on.onRetry} />;
  if (view.rows.length === 0) return <Message title={trash.emptyTitle} text={trash.empty} />;
  const ids = view.rows.map(({ id }) => id);
  const isBusy = work !== null;
  return (
    <div class="db-lib-trash">
      <p class="db-lib-soft">{trash.hint}</p>
      <div class="db-lib-trash-head">
        <WorkStatus work={work} working={library.working} rest={library.articles(view.rows.length)} />
        {work !== null && (
          <>
            <progress max={work.all} value={work.done} aria-label={library.working(work.done, work.all)} />
            <Button label={library.cancel} onPress={on.onCancel} />
          </>
        )}
        <Button label={trash.restoreAll} icon="undo" refused={isBusy} onPress={() => on.onRestore(ids)} />
        <Button label={trash.emptyNow} icon="trash" look="danger" refused={isBusy} onPress={() => setAsking(true)} />
      </div>
      <ConfirmDialog
        question={trash.emptyQuestion(ids.length)}
        text={trash.emptyText}
        isOpen={isAsking}
        cancel={words.cancel}
        confirm={trash.emptyNow.replace('…', '')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          on.onEmpty(ids);
        }}
      />
      <ul>
        {view.rows.slice(0, ROWS_SHOWN).map(({ id, headline, language, outletName, deletedAt, daysLeft }) => (
          <li key={id}>
            <div>
              <p class="db-lib-headline" lang={headline === '' ? undefined : language}>
                {headline || words.article.noHeadline}
              </p>
              <p class="db-lib-meta">
                <span>{outletName}</span>
                <span>{trash.deletedAt(words.moment(deletedAt))}</span>
                <span>{trash.daysLeft(daysLeft)}</span>
              </p>
            </div>
            <Button
              label={trash.restoreOne}
              name={trash.restore(headline || words.article.noHeadline)}
              refused={isBusy}
              onPress={() => on.onRestore([id])}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
