/** Names that sites print over every page: a banner is no headline, though `<title>` may say nothing else. */

import { foldText } from '../../text/fold-text';

const SITE_NAME =
  /^(?:trang chu |home )?(?:cong (?:thong tin|ttdt|giao tiep)|trang (?:tin|thong tin|ttdt|chu)\b|website\b|bao (?:\w+ ){0,5}dien tu|bao dien tu|tap chi (?:\w+ ){0,6}dien tu|chuyen trang\b|dai (?:phat thanh|truyen hinh|pt th)|(?:so|(?:tinh|thanh|huyen|quan|thi|dang) uy|dang bo|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|ban quan ly|truong|benh vien|cuc|chi cuc|tong cuc|bo) (?:\w+ ){1,8}(?:tinh|thanh pho|huyen|quan|thi xa|phuong|xa)(?: \w+){1,3}$|(?:tinh|thanh|huyen|quan|thi|dang) uy(?: \w+){1,5}$)/;
const LONGEST_SITE_NAME = 90;

/** Only the forms that hardly ever begin a sentence, in few words: "Cổng thông tin điện tử tỉnh …". */
const PORTAL_NAME =
  /^(?:trang chu |home )?(?:cong (?:thong tin|ttdt|giao tiep)|trang (?:tin|thong tin|ttdt)) (?:\w+ ?){0,8}$/;

/** True for a portal's own name, whatever stands around it. */
export function isPortalName(text: string): boolean {
  return text.length <= LONGEST_SITE_NAME && PORTAL_NAME.test(bareName(text));
}

/** True for a text that has the form of a portal's, a paper's or an office's own name. */
export function isSiteName(text: string): boolean {
  return text.length <= LONGEST_SITE_NAME && SITE_NAME.test(bareName(text));
}

function bareName(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
