/**
 * Whether a text is about the page that it stands on: so speaks a message where an article was, however politely and in however
 * many paragraphs. News may say that anything else was closed, removed or cancelled, and may beg the reader's pardon.
 */

import { foldText } from '../../text/fold-text';
import type { BlockDraft } from '../blocks/draft';
import type { Scan } from '../scan/scan';

export interface PageMessage {
  /** Lines on this page's own address or state, said to who opened it. */
  pageLines: number;
  /** These, and other lines that speak to who reads. */
  readerLines: number;
  /** Lines of some length, of both kinds and of neither. */
  lines: number;
  /** The text begins with a line on this page. */
  isOpening: boolean;
  /** It has such lines, and the page asks machines not to keep it. */
  isUnlisted: boolean;
  /** The page asks machines not to keep it, whatever it says. */
  isHidden: boolean;
  /** The headline is such a line. */
  isItsName: boolean;
}

/** Shorter lines are codes, signs and names. */
const SHORTEST_SENTENCE = 30;

/** The page that is open, or the way to it. */
const THIS_PAGE =
  /\b(?:duong dan|lien ket|dia chi|o tim kiem|cong cu tim kiem|trang (?:chu|nhat)|ma loi|may chu|(?:bai(?: viet| bao)?|trang|noi dung|ban tin|tin|muc)(?: (?:ma|nay|ban|quy vi|quy doc gia|ban doc))+|(?:this|the) (?:article|page|story|link|address)|home ?page|search box)\b/;
/** It is no longer there, or elsewhere. */
const GONE =
  /\b(?:khong (?:con|ton tai|tim thay|co tren|mo duoc|hien thi)|(?:da|bi|duoc|tam)(?: (?:bi|duoc|toa soan))? (?:go|xoa|rut|an|dong|chuyen|doi|thay)|het (?:han|thoi)|ngung hoat dong|taken down|removed|moved|no longer|not found)\b/;
/** Who opened it. */
const READER =
  /\b(?:ban doc|quy (?:vi|doc gia|ban)|(?:moi|cam on|chuyen|neu|mong|khi) ban|ban (?:vui long|hay|co the|co nhu cau|vua|dang|da|can|tim|yeu cau|truy cap|thong cam|bam|nhap)|thong cam|you|your|please|we apologi[sz]e)\b/;
/** What one is asked to do at a page that is not there. */
const RETRY =
  /\b(?:kiem tra|go lai|tai lai|thu lai|quay (?:lai|ve)|tro (?:lai|ve)|nhap|tim (?:lai|theo|bai|bang|kiem)?|bam vao|ghi lai|check|search|use)\b/;

/** `drafts`: what was read as text, the lead among it. */
export function measureMessage({ dom }: Scan, headline: string, drafts: readonly BlockDraft[]): PageMessage {
  const message: PageMessage = {
    pageLines: 0,
    readerLines: 0,
    lines: 0,
    isOpening: false,
    isUnlisted: false,
    isHidden: false,
    isItsName: false,
  };
  for (const { kind, lines } of drafts) {
    if (kind === 'figure' || kind === 'cell') continue;
    for (const { folded, length } of lines) {
      if (length < SHORTEST_SENTENCE) continue;
      const isToReader = READER.test(folded);
      const isOnPage = isOnThisPage(folded);
      if (isOnPage && message.lines === 0) message.isOpening = true;
      message.lines += 1;
      if (isOnPage) message.pageLines += 1;
      if (isOnPage || isToReader) message.readerLines += 1;
    }
  }
  message.isItsName = isOnThisPage(foldText(headline));
  message.isHidden = dom.holds('meta[name="robots" i][content*="noindex" i]');
  message.isUnlisted = message.pageLines > 0 && message.isHidden;
  return message;
}

function isOnThisPage(folded: string): boolean {
  return THIS_PAGE.test(folded) && (GONE.test(folded) || (READER.test(folded) && RETRY.test(folded)));
}

/** Half of it is said to the reader or on the page, and some of it on the page. */
export function isMessage({ pageLines, readerLines, lines }: PageMessage): boolean {
  return pageLines > 0 && readerLines * 2 >= lines;
}

/** Half of it is on the page. */
export function isWhollyMessage(message: PageMessage): boolean {
  return message.pageLines >= 2 && message.pageLines * 2 >= message.lines;
}
