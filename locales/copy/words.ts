/** What is kept though its page does not show it, and the ways to the saved copy. */
export interface CopyWords {
  /** The ways there. */
  open: string;
  openNamed(headline: string): string;
  /** Said where an address of a kept article shows no article. */
  keptTitle: string;
  kept(highlights: number, moment: string): string;
  /** Why the page does not show it. */
  gone: Record<'no-article' | 'not-read' | 'other', string>;
  /** Over what can be done with the page itself, below the article that is kept from its address. */
  pageTitle: string;
  readPage: string;
}
