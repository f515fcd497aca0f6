/**
 * What denies, and what stops or takes back. A line is one meaning: one of its words for another is wording. A word of a line
 * that came, went or gave way to another line turns the sentence.
 */

/** Particles. "vô", "bất" and "phi" are none inside a compound: `compounds.ts`. */
const PARTICLES = [
  'không|chẳng|chả|đâu có|đâu phải|nào có|làm gì có',
  'chưa',
  'đừng|chớ',
  'vô',
  'bất',
  'phi',
  'ngoại trừ|trừ',
];

/** Verbs that turn what they govern, so that none may come or go unseen. */
const VERBS = [
  'phủ nhận|bác bỏ|phản bác|chối|chối bỏ|bác đơn|bác yêu cầu|bác kháng cáo|bác khiếu nại|bác đề nghị|bác tin|bác thông tin',
  'phản đối',
  'từ chối|khước từ',
  'huỷ|huỷ bỏ|bãi bỏ|xoá bỏ|loại bỏ',
  'đình chỉ|tạm đình chỉ',
  'dừng|ngừng|ngưng|chấm dứt',
  'tạm dừng|tạm ngừng|tạm ngưng',
  'hoãn|trì hoãn|tạm hoãn|lùi thời hạn',
  'cấm|nghiêm cấm|ngăn cấm',
  'thu hồi',
  'loại trừ',
  'miễn nhiệm|bãi nhiệm|cách chức',
  'khai trừ',
  'giải thể',
  'thiếu',
  'thất bại',
  'lên án',
  'vô hiệu|hết hiệu lực',
];

/** The same in the languages of the foreign editions. */
const FOREIGN = [
  'not|no|t|cannot|without|never|none|nor|neither',
  'denied|deny|denies|denying|rejected|reject|rejects|refuted',
  'refused|refuse|refuses|declined',
  'opposed|oppose|opposes',
  'cancelled|canceled|cancel|scrapped|abolished',
  'suspended|halted|stopped|ended',
  'postponed|delayed',
  'banned|ban|bans|prohibited|forbidden',
  'failed|fail|fails',
  'dismissed|sacked|dissolved',
  'lack|lacks|lacked',
  'ne|pas|non|jamais|sans|nunca|sin',
  'не|нет|ни|без',
  '不|没|沒|無|无|未|非|否',
];

export const NEGATIONS: ReadonlyMap<string, string> = toMap([...PARTICLES, ...VERBS]);
export const FOREIGN_NEGATIONS: ReadonlyMap<string, string> = toMap(FOREIGN);

function toMap(rows: readonly string[]): Map<string, string> {
  return new Map(
    rows.flatMap((row) => row.split('|').map((word): [string, string] => [word, row.split('|')[0] ?? word])),
  );
}
