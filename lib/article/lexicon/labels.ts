/**
 * What newsrooms call the parts of a page that are not the article. A label counts only as a whole line (a heading, a
 * tab, a button), never inside a sentence: articles speak of gold prices and comments too. Compared folded, without
 * diacritics, so each entry stands for its spelling twins ("Từ khóa", "Từ khoá", NFD).
 */

import { foldText } from '../../text/fold-text';
import type { Line } from '../scan/scan';
import { ADVERT_CUES, FOREIGN_LABELS } from './foreign-labels';
import type { LabelKind } from './label-kind';

const LABELS_BY_KIND: Readonly<Record<LabelKind, string>> = {
  list: `xem them|xem tiep|doc them|doc tiep|tham khao them|tim hieu them|tin lien quan|bai lien quan|bai viet lien quan|
    cac tin lien quan|cac bai lien quan|noi dung lien quan|lien quan|tin bai lien quan|chu de lien quan|van ban lien quan|
    cung chuyen muc|tin cung chuyen muc|bai cung chuyen muc|cung chu de|tin cung chu de|cung tac gia|cung su kien|
    cac tin khac|tin khac|cac tin da dua|tin da dua|cac bai khac|bai khac|tin cu hon|tin moi hon|cac tin moi hon|
    cac tin cu hon|nhung tin da dang|cac tin da dang|nhung tin moi hon|nhung tin cu hon|tin truoc|tin tiep theo|bai doc tiep|bai tiep theo|bai truoc|dung bo lo|co the ban quan tam|
    ban co the quan tam|ban quan tam|goi y cho ban|danh cho ban|tin moi|tin moi nhat|moi nhat|tin moi cap nhat|tin nong|
    tin noi bat|noi bat|tieu diem|diem tin noi bat|su kien noi bat|chu de nong|dong su kien|tin tieu diem|doc nhieu|
    doc nhieu nhat|tin doc nhieu|tin doc nhieu nhat|xem nhieu|xem nhieu nhat|tin xem nhieu|bai doc nhieu|duoc quan tam|
    multimedia|thu vien video|thu vien anh|video noi bat|phong su anh va video|tin anh|tin video|sponsor|tai tro|
    san pham noi bat|rao vat|lien ket website|lien ket websites|lien ket web|related news|related articles|related stories|
    read more|see more|more news|other news|others|most read|most viewed|most commented|latest news|you may also like|
    top stories|recommended|in this section|tin tuc lien quan|cac tin bai khac|tin bai khac|nhieu nguoi doc|news|
    hot news|tin cung muc|cac tin cung chuyen muc|cung muc|tin trong nuoc|the gioi hom nay|thong tin can biet|
    xem them ve|xem them tin|cac bai viet khac|bai viet khac|bai viet moi nhat|bai viet noi bat|tin lien quan khac|
    co the ban muon doc|ban doc quan tam|read also|also read|you might also like`,
  talk: `binh luan|y kien ban doc|y kien cua ban|gui binh luan|gui y kien|viet binh luan|viet binh luan moi|
    them binh luan|binh luan bai viet nay|binh luan cua ban|gui phan hoi|y kien phan hoi|comments|comment|
    leave a comment|post a comment|xem tat ca binh luan|quan tam nhat|duoc quan tam nhat|danh gia bai viet|
    ban doc binh luan|dang nhap de binh luan|thong tin ban doc`,
  tool: `chia se|chia se bai viet|chia se facebook|chia se zalo|chia se qua facebook|chia se qua zalo|chia se qua twitter|
    chia se qua email|chia se len facebook|share|share facebook|share this|tweet|like|in bai viet|in trang|in bai|in|ban in|
    print|print article|gui mail|gui email|gui cho ban be|gui bai viet|send email|email|luu tin|luu bai|luu bai viet|
    save|sao chep lien ket|sao chep|copy link|copy link thanh cong|lay link|link bai goc|co chu|cho chu|aa|
    tuong phan|doc bai|nghe doc bai|nghe bai viet|nghe tin|nghe audio|xem co dau|theo doi|google news|top|
    ve dau trang|len dau trang|tro lai|quay lai|back|close|tai ve|mac dinh|zoom|font|xem cac bai viet cua tac gia|
    xem tat ca bai viet|ket noi|facebook|zalo|twitter|youtube|tiktok|instagram|linkedin|pinterest|telegram|messenger|
    an toan|bao loi|bao cao|dang ky|dang nhap|tim kiem|trang chu|ma nhung|giong nam|giong nu|toc do doc|
    advertisement|quang cao|lien he quang cao|prefer nhan dan on google|follow us|chon giong doc|theo doi tren|
    theo doi chung toi|theo doi chung toi tren|hay la nguoi dau tien binh luan|tat ca|in ra|in tin|in trang nay|
    luu bai nay|luu bai viet nay|gui bai viet qua email|bao loi noi dung|sao chep duong dan|da sao chep|noi dung tai tro|
    tin tai tro|ung ho toa soan|tang bai viet|tom tat bang ai|theo doi chu de nay|theo doi tac gia|print this page|send to a friend|save article|email this|sponsored|sponsored content`,
  widget: `thoi tiet|thong tin thoi tiet|ty gia|ti gia|ty gia ngoai te|gia vang|gia vang sjc|chung khoan|lich am|
    tham do|tham do y kien|thong ke truy cap|luot truy cap|dang truy cap|tong luot truy cap|lich phat song|xo so|
    ket qua xo so|weather|exchange rate|gold price`,
  tags: 'tu khoa|tu khoa lien quan|tags|tag|chu de|su kien|keywords|topics|related topics',
};

