import type { JSX } from 'preact';
import { languageOfLine } from '../../lib/text/language-of-line';
import type { Words } from '../../locales';

interface Props {
  words: Words;
  article: { headline: string; url: string };
  /** How the row that it stands in sets it. */
  look: string;
  onOpen: () => void;
}

/** The headline of a row: it opens the article's page. It is a link, so that its address can be seen and copied. */
export function ArticleLink({ words, article: { headline, url }, look, onOpen }: Props): JSX.Element {
  return (
    <a
      class={look}
      lang={languageOfLine(headline)}
      href={url}
      title={words.collection.open}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      {headline || words.article.noHeadline}
    </a>
  );
}
