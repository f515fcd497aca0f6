import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { NoteText } from '../article/NoteText';
import { SheetParts } from '../article/SheetParts';
import { SheetRuns } from '../article/SheetRuns';
import { TagList } from '../article/TagList';
import { VersionsPanel } from '../article/VersionsPanel';
import type { VersionActions } from '../article/views';
import { Icon } from '../controls/Icon';
import { CopyFacts } from './CopyFacts';
import type { CopyActions, CopyArticle, CopyLetters } from './views';

interface Props {
  words: Words;
  copy: CopyPageWords;
  id: ArticleId;
  view: CopyArticle;
  letters: CopyLetters;
  actions: CopyActions;
  versionActions: VersionActions;
  /** Stands between the text and what is known of it. */
  children: ComponentChildren;
}

/** The article's text as the reader wants text set, and below it what is known of the article. */
export function CopyPaper({ words, copy, id, view, letters, actions, versionActions, children }: Props): JSX.Element {
  const { sheet } = view;
  const { facts, above, headline, body } = sheet;
  const text = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (text.current) actions.onDrawn(text.current);
    // Other actions draw nothing anew.
  }, [sheet]);
  return (
    <main
      // A root of its own: what of ours stands on the paper has the paper's scheme, not the screen's.
      class="db-copy-paper db-root"
      data-ground={letters.ground}
      data-theme={letters.ground === 'dark' ? 'dark' : 'light'}
    >
      <p class="db-copy-outlet">
        <strong>{view.outletName}</strong>
        {facts.section !== undefined && <span>{facts.section}</span>}
      </p>
      <article ref={text} class="db-copy-text" lang={facts.language}>
        <SheetParts words={words} parts={above} look={copy} />
        <h1 class="db-copy-headline">
          {headline === null ? words.article.noHeadline : <SheetRuns words={words} text={headline} look={copy} />}
        </h1>
        <p class="db-copy-facts" lang={words.language}>
          <span>{facts.publishedAt === undefined ? words.article.noDate : words.pressDate(facts.publishedAt)}</span>
          {facts.authors.length > 0 && <span>{facts.authors.join(', ')}</span>}
          {facts.source !== undefined && <span>{`${words.print.source}: ${facts.source.name}`}</span>}
        </p>
        {view.flaws.map((flaw) => (
          <p key={flaw} class="db-copy-flaw" lang={words.language}>
            <Icon name="warning" />
            {words.versions.flaws[flaw]}
          </p>
        ))}
        <SheetParts words={words} parts={body} look={copy} />
      </article>
      {(sheet.notes.length > 0 || sheet.tags.length > 0) && (
        <section class="db-copy-notes" aria-label={words.highlights.note}>
          {sheet.notes.map((note, index) => (
            <NoteText key={`${index}`} note={note} />
          ))}
          <TagList tags={sheet.tags} />
        </section>
      )}
      {children}
      <CopyFacts words={words} copy={copy} view={view} />
      {view.versionCount > 0 && (
        <VersionsPanel
          key={id}
          words={words}
          id={id}
          count={view.versionCount}
          view={sheet}
          actions={versionActions}
          shownNumber={view.version?.number ?? null}
          onShow={actions.onShowVersion}
        />
      )}
    </main>
  );
}
