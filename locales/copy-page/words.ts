/** A kept article on a page of ours. */
export interface CopyPageWords {
  title: string;
  /** The article's page, at the passage that is being read. */
  live: string;
  liveHint: string;
  /** The accessible name of the link of one highlight. */
  liveAt(quote: string): string;
  liveAtShort: string;
  letters: string;
  /** Below the text: what is known of the article. */
  about: string;
  addresses: string;
  savedAt: string;
  documents: string;
  /** In the place of an image. */
  imageNotKept: string;
  openImage: string;
  /** A table that is moved sideways. */
  table: string;
  noHighlights: string;
  /** An older text stands here. */
  versionShown(moment: string): string;
  versionHint: string;
  backToKept: string;
  missingTitle: string;
  missing: string;
  deletedTitle: string;
  deleted(headline: string): string;
  restore: string;
  damagedTitle: string;
  damaged: string;
}
