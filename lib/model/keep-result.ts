/** What came of a tab where all open articles were to be kept. */
export const KEEP_RESULTS = [
  'kept',
  'already',
  /** It may be an article: the reader is to look at it. */
  'uncertain',
  /** Only the reader can tell which article it is. */
  'asks',
  'no-article',
  /** The browser has put the tab to sleep: it is not woken. */
  'asleep',
  'loading',
  /** A host that the reader has not switched on, or for which the browser gives no permission. */
  'no-permission',
  /** What is kept of it is damaged. */
  'damaged',
  'private',
  /** A page of the browser's own, an empty tab, a file. */
  'no-page',
  'failed',
] as const;
export type KeepResult = (typeof KEEP_RESULTS)[number];
