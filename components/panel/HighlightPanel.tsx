import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FoundHighlight } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import { ArticleHeading } from '../article/ArticleHeading';
import { ArticleState } from '../article/ArticleState';
import { HighlightRow } from '../article/HighlightRow';
import { QuestionOffer } from '../article/QuestionOffer';
import { ReprintOffer } from '../article/ReprintOffer';
import type { Busy, FormatChoice, Opened } from '../article/views';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import type { NoteDraft } from '../controls/views';
import { Message } from '../states/Message';
import { FilterBar } from './FilterBar';
import { letsThrough, NO_FILTERS, withoutStale } from './filters';
import { MarkTools } from './MarkTools';
import type { PanelActions, PanelArticle } from './views';

interface Props {
  words: Words;
  view: PanelArticle;
  knownTags: readonly string[];
  drafts: ReadonlyMap<string, NoteDraft>;
  opened: Opened | null;
  reached: HighlightId | null;
  formats: readonly FormatChoice[];
  busy: Busy;
  actions: PanelActions;
}

/** An article and its highlights. To be keyed by the article: another one begins without filters. */
export function HighlightPanel(props: Props): JSX.Element {
  const { words, view, knownTags, drafts, opened, actions } = props;
  const saving = props.busy === 'saving';
  const { article, kept, highlights } = view;
  const [chosen, setFilters] = useState(NO_FILTERS);
  const filters = withoutStale(chosen, highlights);
  const shown = highlights.filter((each) => letsThrough(filters, each));
  const [marked, setMarked] = useState(NONE_CHOSEN);
  // What a filter hides is not among them: nobody would see what is copied.
  const picked = shown.filter(({ highlight }) => marked.has(highlight.id));
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
          {kept && (
            <>
              <span class="db-push" />
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
      {shown.length > 0 && (
        <MarkTools
          words={words}
          shown={shown}
          picked={picked}
          formats={props.formats}
          isExporting={props.busy === 'exporting'}
          onPickAll={(on) => setMarked(on ? new Set(shown.map(({ highlight }) => highlight.id)) : NONE_CHOSEN)}
          onCopy={actions.onCopy}
          onExport={actions.onExport}
        />
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
            isReached={props.reached === each.highlight.id}
            choice={{
              isChosen: marked.has(each.highlight.id),
              onChoose: (on) => setMarked((before) => withId(before, each.highlight.id, on)),
            }}
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

const NONE_CHOSEN: ReadonlySet<HighlightId> = new Set();

function withId(before: ReadonlySet<HighlightId>, id: HighlightId, isIn: boolean): ReadonlySet<HighlightId> {
  const next = new Set(before);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

/** What became of each, by its id. */
function foundOf(highlights: PanelArticle['highlights']): Record<string, FoundHighlight> {
  return Object.fromEntries(highlights.map(({ highlight, found }) => [highlight.id, found]));
}
