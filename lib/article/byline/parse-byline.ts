/** Lines that say who wrote an article and where it comes from: "Theo Hải Thử/baomau.vn", "Tin, ảnh: P.Y". */

import { canonicalText } from '../../text/canonical-text';
import { LETTERS, startsWithCapital } from '../../text/letters';
import { isAccount, isAgency, isOffice, isPlace, personShape } from './names';
import { isPost, withoutTitles } from './titles-before-names';

export interface Byline {
  authors: string[];
  source?: string;
  /** It names an office or a post, and no label says that the text comes from there: who works there may stand beside it. */
  isOffice?: true;
}

/** How the line stands on the page. A signature that nothing sets apart needs more proof than one in an author box. */
export interface BylineSetting {
  /** In a box that the page names after the author. */
  isNamed: boolean;
  /** Right aligned, bold or in italics. */
  isSetApart: boolean;
  /** Right aligned. */
  isRight?: boolean;
  /** The words lead to the page of an author. */
  isAuthorPage?: boolean;
  /** In a box that the page names after the source. */
  isSource?: boolean;
}

const LONGEST_BYLINE = 120;
const LONGEST_CREDIT = 60;
/** Texts, and pictures with texts, have authors; "Ảnh: …" alone credits a picture. */
const ROLE_LABEL =
  /^(?:(?:tin|bài|bài viết|nội dung|thực hiện|tác giả bài viết|tác giả|người viết|viết|ghi chép|phóng sự|biên tập|by|text|story|clip|video|infographics?|đồ họa|dịch|lược dịch|tổng hợp)(?:(?:\s*[,&+/-]\s*|\s+và\s+|\s+)(?:ảnh|bài|clip|video|đồ họa|photos?|ảnh minh họa|hình))*|bài\s*[-,]\s*ảnh)\s*:\s*/i;
/** The last range holds small letters too, but no name begins with one. */
const ENGLISH_BY = /^(?:[Bb]y|Par|Por)\s+(?=[A-ZÀ-ÞĂĐĨŨƠƯẠ-Ỹ])/;
/** The same label in the other languages of the press: "Texte et photos : …", "Texto y fotos: …", "Текст и фото: …". */
const FOREIGN_ROLE =
  /^(?:textes?|reportage|propos recueillis par|texto|reportaje|текст)(?:\s*(?:[,&/]|et|y|и)\s*(?:photos?|vidéos?|fotos?|фото))?\s*:\s*/i;
