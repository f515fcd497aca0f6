/** Degrees, professions and ranks in words before a name: "Thạc sĩ Lê …", "Thượng tá, ThS. Lê …". They are no part of it. */

import { startsWithCapital } from '../../text/letters';

const TITLE =
  /(?<!\p{L})(?:(?:(?:phó )?giáo sư|tiến s[iĩ](?: khoa học)?|thạc s[iĩ]|cử nhân|luật sư|luật gia|bác s[iĩ]|dược s[iĩ]|kỹ sư|kiến trúc sư|nhà (?:báo|văn|thơ|nghiên cứu|sử học)|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý))[.,]*\s+)+/giu;

/** A title is one only where a name follows: "Bác sĩ về làng" is none. */
export function withoutTitles(text: string): string {
  return text.replace(TITLE, (title: string, at: number) =>
    startsWithCapital(text.slice(at + title.length)) ? '' : title,
  );
}

const POST =
  /^(?:(?:nguyên|phó|quyền) )*(?:thẩm phán|thẩm tra viên|thư ký|kiểm sát viên|điều tra viên|giảng viên|giáo viên|trưởng|viện trưởng|hiệu trưởng|giám đốc|tổng giám đốc|chủ tịch|chủ nhiệm|bí thư|học viện|đại học|khoa|công ty|bệnh viện|tòa án|toà án|tand|vksnd|đoàn luật sư|văn phòng luật sư|chuyên gia|công chức|viên chức|cán bộ|chuyên viên)(?:$|[\s,.-])/i;

/** What a writer is, or where: it stands behind the name, in brackets or after a dash. */
export function isPost(text: string): boolean {
  return POST.test(text);
}
