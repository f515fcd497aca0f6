import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { SheetParts } from '../article/SheetParts';
import { SheetRuns } from '../article/SheetRuns';
import { Icon } from '../controls/Icon';
import type { CopyActions, CopyArticle, CopyLetters } from './views';

interface Props {
  words: Words;
  copy: CopyPageWords;
  view: CopyArticle;
  letters: CopyLetters;
  /** Images that are kept, by their addresses at the paper; null: that is not known yet. */
  images: ReadonlyMap<string, string> | null;
  actions: Pick<CopyActions, 'onDrawn'>;
  /** What stands below the text. */
  children: ComponentChildren;
}

/** The article's text as the reader wants text set. */
export function CopyPaper({ words, copy, view, letters, images, actions, children }: Props): JSX.Element {
  const { sheet } = view;
  const { facts, above, headline, body } = sheet;
  // A text of 20 000 words is not laid out again for what changes around it.
  const [over, under] = useMemo(
    () => [above, body].map((parts) => <SheetParts words={words} parts={parts} look={copy} images={images} />),
    [sheet, words, copy, images],
  );
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
        {facts.section !== undefined && <span lang={facts.language}>{facts.section}</span>}
      </p>
      <article ref={text} class="db-copy-text" lang={facts.language}>
        {over}
        <h1 class="db-copy-headline">
          {headline === null ? words.article.noHeadline : <SheetRuns words={words} text={headline} look={copy} />}
        </h1>
        <p class="db-copy-facts" lang={words.language}>
          <span>{facts.publishedAt === undefined ? words.article.noDate : words.pressDate(facts.publishedAt)}</span>
          {facts.authors.length > 0 && <span lang={facts.language}>{facts.authors.join(', ')}</span>}
          {facts.source !== undefined && <span>{`${words.print.source}: ${facts.source.name}`}</span>}
        </p>
        {view.flaws.map((flaw) => (
          <p key={flaw} class="db-copy-flaw" lang={words.language}>
            <Icon name="warning" />
            {words.versions.flaws[flaw]}
          </p>
        ))}
        {under}
      </article>
      {children}
    </main>
  );
}