/** Who put the text on the page: a clerk or an account, and no writer. */
const POSTED = /^(?:người (?:đăng|gửi|nhập|cập nhật)(?: tin| bài)?|(?:đăng|gửi|cập nhật) bởi|posted by)\s*:?(?=[\s,])/i;
const SOURCE_LABEL = /^(?:nguồn(?: tin)?|source|来源|來源)\s*[:：]\s*/i;
const THEO_LABEL = /^[([]?\s*(?:theo|according to)\s*:?\s+/i;
/** The word before a name, where the name stands in an element of its own or is missing. */
const LABEL_ALONE = /^(?:(?:viết |đăng |gửi )?bởi|by|theo|tác giả|nguồn(?: tin)?|posted by|author|source)\s*:?$/i;
/** "Ghi chép của Đỗ …": the kind of the piece, and whose it is. */
const OF_AUTHOR =
  /^(?:bài|bài viết|bài và ảnh|ghi chép|phóng sự|ký sự|bút ký|tản văn|truyện ngắn|thơ) của\s+(?=[A-ZÀ-ÞĂĐĨŨƠƯẠ-Ỹ])/i;
/** What comes after the writer: who took the pictures, who set the page. */
const CREDIT_BEHIND = /\s*[-–—,;|]\s*(?:ảnh|hình|photos?|clip|video|đồ họa|thiết kế|kỹ thuật|trình bày)\s*:.*$/i;
/** "BTV ghi", "PV thực hiện". */
const STAFF_AND_TASK = /^(p\.?v|btv|ctv)\s+(?:ghi|thực hiện|tổng hợp|lược ghi)$/i;
/** "文：黎芳　图：…": roles of one or two characters, each with a name. */
const HAN_ROLES = /^(?:[\u4e00-\u9fff]{1,4}[:：]\s*[\u4e00-\u9fff·]{2,8}[\s、/]*)+$/;
const HAN_ROLE = /[\u4e00-\u9fff]{1,4}[:：]\s*([\u4e00-\u9fff·]{2,8})/g;
/** Who signs a death notice. */
const MOURNERS = /^(?:thay mặt )?gia (?:đình|quyến)$/i;
/** A link behind the label is a part of its own. */
const WRITTEN_BY = /^(?:viết bởi|written by)[\s,:]+/i;
const AUTHOR_LABEL = /^(?:tác giả(?: bài viết)?|người viết)\s*:/i;
const PICTURE_CREDIT =
  /^(?:ảnh|hình|photos?|clip|video|đồ họa|infographics?|trình bày|thiết kế|kỹ thuật|design|layout|quay phim|dựng phim|kỹ xảo|âm thanh)(?:\s*[,&+/-]\s*(?:ảnh|hình|photos?|clip|video|đồ họa|thiết kế|kỹ thuật|trình bày))*\s*:/i;
const NOTE_AFTER_NAME =
  /\s*[([]\s*(?:tổng hợp|th|t\/h|thực hiện|ghi|dịch|lược dịch|biên dịch|lược ghi|thực hiện và tổng hợp|sưu tầm|ctv|pv)\s*[)\]]\s*$/i;
const IN_BRACKETS = /^(.*?)\s*[([]\s*(?:theo\s+)?([^()[\]]{2,50})[)\]]\s*$/i;
const CAPITAL_WORD = new RegExp(`^[${LETTERS}]{3,}\\+?$`);
/** "PGS, TS. Lê Mẫu Thử", "TS.BS Lê Mẫu Thử", "BSCKII. Lê Mẫu Thử". */
const ACADEMIC_DEGREES =
  /(?<!\p{L})(?:(?:PGS|GS|TSKH|TS|ThS|CN|KTS|LS|DS|BS|BSNT|(?:BS)?CK(?:I{1,2}|[12]))(?:[.,]+\s*|\s+))+/gu;
/** A Vietnamese name in Han characters: a surname and one to three more, with nothing around it. */
const HAN_NAME =
  /^(?:阮|陳|陈|黎|范|黃|黄|潘|武|鄧|邓|裴|杜|胡|吳|吴|楊|杨|李|陶|段|丁|鄭|郑|梁|梅|高|張|张|羅|罗|何|林|馮|冯|蘇|苏|蔡|朱|謝|谢|曾|郭|趙|赵|劉|刘|王|曹|孫|孙|莫|許|许)[\u4e00-\u9fff]{1,3}$/;
/** A paper, an agency, a station: what such a name ends in, and no person's. */
const HAN_PRESS = /(?:社|报|報|网|網|台|臺|之声|之聲|杂志|雜誌)$/;
const HAN_SEPARATOR = /[\s、，,/·]+/;

const NAME_SEPARATOR = /\s*(?:,|;|&|\+|\s[-–—]\s|\svà\s|\sand\s)\s*/i;

/** True for a line that credits pictures, sound or layout and nothing else: it stands among the signatures. */
export function isCredit(line: string): boolean {
  return line.length <= LONGEST_CREDIT && PICTURE_CREDIT.test(canonicalText(line));
}

/** True for a line that says itself that it signs: "By Thu Mau", "Tin, ảnh: …". */
export function hasRole(line: string): boolean {
  return ROLE_LABEL.test(line) || FOREIGN_ROLE.test(line) || ENGLISH_BY.test(line) || OF_AUTHOR.test(line);
}

/** The line without mail addresses: one that stands beside a name is no part of it. */
function withoutMail(line: string): string {
  return line.includes('@')
    ? line.replace(/[([<]?(?:e-?mail ?: ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)\]>]?/gi, ' ').trim()
    : line;
}

/** Null where the line signs nothing. */
export function parseByline(line: string, setting: BylineSetting): Byline | null {
  const whole = withoutMail(canonicalText(line))
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/^[-–—•*|\s]+|[-–—•*|\s]+$/g, '')
    // The mark that ends a text may stand behind the name that signs it.
    .replace(/(?<=[)\]])\s*\.?\/?\.$/, '');
  const text = whole.replace(/^[([]([^()[\]]+)[)\]]$/, '$1');
  if (text.length < 2 || text.length > LONGEST_BYLINE || PICTURE_CREDIT.test(text)) return null;
  const staff = STAFF_AND_TASK.exec(text.replace(CREDIT_BEHIND, ''))?.[1];
  if (staff !== undefined) return { authors: [staff] };
  if (HAN_ROLES.test(text) && !SOURCE_LABEL.test(text))
    return { authors: [...text.matchAll(HAN_ROLE)].map(([, name = '']) => name) };
  if (setting.isNamed && setting.isSource !== true) {
    // Han characters have no capitals: where the line stands, and the surname, tell a person from a paper.
    const written = text.split(HAN_SEPARATOR);
    if (written.every((name) => HAN_NAME.test(name) && !HAN_PRESS.test(name))) return { authors: written };
  }
  if (isAccount(text)) return null;
  if (LABEL_ALONE.test(text) || POSTED.test(text)) return null;
  if (SOURCE_LABEL.test(text)) return fromSource(text.replace(SOURCE_LABEL, ''));
  if (THEO_LABEL.test(text)) return fromTheo(text.replace(THEO_LABEL, ''));
  if (setting.isSource === true && !ROLE_LABEL.test(text) && !namesPersons(text)) return fromSource(text);
  if (
    ((text !== whole && isSourceName(text)) ||
      ((text !== whole || setting.isNamed) && LETTERS_BEHIND_NAME.test(text))) &&
    !text.includes('/')
  )
    return fromSource(text);
  const label = AUTHOR_LABEL.exec(text)?.[0];
  if (label !== undefined && isOffice(text.slice(label.length).trim()))
    return { authors: [text.slice(label.length).trim()] };
  if (MOURNERS.test(text)) return null;
  const rest = text
    .replace(ROLE_LABEL, '')
    .replace(FOREIGN_ROLE, '')
    .replace(OF_AUTHOR, '')
    .replace(WRITTEN_BY, '')
    .replace(CREDIT_BEHIND, '')
    .replace(ENGLISH_BY, '')
    .replace(NOTE_AFTER_NAME, '')
    .replace(ACADEMIC_DEGREES, '');
  if (rest === '') return null;
  const isSigned = hasRole(text) || NOTE_AFTER_NAME.test(text);
  // A bare line at the end of a text may name whom it is about.
  return fromNames(
    (isSigned || setting.isNamed || setting.isRight === true) && !isOffice(rest) ? withoutTitles(rest) : rest,
    isSigned,
    setting,
  );
}