const KIND_BY_LABEL = new Map<string, LabelKind>();
for (const labelsByKind of [LABELS_BY_KIND, FOREIGN_LABELS]) {
  for (const [kind, labels] of Object.entries(labelsByKind) as [LabelKind, string][]) {
    for (const label of labels.split('|')) KIND_BY_LABEL.set(label.trim(), kind);
  }
}

/** Longer lines are sentences. */
const LONGEST_LABEL = 60;

/** Labels that a name or an object follows on the same line: "Theo dõi Báo … trên", "Đọc nhiều trong Kinh tế". */
const KIND_BY_OPENING: readonly (readonly [RegExp, LabelKind])[] = [
  [/^theo doi .{0,40} tren(?: google news| facebook| zalo)?$/, 'tool'],
  [/^(?:doc nhieu|xem them|tin moi|doc them) (?:trong|ve|tren|tu|cua|muc) /, 'list'],
  [/^(?:luot xem|luot doc|so lan xem|so luot xem|so luot doc|view count|views?|lan xem)(?: |:|$)/, 'tool'],
  [/^\d[\d ]* (?:luot xem|luot doc|luot tai|views?|binh luan|lan xem)$/, 'tool'],
  [/^(?:luot tai|so (?:lan|luot) tai|da (?:xem|doc|tai)|luot truy cap|downloads?) \d[\d ]*$/, 'tool'],
  // A journal's own file of the article: a whole line of it is a button, a sentence goes on.
  [
    /^(?:(?=.* (?:file|tep|toan van|bai|ban in|pdf|word|docx?)\b)(?:tai|xem|in|luu|download)(?: ve| xuong)?(?: (?:ban|file|tep|toan van|bai(?: viet| bao)?))*(?: (?:ve|duoi dang))*(?: (?:ban in|pdf|word|docx?|\d+ \d* ?[mk]b))*|(?:full text|ban|toan van) pdf)$/,
    'tool',
  ],
  [/^co chu(?: |:)/, 'tool'],
  [/^(?:hay la nguoi dau tien|chua co (?:binh luan|y kien|phan hoi)(?: nao)?$)/, 'talk'],
  [/^(?:cap nhat|dang)(?: luc| cach day)? \d+ (?:giay|phut|gio|ngay) truoc$/, 'tool'],
  [/^xem (?:tat ca|them|ca) (?:\d+ )?(?:anh|hinh|hinh anh)$/, 'tool'],
  [
    /^xem them (?:cac )?(?:video|clip|anh|bai|tin)(?: viet)? (?:khac|lien quan|cung (?:chu de|tac gia|chuyen muc))$/,
    'list',
  ],
  [
    /^(?:trang |noi dung |bai viet )?(?:se )?tu (?:dong )?(?:cap nhat|lam moi|tai lai)(?: lai)? (?:sau|moi) \d+ ?(?:s|giay|phut)$/,
    'tool',
  ],
  [/^(?:(?:nhan|bam|an) f5 (?:de )?(?:xem|cap nhat|theo doi)(?: \w+){0,5}|auto ?refresh\w*(?: \w+){0,4})$/, 'tool'],
  [/^(?:dang cap nhat truc tiep|cap nhat moi nhat len dau|sap xep(?: theo)? (?:moi|cu) nhat(?: truoc)?)$/, 'tool'],
  [
    /^(?:kinh |xin )?moi (?:quy )?(?:(?:ban doc|ban|cac ban|doc gia|quy vi|vi) )?(?:xem|doc|nghe)(?: them| tiep)+$/,
    'list',
  ],
  ...ADVERT_CUES.map((cue) => [cue, 'tool'] as const),
  [/^(?:gui boi|dang boi|nguoi dang|nguoi gui|viet boi|posted by|submitted by) /, 'tool'],
];

