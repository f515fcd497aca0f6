import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Words } from '../../locales';
import { ArticleLink } from '../article/ArticleLink';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import { ErrorPanel } from '../states/ErrorPanel';
import { Message } from '../states/Message';
import { RowMeta } from './RowMeta';
import type { SavedActions, SavedRow, SavedView } from './views';

interface Props {
  words: Words;
  view: SavedView;
  actions: SavedActions;
}

const NO_ROWS: readonly SavedRow[] = [];

/** The collection, newest first. */
export function SavedList({ words, view, actions }: Props): JSX.Element {
  const rows = view.kind === 'rows' ? view.rows : NO_ROWS;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { list, heading, remember } = useFocusAfterRemoval(ids);
  const isFilled = view.kind === 'rows' && rows.length > 0;
  const toItems = (ofDay: readonly SavedRow[]) =>
    ofDay.map((row) => (
      <SavedItem
        key={row.id}
        words={words}
        row={row}
        onOpen={() => actions.onOpenUrl(row.url)}
        onOpenCopy={() => actions.onOpenCopy(row.id)}
        onDelete={() => {
          remember(row.id);
          actions.onDeleteArticle(row.id, row.headline);
        }}
      />
    ));
  return (
    <section class="db-saved" aria-label={words.collection.title} aria-busy={view.kind === 'loading'}>
      <div class="db-saved-head">
        <h2 class="db-section" ref={heading} tabIndex={-1}>
          {words.collection.title}
        </h2>
      </div>
      {view.kind === 'loading' && (
        <div class="db-loading" role="status">
          <span class="db-unseen">{words.collection.loading}</span>
          <span class="db-bone" />
          <span class="db-bone db-bone-short" />
        </div>
      )}
      {view.kind === 'error' && <ErrorPanel words={words} error={view.error} onRetry={actions.onRetry} />}
      {view.kind === 'rows' && !isFilled && (
        <Message title={words.collection.emptyTitle} text={words.collection.empty} level={3} />
      )}
      {isFilled && (
        <ul class="db-rows" ref={list}>
          {daysOf(view, words).map(({ title, rows: ofDay }) =>
            title === null ? (
              toItems(ofDay)
            ) : (
              <li key={title}>
                <h3 class="db-day">{title}</h3>
                <ul class="db-rows">{toItems(ofDay)}</ul>
              </li>
            ),
          )}
        </ul>
      )}
      {view.kind === 'rows' && view.hasMore && (
        <div class="db-more">
          <Button label={words.collection.more} onPress={actions.onMore} />
        </div>
      )}
    </section>
  );
}

/** What was kept today, and before; without titles where nothing was kept today. */
function daysOf(
  { rows, today }: Extract<SavedView, { kind: 'rows' }>,
  { collection }: Words,
): { title: string | null; rows: readonly SavedRow[] }[] {
  const since = Date.parse(today.since);
  const isToday = ({ savedAt }: SavedRow) => Date.parse(savedAt) >= since;
  const ofToday = rows.filter(isToday);
  if (ofToday.length === 0) return [{ title: null, rows }];
  const before = rows.filter((row) => !isToday(row));
  const title = collection.today(Math.max(today.count, ofToday.length));
  return [{ title, rows: ofToday }, ...(before.length === 0 ? [] : [{ title: collection.before, rows: before }])];
}

interface ItemProps {
  words: Words;
  row: SavedRow;
  onOpen: () => void;
  onOpenCopy: () => void;
  onDelete: () => void;
}

function SavedItem({ words, row, onOpen, onOpenCopy, onDelete }: ItemProps): JSX.Element {
  const headline = row.headline || words.article.noHeadline;
  return (
    <li class="db-row">
      <div class="db-row-text">
        <ArticleLink words={words} article={row} look="db-row-headline" onOpen={onOpen} />
        <RowMeta words={words} row={row} />
      </div>
      <div class="db-row-actions">
        <IconButton
          icon="saved-copy"
          name={words.copy.openNamed(headline)}
          title={words.copy.open}
          onPress={onOpenCopy}
        />
        <IconButton
          icon="trash"
          name={words.article.deleteNamed(headline)}
          title={words.remove}
          holdsFocus
          onPress={onDelete}
        />
      </div>
    </li>
  );
}
