/** The words of the page that exports articles. */
export interface ExportPageWords {
  title: string;
  /** Over what the reader chooses. */
  choice: string;
  format: string;
  scope: string;
  /** `articles`: how many; null until it is known. */
  scopes: Record<'all' | 'chosen' | 'view' | 'tray', (articles: number | null) => string>;
  /** Over the list of views. */
  view: string;
  /** One that the library showed and the reader did not save; `typed`: what was asked there, maybe nothing. */
  unsavedView(typed: string): string;
  namePattern: string;
  /** Which words in braces stand for what. */
  nameTokens: string;
  /** Before a name by the pattern. */
  exampleName: string;
  /** An invented article, whose file is the example. */
  example: { headline: string; outlet: string; author: string; section: string; topic: string };
  /** What the archive holds. */
  contents: string;
  /** Begins, or begins anew after it was stopped. */
  start: string;
  cancel: string;
  saveAgain: string;
  /** Writes another file, after one is done. */
  startAgain: string;
  /** The name of the bar. */
  progress: string;
  /** How many articles are written: `1.240/10.000 bài`. */
  written(articles: number, all: number): string;
  /** All articles are written, and the file with everything is not. */
  writingRecords: string;
  /** Said to a screen reader at each quarter. */
  percent(percent: number): string;
  /** Where the page stays open: the browser must not be told to close it. */
  keepOpen: string;
  cancelled: string;
  done: string;
  /** The file's size and what is in it: `12,4 MB, 1.240 bài`. */
  fileFacts(bytes: number, articles: number): string;
  /** Said over the names of damaged records that are in the file. */
  damaged(count: number): string;
  /** Opens the list of what the articles can be put on the clipboard as. */
  copy: string;
  copying: string;
  copied(articles: number): string;
  tooManyToCopy(most: number): string;
  /** Said over the names of what could not be copied. */
  notCopied(count: number): string;
  /** Where the file lies. */
  where: string;
}
