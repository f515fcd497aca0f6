import type { JSX } from 'preact';
import type { FoundArticle } from '../../lib/search/answer';
import type { SearchPassage } from '../../lib/search/query';
import type { Words } from '../../locales';
import { showCompletion } from '../../locales/search/show-completion';
import { showPiece } from '../../locales/search/show-piece';
import { showPartialReach } from '../../locales/search/show-reach';
import { MarkedText } from '../article/MarkedText';
import { ErrorPanel } from '../states/ErrorPanel';
import { Message } from '../states/Message';
import { RowMeta } from './RowMeta';
import type { OptionsInList, SearchOption } from './use-search-options';
import type { SearchActions, SearchView } from './views';

interface Props {
  words: Words;
  view: SearchView;
  options: OptionsInList;
  actions: SearchActions;
}

/** So many passages of an article tell why it was found. */
const PASSAGES_SHOWN = 2;

/** What was understood, how many were found, and the list that the field goes through. */
export function SearchResults({ words, view, options, actions }: Props): JSX.Element {
  const { search } = words;
  const { answer, pieces, remarks } = view;
  const isNone = answer.kind === 'rows' && answer.rows.length === 0 && answer.isSettled && !view.isAsking;
  return (
    <section
      class="db-found"
      aria-label={search.results}
      aria-busy={view.isAsking || (answer.kind === 'rows' && !answer.isSettled)}
    >
      {pieces.length > 0 && (
        <p class="db-understood">
          <span class="db-understood-label">{search.understood}:</span>
          {pieces.map((piece) => (
            <span key={piece.typed} class="db-piece">
              {showPiece(piece, search)}
            </span>
          ))}
        </p>
      )}
      {remarks.length > 0 && (
        <ul class="db-search-remarks">
          {remarks.map(({ kind, text }) => (
            <li key={`${kind} ${text}`} data-kind={kind}>
              {search.remarks[kind](text)}
            </li>
          ))}
        </ul>
      )}
      {/* That there is none is seen below. */}
      <p class={isNone ? 'db-unseen' : 'db-search-count'} role="status">
        {countOf(view, words)}
      </p>
      {answer.kind === 'rows' && answer.reach.kind !== 'whole' && (
        <p class="db-search-reach">{showPartialReach(answer.reach, words)}</p>
      )}
      {answer.kind === 'error' && <ErrorPanel words={words} error={answer.error} onRetry={actions.onRetry} />}
      {isNone && <Message title={search.noneTitle} text={search.none} level={2} />}
      {(isNone || (answer.kind === 'idle' && !options.isOpen)) && <p class="db-search-hint">{search.hint}</p>}
      {options.isOpen && (
        <div class="db-found-list" role="listbox" id={`${options.id}list`} aria-label={search.results}>
          {options.options.map((option, index) => (
            <OptionItem key={keyOf(option)} words={words} option={option} index={index} options={options} />
          ))}
        </div>
      )}
    </section>
  );
}

function countOf({ answer, isAsking }: SearchView, { search }: Words): string {
  if (answer.kind === 'waiting') return search.searching;
  if (answer.kind !== 'rows' || (answer.rows.length === 0 && isAsking)) return '';
  if (!answer.isSettled) return answer.total === 0 ? search.searching : search.atLeast(answer.total);
  if (answer.total === 0) return search.noneTitle;
  return answer.hasMore ? search.shown(answer.rows.length, answer.total) : search.found(answer.total);
}

function keyOf(option: SearchOption): string {
  if (option.kind === 'article') return option.row.articleId;
  return option.kind === 'more' ? 'more' : `completion ${option.completion.typed}`;
}

interface ItemProps {
  words: Words;
  option: SearchOption;
  index: number;
  options: OptionsInList;
}

function OptionItem({ words, option, index, options }: ItemProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as the combobox pattern has it
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    <div
      id={options.optionId(index)}
      class={`db-option db-option-${option.kind}`}
      role="option"
      aria-selected={index === options.active}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => options.choose(option, event.shiftKey)}
    >
      {option.kind === 'article' && <FoundItem words={words} row={option.row} />}
      {option.kind === 'more' && words.search.more}
      {option.kind === 'completion' && (
        <>
          <span class="db-option-field">{words.search.fields[option.completion.field]}</span>
          {showCompletion(option.completion)}
        </>
      )}
    </div>
  );
}

function FoundItem({ words, row }: { words: Words; row: FoundArticle }): JSX.Element {
  return (
    <>
      <p class="db-row-headline" lang={row.headline === '' ? undefined : row.language}>
        {row.headline === '' ? words.article.noHeadline : <MarkedText text={row.headline} hits={row.headlineHits} />}
      </p>
      <RowMeta words={words} row={row} />
      {row.passages.slice(0, PASSAGES_SHOWN).map((passage) => (
        <PassageText key={`${passage.field} ${passage.text}`} words={words} row={row} passage={passage} />
      ))}
    </>
  );
}

function PassageText({
  words,
  row,
  passage,
}: {
  words: Words;
  row: FoundArticle;
  passage: SearchPassage;
}): JSX.Element {
  const { field, text, hits } = passage;
  return (
    <p class="db-found-passage">
      {field !== 'body' && <span class="db-found-place">{words.search.places[field]}: </span>}
      <span lang={field === 'note' ? undefined : row.language}>
        <MarkedText text={text} hits={hits} />
      </span>
    </p>
  );
}
