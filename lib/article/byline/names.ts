/** Telling persons from agencies in Vietnamese bylines. */

import { foldText } from '../../text/fold-text';
import { LETTERS, startsWithCapital } from '../../text/letters';

const SURNAMES = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan dinh trinh luong mai cao truong ha lam
  phung to thai chau ta tang quach kieu la luu vuong tong nghiem than khuc chu ninh diep van trieu ton quan luc mac hua
  giang thach tieu lai an bach bo cam co dam dan dong doi giap ha hoa kim lo luyen ma nong nhu o phi phu sam tu ung vi xa
  han khong khuat tien thach thieu cung kha lieu ngan thao y`.split(/\s+/),
);

/** Places that begin like a surname: papers are called after them. */
const PLACE_NAMES = new Set(
  `ha noi|ha noi moi|ha nam|ha giang|ha tinh|hai phong|lam dong|lao cai|lai chau|thai nguyen|thai binh|an giang|cao bang|
  phu tho|phu yen|ninh binh|ninh thuan|dong nai|dong thap|ho chi minh|hoa binh|kien giang|lang son|ca mau|can tho|da nang|
  dien bien|dak lak|dak nong|gia lai|khanh hoa|kon tum|long an|nam dinh|nghe an|quang binh|quang nam|quang ngai|quang ninh|
  quang tri|soc trang|son la|tay ninh|thanh hoa|thua thien hue|tien giang|tra vinh|tuyen quang|vinh long|vinh phuc|
  yen bai|bac giang|bac kan|bac lieu|bac ninh|ba ria vung tau|ben tre|binh dinh|binh duong|binh phuoc|binh thuan|
  hau giang|hai duong|hung yen|lao dong|thanh nien|tuoi tre|dan tri|nhan dan|tien phong|cong thuong|viet nam|vietnam`
    .split('|')
    .map((place) => place.trim()),
);

/** Words that no person's name holds, in lower case. */
const AGENCY_WORD =
  /(?:^|[\s(])(?:báo|tạp chí|đài|cổng|thông tấn|ttxvn|vna|vtv\d*|vov\d*|vgp|ban|sở|bộ|ủy ban|uỷ ban|cục|phòng|trung tâm|hội|cơ quan|tổng cục|viện|trường|news|online|times?|post|press|agency|media|vietnam\+?|vnexpress|reuters|afp|ap|tass|xinhua|bbc|cnn|nxb|ubnd|dân trí|tuổi trẻ|thanh niên|lao động|nhân dân|tiền phong|vietnamnet|vietnamplus|chinhphu|zing|znews|kyodo|yonhap|sputnik|rt|newsweek|bloomberg|guardian)(?:$|[\s)+.-])/;
const DOMAIN_NAME = /[a-z0-9-]+\.(?:vn|com|net|org|gov|info|tv)(?:\.[a-z]{2})?(?:$|[\s/)])/i;

/** What a CMS prints where nobody signed. */
const ACCOUNT_NAME =
  /(?:^|[\s_.-])(?:admin\w*|administrator|super user|quản trị(?: viên)?|quantri\w*|editor|biên tập viên|btv|user\d*|test|webmaster|guest|root)(?:$|[\s_.-])/;

/** "PV", "P.V", "CTV", "BBT": staff without a name. It is how the paper signs, so it stands as the author. */
const UNNAMED_STAFF = /^(?:p\.?v|pv|ctv|bbt|nhóm (?:pv|phóng viên)|phóng viên|ban biên tập|tòa soạn|toà soạn)$/i;
/** The same with its desk or its paper: "Nhóm phóng viên Kinh tế", "BBT Trang TTĐT Công an tỉnh". */
const STAFF_OF_DESK = /^(?:nhóm (?:pv|phóng viên)|bbt|ban biên tập) [^.,;:()]{2,34}$/i;
const PRESS_WORD =
  /(?:^|[\s(])(?:báo|tạp chí|đài|cổng|thông tấn|ttxvn|vna|vtv\d*|vov\d*|vgp|news|online|times?|post|press|agency|media|nxb|trang (?:tin|thông tin))(?:$|[\s)+.-])/;
const OFFICE_WORD =
  /^(?:ban|sở|bộ|ủy ban|uỷ ban|cục|chi cục|tổng cục|phòng|văn phòng|trung tâm|hội|hội đồng|đảng ủy|huyện ủy|tỉnh ủy|viện|trường|công an|tòa án|toà án|quân khu|binh đoàn|gia đình|ubnd|hđnd|vksnd|tand)(?:$|[\s,.-])/i;

const NAME_WORD = new RegExp(`^[${LETTERS}][${LETTERS}'’]*$`);
const INITIALS = new RegExp(`^(?:[${LETTERS}]\\.){1,4}[${LETTERS}]?$`);
const LONGEST_PERSON_NAME = 42;

/** Words of offices that are given names too, where a name stands before them: "Lê Trường …", "Võ Văn Hội". */
const NAME_OR_OFFICE = new Set(['trường', 'viện', 'hội', 'phòng', 'đài', 'ban']);
/** What makes such a word a common noun: "Môi Trường", "Văn Phòng". */
const NOUN_BEFORE = new Set([
  'thị',
  'môi',
  'hội',
  'nhà',
  'hiện',
  'nông',
  'lập',
  'chủ',
  'quảng',
  'văn',
  'ủy',
  'uỷ',
  'liên',
]);
const LONGEST_NAME_WORDS = 4;

/** True for a few words, each written like a name, of which one that is no first word is an office's word and the only one. */
function isNameWithOfficeWord(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > LONGEST_NAME_WORDS || !words.every(isNameWord)) return false;
  const at = words.findIndex((word) => NAME_OR_OFFICE.has(word.toLowerCase()));
  if (at < 1 || (at === 1 && NOUN_BEFORE.has(words[0]?.toLowerCase() ?? ''))) return false;
  // With two words the given name is all that there is to tell by; of the offices only a school's word is common there.
  if (!SURNAMES.has(foldText(words[0] ?? '')) && (words.length > 2 || words[at]?.toLowerCase() !== 'trường'))
    return false;
  return !AGENCY_WORD.test(
    words
      .filter((_, index) => index !== at)
      .join(' ')
      .toLowerCase(),
  );
}

