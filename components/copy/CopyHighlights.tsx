import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { FieldsCard, type FieldsCardProps } from '../article/FieldsCard';
import { HighlightRow } from '../article/HighlightRow';
import type { HighlightView, Opened } from '../article/views';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import type { NoteDraft } from '../controls/views';
import type { CopyArticle, CopyMarkActions, CopyMarks } from './views';

export interface CopyHighlightsProps {
  words: Words;
  copy: CopyPageWords;
  view: CopyArticle;
  marks: CopyMarks;
  drafts: ReadonlyMap<string, NoteDraft>;
  opened: Opened | null;
  /** What the reader adds to the article as a whole; null as long as that is not known. */
  fields: Omit<FieldsCardProps, 'words'> | null;
  actions: CopyMarkActions;
}

const NONE: readonly HighlightView[] = [];

/** What the reader added: all highlights of the article, those whose words this text does not hold among them. */
export function CopyHighlights({
  words,
  copy,
  view,
  marks,
  drafts,
  opened,
  fields,
  actions,
}: CopyHighlightsProps): JSX.Element {
  const highlights = marks.highlights ?? NONE;
  const ids = useMemo(() => highlights.map(({ highlight }) => highlight.id), [highlights]);
  const { list, heading, remember } = useFocusAfterRemoval(ids);
  return (
    <aside class="db-copy-marks" aria-label={words.highlights.title} aria-busy={marks.highlights === null}>
      {fields && <FieldsCard key={fields.view.id} words={words} {...fields} />}
      <h2 class="db-section" ref={heading} tabIndex={-1}>
        {words.highlights.title}
        {highlights.length > 0 && <span class="db-count">{highlights.length}</span>}
      </h2>
      {marks.highlights?.length === 0 && <p class="db-copy-none">{copy.noHighlights}</p>}
      <ul class="db-rows" ref={list}>
        {highlights.map((each) => (
          <HighlightRow
            key={each.highlight.id}
            words={words}
            view={each}
            language={view.sheet.facts.language}
            knownTags={marks.knownTags}
            draft={drafts.get(each.highlight.id)}
            opened={opened?.id === each.highlight.id ? opened : null}
            live={{
              name: copy.liveAt(each.highlight.quote.exact),
              title: copy.liveAtShort,
              url: actions.liveAddressOf(each.highlight.id),
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
    </aside>
  );
}
