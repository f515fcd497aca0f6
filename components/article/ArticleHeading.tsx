import type { JSX } from 'preact';
import type { ReadArticle } from '../../lib/model/article';
import type { Words } from '../../locales';

interface Props {
  words: Words;
  outletName: string;
  article: Pick<ReadArticle, 'headline' | 'language' | 'publishedAt'>;
  /** Of the headline: 1 where the article is what the screen is about. */
  level: 1 | 2;
}

/** Which article it is: outlet and date over the headline. What was not read is said to be missing. */
export function ArticleHeading({ words, outletName, article, level }: Props): JSX.Element {
  const { headline, language, publishedAt } = article;
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <>
      <p class="db-kicker">
        <span class="db-outlet">{outletName}</span>
        <span class="db-date">{publishedAt === undefined ? words.article.noDate : words.pressDate(publishedAt)}</span>
      </p>
      <Heading class="db-headline" lang={headline === '' ? undefined : language}>
        {headline || words.article.noHeadline}
      </Heading>
    </>
  );
}
