/** One line that says which article is meant, as it is pasted into a mail, a chat or a document. */

import { toWebAddress } from '../model/address';
import { escaped, wrapped } from './html/markup';

/** The same twice: a program takes the form that it understands. */
export interface CopiedText {
  plain: string;
  html: string;
}

export interface LinedArticle {
  headline: string;
  outletName: string;
  url: string;
  /** As it is printed; absent where it is not known. */
  day?: string | undefined;
}

/** `Tít – Báo, dd/mm/yyyy – link`; in HTML the headline carries the link, where the address is one of the web. */
export function toArticleLine({ headline, outletName, url, day }: LinedArticle): CopiedText {
  const whence = [outletName, ...(day ? [day] : [])].join(', ');
  const href = toWebAddress(url);
  const title = href === undefined ? escaped(headline) : wrapped('a', escaped(headline), { href });
  return {
    plain: [headline, whence, url].filter((part) => part !== '').join(' – '),
    html: [title, escaped(whence)].filter((part) => part !== '').join(' – '),
  };
}
