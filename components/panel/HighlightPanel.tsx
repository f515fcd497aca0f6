import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import type { NoteDraft } from '../controls/views';
import { ReprintOffer } from '../popup/ReprintOffer';
import { FilterBar } from './FilterBar';
import { letsThrough, NO_FILTERS, withoutStale } from './filters';
import { MarkRow } from './MarkRow';
import type { Opened, PanelActions, PanelArticle } from './views';

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
export function MarkPanel({ words, view, knownTags, drafts, opened, saving, actions }: Props): JSX.Element {
  const { panel, popup } = words;
  const { article, kept, marks } = view;
  const [chosen, setFilters] = useState(NO_FILTERS);
  const filters = withoutStale(chosen, marks);
  const shown = marks.filter((mark) => letsThrough(filters, mark));
  const ids = useMemo(() => marks.map(({ highlight }) => highlight.id), [marks]);
  const { list, heading, remember } = useFocusAfterRemoval(ids);

  // What the reader opened on the page is not to be hidden by a filter.
  useEffect(() => {
    if (opened && !shown.some(({ highlight }) => highlight.id === opened.id)) setFilters(NO_FILTERS);
  }, [opened]);

  return (
    <>
      <header class="db-side-head">
        <p class="db-kicker">
          <span class="db-outlet">{view.outletName}</span>
          <span class="db-date">
            {article.publishedAt === undefined ? popup.noDate : words.pressDate(article.publishedAt)}
          </span>
        </p>
        <h1 class="db-headline" lang={article.language}>
          {article.headline || popup.noHeadline}
        </h1>
        <div class="db-section-head">
          <h2 class="db-section" ref={heading} tabIndex={-1}>
            {popup.highlights}
            {marks.length > 0 && <span class="db-count">{marks.length}</span>}
          </h2>
          {kept && <IconButton icon="print" name={words.print.open} onPress={actions.onPrint} />}
        </div>
      </header>
      {view.reprint && <ReprintOffer words={words} reprint={view.reprint} actions={actions} />}
      {kept === null && (
        <div class="db-message">
          <h3>{panel.notKeptTitle}</h3>
          <p>{panel.notKept}</p>
          <Button
            label={saving ? popup.saving : popup.save}
            icon="save"
            look="main"
            busy={saving}
            onPress={actions.onSave}
          />
        </div>
      )}
      {kept && marks.length === 0 && (
        <div class="db-message">
          <h3>{panel.noHighlightsTitle}</h3>
          <p>{popup.noHighlights}</p>
        </div>
      )}
      <FilterBar words={words} marks={marks} filters={filters} shown={shown.length} onChange={setFilters} />
      {marks.length > 0 && shown.length === 0 && (
        <div class="db-message">
          <h3>{panel.noMatchTitle}</h3>
          <p>{panel.noMatch}</p>
        </div>
      )}
      <ul class="db-rows" ref={list}>
        {shown.map((mark) => (
          <MarkRow
            key={mark.highlight.id}
            words={words}
            mark={mark}
            language={article.language}
            knownTags={knownTags}
            draft={drafts.get(mark.highlight.id)}
            opened={opened?.id === mark.highlight.id ? opened : null}
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
