/**
 * What the bench uses of its peers. Declared here, since the packages are installed only when the bench is asked for
 * them and the project has to type-check without.
 */

declare module 'approx-string-match' {
  export default function search(
    text: string,
    pattern: string,
    maxErrors: number,
  ): Array<{ start: number; end: number; errors: number }>;
}

declare module 'dom-anchor-text-quote' {
  interface TextQuote {
    exact: string;
    prefix: string;
    suffix: string;
  }
  export function fromRange(root: Node, range: Range): TextQuote;
  export function toRange(root: Node, selector: TextQuote, options?: { hint?: number }): Range | null;
}

declare module '@apache-annotator/dom' {
  interface TextQuoteSelector {
    type: 'TextQuoteSelector';
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  export function describeTextQuote(range: Range, scope?: Node): Promise<TextQuoteSelector>;
  export function createTextQuoteSelectorMatcher(
    selector: TextQuoteSelector,
  ): (scope: Node) => AsyncGenerator<Range, void, void>;
}
