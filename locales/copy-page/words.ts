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
  /** Images of the text, and pictures of the page. */
  pictures: string;
  imagesKept(kept: number, all: number): string;
  keepImages: string;
  keepImagesAgain: string;
  keepingImages: string;
  /** Why the browser asks, where it does; the hosts that it asks for. */
  keepImagesHint(hosts: readonly string[]): string;
  dropImages: string;
  imagesDone(kept: number, all: number): string;
  imagesDropped(count: number): string;
  /** The reader did not give the permission. */
  imagesRefused: string;
  /** Of an image that is not kept: why. */
  imageFailures: Record<'missing' | 'refused' | 'too-large' | 'no-image', string>;
  /** A picture of the page. */
  shot(moment: string, isWhole: boolean): string;
  /** The alternative text of it. */
  shotAlt(moment: string): string;
  downloadShot: string;
  downloadShotNamed(moment: string): string;
  deleteShot: string;
  deleteShotNamed(moment: string): string;
  shotDeleted: string;
  /** The saved text beside the page as it is today. */
  today: string;
  compareToday: string;
  comparingToday: string;
  todayHint: string;
  todaySame(moment: string): string;
  /** How today's text is kept beside this one. */
  keepToday: string;
  todayDiffers(what: string, moment: string): string;
  todayAnother(headline: string): string;
  todayGone: string;
  todaySilent: string;
}
