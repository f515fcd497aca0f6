import type { JSX } from 'preact';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { ErrorPanel } from '../states/ErrorPanel';
import { Loading } from '../states/Loading';
import { Message } from '../states/Message';
import type { DeletedView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  view: DeletedView;
  onRestore: (ids: readonly ArticleId[]) => void;
  onRetry: () => void;
}

/** Of more the latest are seen; the rest come into sight as these are restored. */
const ROWS_SHOWN = 200;

/** What was deleted and is still whole. */
export function TrashList({ words, library, view, onRestore, onRetry }: Props): JSX.Element {
  const { trash } = library;
  if (view.kind === 'loading') return <Loading words={words} />;
  if (view.kind === 'error') return <ErrorPanel words={words} error={view.error} onRetry={onRetry} />;
  if (view.rows.length === 0) return <Message title={trash.emptyTitle} text={trash.empty} />;
  return (
    <div class="db-lib-trash">
      <p class="db-lib-soft">{trash.hint}</p>
      <div class="db-lib-trash-head">
        <p role="status">{library.articles(view.rows.length)}</p>
        <Button label={trash.restoreAll} icon="undo" onPress={() => onRestore(view.rows.map(({ id }) => id))} />
      </div>
      <ul>
        {view.rows.slice(0, ROWS_SHOWN).map(({ id, headline, outletName, deletedAt }) => (
          <li key={id}>
            <div>
              <p class="db-lib-headline">{headline || words.article.noHeadline}</p>
              <p class="db-lib-meta">
                <span>{outletName}</span>
                <span>{trash.deletedAt(words.moment(deletedAt))}</span>
              </p>
            </div>
            <Button
              label={trash.restoreOne}
              name={trash.restore(headline || words.article.noHeadline)}
              onPress={() => onRestore([id])}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
