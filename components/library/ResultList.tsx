import type { JSX } from 'preact';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { showPartialReach } from '../../locales/search/show-reach';
import { Button } from '../controls/Button';
import { ErrorPanel } from '../states/ErrorPanel';
import { Message } from '../states/Message';
import { ArticleItem } from './ArticleItem';
import { HighlightItem } from './HighlightItem';
import { type RowEvents, VirtualList } from './VirtualList';
import type { ArticleListView, HighlightListView, LibraryTab } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  tab: LibraryTab;
  articles: ArticleListView;
  highlights: HighlightListView;
  isGrouped: boolean;
  active: number;
  listName: string;
  actions: RowEvents & {
    onShow: (first: number, last: number, active: number) => void;
    onRetry: () => void;
    onTransfer: () => void;
    onTab: (tab: LibraryTab) => void;
  };
  isSelected: (id: ArticleId) => boolean;
  isHighlightSelected: (id: HighlightId) => boolean;
  /** Everything is asked for: where there is nothing, nothing is kept. */
  isEmpty: boolean;
  onClearQuery: () => void;
}

/** What was found, or why there is nothing. */
export function ResultList(props: Props): JSX.Element {
  const { words, library, tab, actions, active, listName } = props;
  const isOfHighlights = tab === 'highlights';
  const view = isOfHighlights ? props.highlights : props.articles;
  if (view.error !== null) return <ErrorPanel words={words} error={view.error} onRetry={actions.onRetry} />;
  const { reach } = view;
  return (
    <>
      {reach.kind !== 'whole' && <p class="db-lib-reach">{showPartialReach(reach, words)}</p>}
      {isNothingThere(view) ? (
        props.isEmpty && isOfHighlights ? (
          <Message title={library.unmarkedTitle} text={library.unmarked}>
            <Button label={library.commands.articles} onPress={() => actions.onTab('articles')} />
          </Message>
        ) : props.isEmpty ? (
          <Message title={library.emptyTitle} text={library.empty}>
            <Button label={library.bringIn} icon="download" onPress={actions.onTransfer} />
          </Message>
        ) : (
          <Message title={library.noneTitle} text={library.none}>
            <Button label={library.clearQuery} onPress={props.onClearQuery} />
          </Message>
        )
      ) : (
        <VirtualList
          label={isOfHighlights ? library.highlightList : library.list}
          count={view.count}
          isCounted={view.isSettled && !(props.isGrouped && view.count > view.rows.size)}
          active={active}
          isBusy={view.isAsking || view.isWaiting}
          isMultiple
          isSelected={(index) => {
            if (isOfHighlights) {
              const marked = props.highlights.rows.get(index)?.highlightId;
              return marked !== undefined && props.isHighlightSelected(marked);
            }
            const id = props.articles.rows.get(index)?.articleId;
            return id !== undefined && props.isSelected(id);
          }}
          list={listName}
          onShow={actions.onShow}
          onActive={actions.onActive}
          onToggle={actions.onToggle}
          onOpen={actions.onOpen}
          onSelectAll={actions.onSelectAll}
          drawnFrom={(index) => [words, isOfHighlights, view.rows.get(index), view.absent.has(index)]}
          draw={(index) =>
            isOfHighlights ? (
              <HighlightItem
                words={words}
                library={library}
                row={props.highlights.rows.get(index)}
                isAbsent={view.absent.has(index)}
              />
            ) : (
              <ArticleItem
                words={words}
                library={library}
                row={props.articles.rows.get(index)}
                isAbsent={view.absent.has(index)}
              />
            )
          }
        />
      )}
    </>
  );
}

/** The answer is there, and it is whole: nothing is what was asked for. */
export function isNothingThere(view: ArticleListView | HighlightListView): boolean {
  const { count, isWaiting, isAsking, isSettled, error, reach } = view;
  return count === 0 && !isWaiting && !isAsking && isSettled && error === null && reach.kind === 'whole';
}
