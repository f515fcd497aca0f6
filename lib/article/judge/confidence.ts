/** How sure it is that a page is one article. */

import { foldText } from '../../text/fold-text';
import type { Metadata } from '../facts/metadata';
import { isRootAddress, namesAnArticle } from '../facts/page-address';
import { type Evidence, FEWEST_FORM_FIELDS } from './evidence';

const SHORTEST_ARTICLE_LENGTH = 120;
/** Enough to call a page an article. */
const LEAST_CONFIDENCE = 3.5;
/** Enough to clear it without asking. */
const CERTAIN_CONFIDENCE = 6;

/** How sure a reading is, as a sum of independent signs. */
export function confidenceOf(evidence: Evidence, metadata: Metadata, url: string): number {
  const { headline, textLength, proseLength, proseCount, captionLength } = evidence;
  let score = 0;
  if (headline.match === 'same' || headline.match === 'start') score += 2;
  else if (headline.match === 'similar') score += 1;
  if (headline.score >= 6) score += 1;
  if (textLength + captionLength >= 400) score += 1;
  if (proseLength >= 600 || captionLength >= 400) score += 1;
  if (proseCount >= 3) score += 1;
  if (proseCount >= 4 && proseLength >= 1_500) score += 1;
  if (evidence.hasDate) score += 1.5;
  if (evidence.isDatedHeadline) score += 1.5;
  if (namesAnArticle(url)) score += 1;
  if (evidence.hasLead) score += 0.5;
  if (evidence.hasByline) score += 0.5;
  // Dated, introduced and signed: nothing but news is all of it.
  if (evidence.hasDate && evidence.hasLead && evidence.hasByline && proseCount >= 3) score += 1;
  if (metadata.saysArticle || metadata.published.length > 0) score += 1;
  if (textLength + captionLength < SHORTEST_ARTICLE_LENGTH) score -= 3;
  if (proseCount === 0 && captionLength < 120 && !evidence.isDatedHeadline) score -= 2;
  // A list may open with a story and its excerpt; questions come in numbers where a portal answers them.
  if (evidence.isAmongTitles && proseCount <= 1 && captionLength < 120) score -= 2;
  if (evidence.questions >= 2) score -= 3;
  // Nothing signed, nothing dated, a few lines and what to fill in: so asks a form.
  if (evidence.fields >= FEWEST_FORM_FIELDS && proseCount <= 2 && !evidence.hasByline && !evidence.isDatedHeadline)
    score -= 3;
  if (evidence.recordLabels >= 4) score -= 4;
  if (isRootAddress(url)) score -= 6;
  if (isPageName(headline.text)) score -= 4;
  return score;
}

/** What portals call their standing pages. News has longer headlines. */
const PAGE_NAME =
  /^(?:gioi thieu|lien he|hoi dap|hoi va dap|tra loi cong dan|y kien cong dan|gop y|tim kiem|ket qua tim kiem|so do (?:cong|trang|website|to chuc)|co cau to chuc|chuc nang nhiem vu|lich su hinh thanh|van ban|van ban phap luat|van ban quy pham phap luat|he thong van ban|van ban chi dao dieu hanh|chi dao dieu hanh|thu tuc hanh chinh|dich vu cong|lich cong tac|lich tiep cong dan|thong tin lien he|danh ba|duong day nong|dieu khoan su dung|quy dinh su dung|chinh sach bao mat|dang nhap|dang ky|tin tuc|tin tuc su kien|thong bao|trang chu|thu vien anh|thu vien video|quang cao|dat bao|toa soan|contact us|about us|contact|about|search|login|sitemap|q a|faqs?)(?: chung)?$/;

function isPageName(headline: string): boolean {
  if (headline.length > 40) return false;
  const bare = foldText(headline)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return PAGE_NAME.test(bare);
}

export function isEnough(confidence: number): boolean {
  return confidence >= LEAST_CONFIDENCE;
}

export function isCertain(confidence: number): boolean {
  return confidence >= CERTAIN_CONFIDENCE;
}