/** How sure a text is a person's name: `known` begins with a Vietnamese surname, `shape` is only written like a name. */
export function personShape(text: string): 'known' | 'shape' | 'none' {
  const name = text.trim();
  if (name.length < 2 || name.length > LONGEST_PERSON_NAME || /\d/.test(name) || isAccount(name)) return 'none';
  if (isUnnamedStaff(name)) return 'shape';
  if (isAgency(name) || isPlace(name)) return 'none';
  const words = name.split(/[\s]+/);
  if (words.length > 5 || !words.every(isNameWord)) return 'none';
  const [first = ''] = words;
  return words.length >= 2 && words.length <= 5 && SURNAMES.has(foldText(first)) ? 'known' : 'shape';
}

/** Staff that gives no name, perhaps with its desk. */
export function isUnnamedStaff(name: string): boolean {
  return UNNAMED_STAFF.test(name) || STAFF_OF_DESK.test(name);
}

/** A place that is written like a name. After "Tin, ảnh:" it is one: pen names are taken from places. */
export function isPlace(text: string): boolean {
  return PLACE_NAMES.has(foldText(text));
}

function isNameWord(word: string): boolean {
  return startsWithCapital(word) && (NAME_WORD.test(word) || (INITIALS.test(word) && word === word.toUpperCase()));
}

export function isAccount(text: string): boolean {
  return ACCOUNT_NAME.test(text.toLowerCase());
}

/** A paper, an agency, a web site. */
export function isAgency(text: string): boolean {
  if (DOMAIN_NAME.test(text)) return true;
  if (isNameWithOfficeWord(text)) return false;
  return AGENCY_WORD.test(text.toLowerCase());
}

/** An office of the State or the Party, or the mourners of a notice: no paper that a text was taken from. */
export function isOffice(text: string): boolean {
  return OFFICE_WORD.test(text) && !PRESS_WORD.test(text.toLowerCase()) && !DOMAIN_NAME.test(text);
}

const OFFICE_HOST = /\.(?:gov|edu)\.vn$/;
const PAPER_OR_STATION = /^(?:theo |nguồn:? )?(?:báo (?!điện tử chính phủ)|đài )/i;

/** Compares names of sites: "Báo Lào Cai điện tử", "baolaocai.vn" and "Lào Cai" are one. */
export function createSiteTest(host: string, siteNames: readonly string[]): (name: string) => boolean {
  const labels = host.split('.');
  const named = new Set(siteNames.map(bareName));
  const own = new Set([bareName(host), ...named]);
  for (const label of labels) if (label.length >= 3) own.add(bareName(label));
  own.delete('');
  const isOfOffice = OFFICE_HOST.test(host);
  const letters = siteNames.flatMap(lettersOf);
  return (name) => {
    const bare = bareName(name);
    // The paper of a province is not the portal of its offices, though both are called after the province.
    if (isOfOffice && PAPER_OR_STATION.test(name)) return named.has(bare);
    if (/^[A-ZĐ]{3,6}$/.test(name) && letters.some((own) => own.endsWith(name))) return true;
    // "VOV-Tây Bắc" is an office of the station itself.
    const [head = ''] = name.split(/[-–]/);
    if (head !== name && own.has(bareName(head))) return true;
    return bare !== '' && (own.has(bare) || own.has(bareName(name.replace(/\.(?:com|gov|org|net|edu)?\.?vn$/i, ''))));
  };
}

/** The letters that stand for a name, Vietnam being two words: "Le Courrier du Vietnam" is LCDVN, or LCVN. */
function lettersOf(name: string): string[] {
  const words = name.replace(/vietnam(?!\p{L})/giu, 'Viet Nam').split(/[^\p{L}]+/u);
  const initials = (some: readonly string[]) => some.map((word) => word.charAt(0).toUpperCase()).join('');
  return [initials(words), initials(words.filter(startsWithCapital))];
}

/** Only letters and digits, without diacritics and without the words that every paper's name has. */
function bareName(name: string): string {
  return foldText(name)
    .replace(/^(?:theo |nguon:? ?)/, '')
    .replace(
      /\b(?:bao dien tu|bao|tap chi|dien tu|online|trang|cong thong tin|www|tin tuc|tin nhanh|com|vn|news)\b/g,
      ' ',
    )
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^bao(?=.{4})/, '');
}