/** What a whole line labels; null where it is no label. */
export function labelOf(line: Line): LabelKind | null {
  if (line.label === undefined)
    line.label = line.text.length > LONGEST_LABEL ? null : (kindOfFolded(line.folded) ?? kindOfBar(line));
  return line.label;
}

/** Several buttons and counters in one line are a bar of them: each has an element of its own and is one by itself. */
function kindOfBar({ leaves }: Line): LabelKind | null {
  if (leaves.length < 2 || leaves.length > MOST_BAR_PARTS) return null;
  let tools = 0;
  for (const { data } of leaves) {
    const part = bareLabel(foldText(data));
    if (part === '') continue;
    // Nearly every line is a sentence: its first part is no tool, and the others are not folded.
    if (kindOfFolded(part) !== 'tool') return null;
    tools += 1;
  }
  return tools > 1 ? 'tool' : null;
}

const MOST_BAR_PARTS = 12;

/** The same for a text that is no line. */
export function labelKind(text: string): LabelKind | null {
  return text.length > LONGEST_LABEL ? null : kindOfFolded(foldText(text));
}

function kindOfFolded(folded: string): LabelKind | null {
  const bare = bareLabel(folded);
  if (bare === '') return null;
  return KIND_BY_LABEL.get(bare) ?? KIND_BY_OPENING.find(([opening]) => opening.test(bare))?.[1] ?? null;
}

/** Without what surrounds a label: arrows, colons, counts in brackets, emoji, dots. */
function bareLabel(folded: string): string {
  if (!IS_SIGNED.test(folded)) return folded;
  const uncounted = folded.replace(/\(\s*\d*\s*\)/g, ' ');
  return uncounted.replace(MAY_HAVE_LETTERS.test(folded) ? /[^\p{L}\p{M}\p{N}]+/gu : /[^a-z0-9]+/g, ' ').trim();
}

/** More than words with one space between them, in the letters that nearly every folded label is made of. */
const IS_SIGNED = /[^a-z0-9 ]/;
/** Beyond plain text and what papers set beside labels, dashes, quotation marks, arrows: other letters, perhaps. */
const MAY_HAVE_LETTERS = /[^\0-\x7f\xa0\xa9\xab\xb7\xbb\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u25a0-\u25ff]/;

/** "Xem thêm: …", ">> …": a line that leads to another article although it stands among the paragraphs. */
const LEADS_AWAY_ABROAD = new RegExp(
  `^(?:${(FOREIGN_LABELS.list ?? '').replace(/\s*\|\s*/g, '|').trim()}) ?[:：>»–-]`,
  'u',
);
const LEADS_AWAY =
  /^(?:(?:[>»►▶→•*-]+|👉) ?|(?:xem them|doc them|xem tiep|doc tiep|tham khao them|tin lien quan|bai lien quan|lien quan|xem ngay|doc ngay|moi ban xem|moi doc gia xem|tham khao|read (?:more|also|next)|also read|see (?:more|also)) ?(?::|>|»|-|–|tai )+ ?)/u;

/** True where a line that holds a link only points to another article. */
export function leadsAway(text: string): boolean {
  const opening = foldText(text.slice(0, 60));
  return LEADS_AWAY.test(opening) || LEADS_AWAY_ABROAD.test(opening);
}

/** "Xem thêm bộ ảnh", "Phóng sự ảnh khác": what stands before the title of another story, in an element of its own. */
const OFFER =
  /^(?:(?:moi (?:ban |doc gia |ban doc )?)?(?:xem|doc|nghe)(?: them| tiep| ngay)?(?: (?:bo anh|chum anh|phong su anh|phong su|video|clip|infographics?|mega ?story|e ?magazine|longform|podcast|bai|tin))?|(?:bo anh|chum anh|phong su anh|phong su|video|clip|infographics?|mega ?story|e ?magazine|longform|podcast|bai|tin) (?:khac|lien quan|moi|cung (?:tac gia|chu de|chuyen muc)))$/;

/** True for the words that offer another story, as a whole. */
export function offersStory(label: string): boolean {
  return label.length <= LONGEST_LABEL && OFFER.test(bareLabel(foldText(label)));
}

/** True for "* Mời bạn đọc vào chuyên mục … xem …": an invitation that stands under the signature. */
export function invitesAway(text: string): boolean {
  return /^\W{0,3}(?:kính |xin |trân trọng )?mời (?:quý )?(?:bạn đọc|bạn xem|độc giả|quý vị|các bạn)/i.test(text);
}
