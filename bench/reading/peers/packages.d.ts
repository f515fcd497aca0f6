/**
 * What the bench uses of its peers. Declared here, since the packages are installed only when the bench is asked for
 * them and the project has to type-check without.
 */

declare module '@mozilla/readability' {
  export class Readability {
    constructor(document: Document, options: { serializer: (content: Node) => Node });
    parse(): {
      title: string | null | undefined;
      byline: string | null | undefined;
      excerpt: string | null | undefined;
      publishedTime: string | null | undefined;
      content: Node | null | undefined;
    } | null;
  }
}

declare module 'defuddle' {
  export default class Defuddle {
    constructor(document: Document, options: { url: string });
    parse(): { title: string; author: string; description: string; published: string; content: string };
  }
}

declare module '@postlight/parser' {
  const parser: {
    parse(
      url: string,
      options: { html: string; fetchAllPages: boolean },
    ): Promise<{
      title?: string | null;
      author?: string | null;
      date_published?: string | null;
      dek?: string | null;
      excerpt?: string | null;
      content?: string | null;
      error?: boolean;
      message?: string;
    }>;
  };
  export default parser;
}

declare module '@extractus/article-extractor' {
  export function extractFromHtml(
    html: string,
    url: string,
  ): Promise<{
    title?: string;
    description?: string;
    author?: string;
    published?: string;
    content?: string;
  } | null>;
}
