/** The columns of exported tables, by name: the words of both languages have a head for each. */

/** What a row of a highlight says of the highlight. */
export type HighlightColumn = 'quote' | 'meaning' | 'note' | 'tags' | 'state' | 'marked';

/** What a row says of an article. */
export type ArticleColumn =
  | 'headline'
  | 'outlet'
  | 'published'
  | 'authors'
  | 'source'
  | 'section'
  | 'topic'
  | 'tone'
  | 'status'
  | 'summary'
  | 'articleTags'
  | 'articleNote'
  | 'highlightCount'
  | 'language'
  | 'saved'
  | 'link';

export type TableColumn = HighlightColumn | ArticleColumn;
