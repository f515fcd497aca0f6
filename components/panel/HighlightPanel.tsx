import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FoundHighlight } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { ArticleHeading } from '../article/ArticleHeading';
import { ArticleState } from '../article/ArticleState';
import { HighlightRow } from '../article/HighlightRow';
import { QuestionOffer } from '../article/QuestionOffer';
import { ReprintOffer } from '../article/ReprintOffer';
import type { Opened } from '../article/views';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import type { NoteDraft } from '../controls/views';
import { Message } from '../states/Message';
import { FilterBar } from './FilterBar';
import { letsThrough, NO_FILTERS, withoutStale } from './filters';
import type { PanelActions, PanelArticle } from './views';

interface Props {
  words: Words;
  view: PanelArticle;
  knownTags: readonly string[];
  drafts: ReadonlyMap<string, NoteDraft>;
  opened: Opened | null;
  saving: boolean;
  actions: PanelActions;
}

/** An article and its highlights. To be keyed by the article: another one begins without filters. */
export function HighlightPanel({ words, view, knownTags, drafts, opened, saving, actions }: Props): JSX.Element {
  const { article, kept, highlights } = view;
  const [chosen, setFilters] = useState(NO_FILTERS);
  const filters = withoutStale(chosen, highlights);
  const shown = highlights.filter((each) => letsThrough(filters, each));
  const ids = useMemo(() => highlights.map(({ highlight }) => highlight.id), [highlights]);
  const { list, heading, remember } = useFocusAfterRemoval(ids);

  // What the reader opened on the page is not to be hidden by a filter.
  useEffect(() => {
    if (opened && !shown.some(({ highlight }) => highlight.id === opened.id)) setFilters(NO_FILTERS);
  }, [opened]);

  return (
    <>
      <header class="db-side-head">
        <ArticleHeading words={words} outletName={view.outletName} article={article} level={1} />
        <ArticleState words={words} view={{ kept, found: foundOf(highlights), remarks: [], reprint: null }} />
        <div class="db-section-head">
          <h2 class="db-section" ref={heading} tabIndex={-1}>
            {words.highlights.title}
            {highlights.length > 0 && <span class="db-count">{highlights.length}</span>}
          </h2>
          {shown.length > 0 && (
            <IconButton
              icon="copy"
              name={words.popup.copyMarks(shown.length)}
              onPress={() => actions.onCopy(shown.map(({ highlight }) => highlight.quote.exact))}
            />
          )}
          {kept && (
            <>
              <IconButton icon="saved-copy" name={words.copy.open} onPress={() => actions.onOpenCopy(kept.id)} />
              <IconButton icon="print" name={words.screens.print} onPress={actions.onPrint} />
            </>
          )}
        </div>
      </header>
      {view.question && <QuestionOffer words={words} question={view.question} actions={actions} />}
      {view.reprint && <ReprintOffer words={words} reprint={view.reprint} actions={actions} />}
      {kept === null && (
        <Message title={words.article.notKeptTitle} text={words.article.notKept} level={3}>
          <Button
            label={saving ? words.article.saving : words.article.save}
            icon="save"
            look="main"
            busy={saving}
            onPress={actions.onSave}
          />
        </Message>
      )}
      {kept && highlights.length === 0 && (
        <Message title={words.highlights.noneTitle} text={words.highlights.none} level={3} />
      )}
      <FilterBar words={words} highlights={highlights} filters={filters} shown={shown.length} onChange={setFilters} />
      {highlights.length > 0 && shown.length === 0 && (
        <Message title={words.filters.noMatchTitle} text={words.filters.noMatch} level={3} />
      )}
      <ul class="db-rows" ref={list}>
        {shown.map((each) => (
          <HighlightRow
            key={each.highlight.id}
            words={words}
            view={each}
            language={article.language}
            knownTags={knownTags}
            draft={drafts.get(each.highlight.id)}
            opened={opened?.id === each.highlight.id ? opened : null}
            actions={{
              ...actions,
              onDelete: (id) => {
                remember(id);
                actions.onDelete(id);
              },
            }}
          />
        ))}
      </ul>
    </>
  );
}

/** What became of each, by its id. */
function foundOf(highlights: PanelArticle['highlights']): Record<string, FoundHighlight> {
  return Object.fromEntries(highlights.map(({ highlight, found }) => [highlight.id, found]));
}
