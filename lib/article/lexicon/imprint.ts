/** The words of an imprint, as parts: those that only a publisher has, and those that any office has too. */

import { foldText } from '../../text/fold-text';

export interface ImprintParts {
  /** Licence, editors, governing body, rights: how many of them the text names. */
  own: number;
  /** Address, telephone, e-mail, hotline. */
  contact: number;
  /** The text begins with one of them. */
  opens: boolean;
  /** It begins with one as a label before its value: "Tổng Biên tập: …", "Giấy phép số …", "© 2026 …". */
  opensAsField: boolean;
}

const OWN_PARTS =
  /(?:so )?giay phep(?: so| hoat dong| xuat ban| thiet lap|:)|co quan chu quan|ban quyen (?:thuoc|cua|©)|(?:pho )?tong bien tap|chiu trach nhiem (?:chinh|noi dung|xuat ban|quan ly)|ghi ro nguon|all rights reserved|copyright|©|toa soan ?:|(?:truong )?ban bien tap/g;
/** Letters inside an office's name are no label: "Bộ GD&ĐT (để báo cáo)". */
const CONTACT_PARTS = /duong day nong|dia chi ?:|(?<![a-zđ&])(?:dien thoai|đt|dt|email|e-mail|fax|hotline|tel) ?[:.(]/g;
const OPENS =
  /^\W{0,4}(?:(?:so )?giay phep|co quan chu quan|(?:moi |de nghi |yeu cau |vui long |xin )?(?:sao chep|ghi ro nguon)|ban quyen|(?:pho )?tong bien tap|chiu trach nhiem|all rights|copyright|©|toa soan|(?:truong )?ban bien tap|duong day nong ?:|dia chi ?:|dien thoai ?:|email ?:|hotline ?:|fax ?:|lien he quang cao ?:)/;
const OPENS_AS_FIELD =
  /^\W{0,4}(?:(?:so )?giay phep[^.:]{0,30}(?::|so ?:? ?\d[\w/.-]*(?: do| cap| ngay|[,.;]?$))|(?:copyright )?© ?(?:\d{4}|ban quyen|copyright)|(?:moi |de nghi |yeu cau |vui long |xin )(?:sao chep[^.]{0,40} )?(?:phai )?ghi ro nguon|ban quyen (?:thuoc|cua)[^.:]{0,60}$|[^.:]{0,25}(?:co quan chu quan|tong bien tap|chiu trach nhiem (?:chinh|noi dung|xuat ban|quan ly)|toa soan|ban bien tap)[^.:]{0,12}:)/;
const LONGEST_IMPRINT = 600;
const FEWEST_SENTENCE_WORDS = 8;
/** Cheap, before a text is folded. */
const MAY_BE_IMPRINT =
  /gi[aấ]y ph[eé]p|chủ quản|bản quyền|biên tập|chịu trách nhiệm|đường dây|ghi rõ|rights reserved|copyright|©|t(?:òa|oà) soạn|điện thoại|địa chỉ|mail|hotline|fax|tel|đt/i;

/** The imprint's parts that a text names; null where it names none. Matched folded, without diacritics. */
export function imprintParts(text: string): ImprintParts | null {
  if (text.length > LONGEST_IMPRINT || !MAY_BE_IMPRINT.test(text)) return null;
  const folded = foldText(text);
  const own = countMatches(folded, OWN_PARTS);
  const contact = countMatches(folded, CONTACT_PARTS);
  if (own + contact === 0) return null;
  return {
    own,
    contact,
    opens: OPENS.test(folded),
    opensAsField: OPENS_AS_FIELD.test(folded) && !hasSentenceAsValue(folded),
  };
}

/** "Tòa soạn: nơi tuổi trẻ của nhiều thế hệ đã đi qua." A field's value is a name, a number or an address. */
function hasSentenceAsValue(folded: string): boolean {
  const [, value = ''] = /^[^:]{0,60}:\s*([^:]*)\.$/.exec(folded) ?? [];
  return value.split(' ').length >= FEWEST_SENTENCE_WORDS && !/[,;–-]|\d/.test(value.slice(0, 40));
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