/** "Theo X", "Theo X/Y": a paper unless the name is a person's. */
function fromTheo(text: string): Byline | null {
  const name = text.replace(NOTE_AFTER_NAME, '').replace(/[.\s]+$/, '');
  if (name === '' || name.split(' ').length > 8 || !(/^[\d"“a-z]/.test(name) || startsWithCapital(name))) return null;
  if (name.includes('/')) return fromSlashes(name, true);
  const bracket = IN_BRACKETS.exec(name);
  if (bracket?.[1] !== undefined && bracket[1] !== '' && bracket[2] !== undefined) {
    return { authors: personsOf(bracket[1]), source: bracket[2] };
  }
  if (personShape(name) === 'known') return { authors: [name] };
  return startsWithCapital(name) || name.includes('.') ? { authors: [], source: name } : null;
}

/** "越通社—VNA": the name, and its letters in Latin. */
const LETTERS_BEHIND_NAME = /(?<=[\u4e00-\u9fff])\s*[—–-]+\s*[A-Z]{2,6}$/;

function fromSource(text: string): Byline | null {
  const name = text.replace(/[.\s]+$/, '').replace(LETTERS_BEHIND_NAME, '');
  if (name === '' || name.split(' ').length > 10) return null;
  return name.includes('/') && !/^https?:/i.test(name) ? fromSlashes(name, true) : { authors: [], source: name };
}

/** "Hải Thử/baomau.vn", "VGP/Hải Minh", "PV/VOV.VN", "TTXVN/Vietnam+". */
function fromSlashes(text: string, isSource: boolean): Byline | null {
  const parts = text
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const agencies = parts.filter(isSourceName);
  // "Mẫu Sa - Thu Giả/TTXVN": each part may name several.
  const named = parts.filter((part) => !agencies.includes(part) && personsOf(part).length > 0);
  const persons = named.flatMap((part) => personsOf(part));
  if (agencies.length + named.length < parts.length && !isSource) return null;
  const source = agencies.length > 0 ? agencies.join('/') : undefined;
  if (source === undefined && persons.length === 0) return null;
  return source === undefined ? { authors: persons } : { authors: persons, source };
}

function isSourceName(text: string): boolean {
  return isAgency(text) || (CAPITAL_WORD.test(text) && text === text.toUpperCase());
}

function fromNames(text: string, hasRole: boolean, setting: BylineSetting): Byline | null {
  if (text.includes('/')) return fromSlashes(text, false);
  const placed = personsWithPlaces(text, hasRole || setting.isNamed);
  if (placed.length > 1 && isEnough(placed, placed.join(' '), hasRole, setting)) return { authors: placed };
  const bracket = IN_BRACKETS.exec(text);
  const isNamedSource = /[([]\s*theo\s/i.test(text);
  if (bracket?.[2] !== undefined && (isNamedSource || isSourceName(bracket[2]))) {
    const persons = bracket[1] === undefined || bracket[1] === '' ? [] : personsOf(bracket[1]);
    if (bracket[1] !== '' && persons.length === 0) return null;
    // Behind a name it is the office that the writer works for.
    if (!isNamedSource && persons.length > 0 && (isOffice(bracket[2]) || isPost(bracket[2])))
      return isEnough(persons, persons.join(' '), hasRole, setting) ? { authors: persons } : null;
    return { authors: persons, source: bracket[2] };
  }
  // What follows a full name in brackets is the writer's place or office.
  if (bracket?.[1] !== undefined && personShape(bracket[1]) === 'known') {
    return isEnough([bracket[1]], bracket[1], hasRole, setting) ? { authors: [bracket[1]] } : null;
  }
  const authors = personsOf(text, hasRole);
  if (authors.length === 0 && isOffice(text)) return fromOffice(text, setting);
  if (authors.length === 0) {
    // An office stands behind the name of who works there: "Lương Thị … – VKSND khu vực 3".
    const [name = '', office = ''] = text.split(/\s+[-–—]\s+/);
    if (
      (isOffice(office) || isPost(office)) &&
      personShape(name) === 'known' &&
      isEnough([name], name, hasRole, setting)
    )
      return { authors: [name] };
  }
  if (authors.length > 0) return isEnough(authors, text, hasRole, setting) ? { authors } : null;
  return (setting.isNamed || setting.isRight === true) && isSourceName(text) && text.length <= 50
    ? { authors: [], source: text, ...(isOffice(text) || isPost(text) ? { isOffice: true } : {}) }
    : null;
}

/**
 * An office that signs news, as news are signed, wrote it. In capitals it signs a document or a notice, whose text its name
 * belongs to.
 */
function fromOffice(text: string, setting: BylineSetting): Byline | null {
  const isCapital = text === text.toUpperCase();
  if (isCapital || text.length > LONGEST_OFFICE) return null;
  if (setting.isAuthorPage === true || (setting.isRight === true && !setting.isNamed))
    return { authors: [text], isOffice: true };
  // What stands in the author's box of a page that nobody signed is where the text comes from.
  return setting.isNamed || setting.isRight === true ? { authors: [], source: text, isOffice: true } : null;
}

const LONGEST_OFFICE = 50;

/** True where each name of the line has an office beside it: under a headline nothing else is written so. */
export function namesPersonsOfOffices(line: string): boolean {
  return line.includes('(') && personsWithPlaces(canonicalText(line), false).length > 0;
}

/** "Lê Mẫu Thử (Trường Đại học Luật) - Vũ Thu Giả (TAND khu vực 3)": each name with where its bearer works. */
const NAME_WITH_PLACE = /([^()]+?)\s*\(([^()]+)\)(?:\s*(?:[,;&+–—-]|và|and)\s+|\s*$)/gy;

/**
 * The persons of such a list; none where one part of it is no full name with its place. Where nothing else signs, the places have to be
 * offices: a pairing of players has their clubs or provinces.
 */
function personsWithPlaces(text: string, isSigned: boolean): string[] {
  let end = 0;
  const names: string[] = [];
  for (const [whole, name = '', place = ''] of text.matchAll(NAME_WITH_PLACE)) {
    if (!isSigned && !isOffice(place) && !isAgency(place)) return [];
    end += whole.length;
    names.push(name.replace(ACADEMIC_DEGREES, '').trim());
  }
  return end === text.length && names.every((name) => personShape(name) === 'known') ? names : [];
}

/** All the persons of a list of names; none where one part is no name. */
function personsOf(text: string, hasRole = false): string[] {
  const parts = text
    .split(NAME_SEPARATOR)
    .map((part) => part.replace(NOTE_AFTER_NAME, '').trim())
    .filter((part) => part !== '');
  return parts.every((part) => personShape(part) !== 'none' || (hasRole && isPlace(part))) ? parts : [];
}

/** True where everything is a full name: a person is no source, whatever the box is called. */
function namesPersons(text: string): boolean {
  const persons = personsOf(text);
  return persons.length > 0 && persons.every((name) => personShape(name) === 'known');
}

function isEnough(authors: readonly string[], text: string, hasRole: boolean, setting: BylineSetting): boolean {
  if (hasRole || setting.isNamed) return true;
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase();
  const words = authors.map((author) => author.split(/\s+/).length);
  if (setting.isSetApart) return authors.length <= 4;
  // A bare line that ends the text: a full name, or initials.
  return words.every((count) => count >= 2 && count <= 5) || (isCapital && text.length <= 12);
}
