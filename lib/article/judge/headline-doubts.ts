/** What speaks against a headline: it is the title of another page, the name of a section, or of a standing page. */

import { canonicalText } from '../../text/canonical-text';
import { foldText } from '../../text/fold-text';
import { personShape } from '../byline/names';
import type { Headline } from '../facts/headline';
import { addressesIn } from '../scan/line-links';
import { isLinkLine } from '../scan/measure';
import type { Scan } from '../scan/scan';

/** Sections and standing pages have shorter names. */
export const LONG_TITLE_WORDS = 7;
/** A headline that says what happened, not what a page is about. */
export const SENTENCE_WORDS = 9;

/** True where the headline is a link to another page: a card's, unless the page is called so itself. */
export function leadsElsewhere(scan: Scan, { lines, match, text }: Headline, url: string): boolean {
  const [first] = lines;
  if (first === undefined || !isLinkLine(first)) return false;
  if (match !== 'none' && text.split(' ').length >= LONG_TITLE_WORDS) return false;
  const own = pathOf(url, url);
  return addressesIn(scan, first).some((address) => /^[^#]/.test(address) && pathOf(address, url) !== own);
}

function pathOf(address: string, url: string): string {
  const parsed = URL.parse(address, url);
  return parsed === null || !/^https?:$/.test(parsed.protocol)
    ? (URL.parse(url)?.pathname ?? '')
    : parsed.pathname.replace(/(?:\.\w{2,5}|\/)$/, '');
}

/** True where a menu of the page calls a section so: news has longer headlines. */
export function isMenuName(scan: Scan, { text, lines }: Headline): boolean {
  if (text.split(' ').length >= LONG_TITLE_WORDS) return false;
  const name = text.toLowerCase();
  return scan.lines.some(
    (line) =>
      line.linkLength > 0 &&
      !lines.includes(line) &&
      line.leaves.some(
        ({ box, data }) =>
          box.link !== null &&
          data.length >= name.length &&
          data.length <= name.length + LONGEST_PADDING &&
          canonicalText(data).toLowerCase() === name,
      ),
  );
}

/** White space of the markup around a menu's entry. */
const LONGEST_PADDING = 40;

/** What portals call their standing pages. News has longer headlines. */
const PAGE_NAME =
  /^(?:gioi thieu|lien he|hoi dap|hoi va dap|tra loi cong dan|y kien cong dan|gop y|tim kiem|ket qua tim kiem|so do (?:cong|trang|website|to chuc)|co cau to chuc|chuc nang nhiem vu|lich su hinh thanh|van ban|van ban phap luat|van ban quy pham phap luat|he thong van ban|van ban chi dao dieu hanh|chi dao dieu hanh|thu tuc hanh chinh|dich vu cong|lich cong tac|lich tiep cong dan|thong tin lien he|danh ba|duong day nong|dieu khoan su dung|quy dinh su dung|chinh sach bao mat|dang nhap|dang ky|tin tuc|tin tuc su kien|thong bao|trang chu|thu vien anh|thu vien video|quang cao|dat bao|toa soan|lien he toa soan|thong tin toa soan|contact us|about us|contact|about|search|login|sitemap|q a|faqs?)(?: chung)?$/;

export function isPageName(headline: string): boolean {
  return headline.length <= 40 && PAGE_NAME.test(bareName(headline));
}

/** How the page of an office's duties begins, however long; news may begin so too, then it has a date or an author. */
const STANDING_OPENING =
  /^(?:vi tri (?:va )?chuc nang|chuc nang (?:va )?nhiem vu|nhiem vu (?:va )?quyen han|co cau to chuc|tong quan (?:ve )?|lich su hinh thanh|dieu khoan su dung|quy che hoat dong|gioi thieu|qua trinh hinh thanh|so luoc (?:lich su|ve)|dieu kien tu nhien|tam nhin su menh|danh lam thang canh|so do to chuc|chinh sach (?:bao ve du lieu|bao mat|quyen rieng tu)|quy dinh ve gui bai)\b/;

/** Sections that hold what stands, not what happened; in the page's own path, or in its address. */
const STANDING_SECTION = /^(?:gioi thieu(?: chung)?|ve chung toi|co cau to chuc|about(?: us)?|thong tin gioi thieu)$/;

export function isStandingSection(section: string): boolean {
  return STANDING_SECTION.test(bareName(section));
}

/** True where the address has such a section above the page. */
export function standsUnderOffice(url: string): boolean {
  const parts = (URL.parse(url)?.pathname ?? '').split('/').filter((part) => part !== '');
  return parts.slice(0, -1).some((part) => isStandingSection(part.replaceAll('-', ' ')));
}

export function opensStandingPage(headline: string): boolean {
  return STANDING_OPENING.test(bareName(headline));
}

/** What stands where nothing is left to be read; news may say the same of anything else. */
const GONE =
  /\b(?:khong (?:con )?(?:ton tai|tim thay|hien thi|kha dung)|(?:da (?:bi|duoc)|da) (?:go|xoa)|het han|not found|404|no longer available|removed)\b/;

export function saysGone(headline: string): boolean {
  return GONE.test(bareName(headline));
}

/** Units of an office, by which their pages are called. */
const OFFICE_OPENING =
  /^(?:phong|ban|van phong|thanh tra|cuc|chi cuc|trung tam|so|vu|vien|hoi|doan|to|uy ban|lanh dao)\b/;

export function namesOffice(headline: string): boolean {
  return OFFICE_OPENING.test(bareName(headline));
}

/** Only a document's kind and number ("Thông tư 23/2026/TT-BYT"): so a record is called. News says what the document does. */
const DOCUMENT_NAME =
  /^(?:toan van )?(?:hien phap|bo luat|luat|phap lenh|nghi quyet(?: lien tich)?|nghi dinh|quyet dinh|thong tu(?: lien tich)?|chi thi|cong van|cong dien|cong bo|ke hoach|thong bao|huong dan|bao cao|to trinh|van ban(?: hop nhat)?|quy dinh|quy che|chuong trinh|dieu le)(?: so)? \d+(?: [a-z0-9]+){0,4}$/;

export function isDocumentName(headline: string): boolean {
  return headline.length <= LONGEST_DOCUMENT_NAME && DOCUMENT_NAME.test(bareName(headline));
}

const LONGEST_DOCUMENT_NAME = 60;

/** A person's name, perhaps with a title before it: so pages of persons are called. */
export function isPersonName(headline: string): boolean {
  const words = headline.split(' ');
  return (
    words.length <= MOST_NAME_WORDS && [4, 3, 2].some((count) => personShape(words.slice(-count).join(' ')) === 'known')
  );
}

const MOST_NAME_WORDS = 6;

function bareName(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
