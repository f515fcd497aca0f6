/** What portals print before each value of a document or of an administrative procedure. One alone says nothing. */

import { foldText } from '../../text/fold-text';

const RECORD_LABEL =
  /^(?:so(?: hieu| ky hieu| van ban)?|so ?\/ ?ky hieu|ky hieu|ngay (?:ban hanh|hieu luc|co hieu luc|ky)|trich yeu(?: noi dung)?|nguoi ky|chuc vu|(?:co quan|don vi|noi) ban hanh|loai van ban|hinh thuc van ban|linh vuc|hieu luc|tinh trang(?: hieu luc)?|ma thu tuc|ten thu tuc|trinh tu thuc hien|cach thuc(?: thuc hien)?|thanh phan(?: so luong)? ho so|thoi (?:han|gian) giai quyet|doi tuong thuc hien|co quan thuc hien|ket qua(?: thuc hien)?|le phi|phi|can cu phap ly|yeu cau dieu kien|buoc \d{1,2}|(?:tep|file|tap tin|tai lieu|van ban) (?:dinh kem|goc))\b/;
const LONGEST_RECORD_LABEL = 40;
/** The number or the sign that a list puts before its entries. */
const ENTRY_SIGN = /^(?:\d{1,2}[.)]|[-–+•*])\s*/;

/** The label that the text is, or begins with; null where it is none. `standsAlone`: without a colon it must be all of the text. */
export function recordLabelOf(text: string, standsAlone: boolean): string | null {
  const colon = text.indexOf(':');
  if (colon <= 0 && !standsAlone) return null;
  const label = (colon > 0 && colon < LONGEST_RECORD_LABEL ? text.slice(0, colon) : text).replace(ENTRY_SIGN, '');
  if (label.length > LONGEST_RECORD_LABEL) return null;
  return RECORD_LABEL.exec(foldText(label).replaceAll(',', ''))?.[0] ?? null;
}
