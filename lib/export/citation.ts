/** An article as a line of a bibliography, for the clipboard: in the Vietnamese way, and in that of the APA. */

import { toWebAddress } from '../model/address';
import type { SheetFacts } from '../sheet/sheet';
import { quoted } from '../text/quotation';
import type { CopiedText } from './article-line';
import { escaped, wrapped } from './html/markup';
import { toPrintedDay, toSortableDay } from './printed-date';

/** What is set in italics is marked so; everything else stands as it is. */
type Part = string | { italics: string } | { address: string };

/** `Lê Văn Đò (2026), “Mở tuyến đò ngang sông”, Báo Ví Dụ, ngày 07/03/2026, https://…, truy cập ngày 08/03/2026.` */
export function toVietnameseCitation(facts: SheetFacts): CopiedText {
  const { authors, headline, outletName, publishedAt, savedAt, url } = facts;
  const day = publishedAt && toPrintedDay(publishedAt.iso);
  const year = publishedAt && toSortableDay(publishedAt.iso)?.slice(0, 4);
  const accessed = toPrintedDay(savedAt);
  const who = authors.length > 0 ? authors.join(', ') : outletName;
  return toCopied([
    `${who}${year ? ` (${year})` : ''}, ${quoted(headline)}, `,
    { italics: outletName },
    ...(day ? [`, ngày ${day}`] : []),
    ', ',
    { address: url },
    ...(accessed === null ? [] : [`, truy cập ngày ${accessed}`]),
    '.',
  ]);
}

/** `Lê, V. Đ. (2026, March 7). Mở tuyến đò ngang sông. Báo Ví Dụ. https://…` (APA, seventh edition). */
export function toApaCitation(facts: SheetFacts): CopiedText {
  const { authors, headline, outletName, publishedAt, url } = facts;
  const names = authors.map(toApaName);
  const last = names.at(-1) ?? '';
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last || outletName;
  const end = /[.?!…]$/u;
  const stopped = (text: string) => (end.test(text) ? text : `${text}.`);
  return toCopied([
    `${stopped(who)} (${toApaDay(publishedAt && toSortableDay(publishedAt.iso))}). ${stopped(headline)} `,
    { italics: outletName },
    '. ',
    { address: url },
  ]);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function toApaDay(day: string | null | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return year === undefined || name === undefined ? 'n.d.' : `${year}, ${name} ${date}`;
}

/** Family names that stand first in nearly every Vietnamese name. */
const FAMILY_NAMES = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lương Trịnh Mai Cao Tạ Đoàn Tô Trương Lâm Phùng Vương Quách Chu Thái Kiều Tống Doãn Bạch Nông Giàng Vàng Lò'.split(
    ' ',
  ),
);

/** `Lê Văn Đò` as `Lê, V. Đ.` where it is a name in full; a pen name, an office and a name of two words stay as printed. */
function toApaName(name: string): string {
  const [family = '', ...given] = name.split(' ');
  const isFull = given.length >= 2 && given.length <= 3 && FAMILY_NAMES.has(family);
  const isName = given.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
  return isFull && isName ? `${family}, ${given.map((word) => `${[...word][0]}.`).join(' ')}` : name;
}

function toCopied(parts: readonly Part[]): CopiedText {
  const plain = (part: Part) => (typeof part === 'string' ? part : 'italics' in part ? part.italics : part.address);
  return { plain: parts.map(plain).join(''), html: wrapped('p', parts.map(toMarkup).join('')) };
}

function toMarkup(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if ('italics' in part) return wrapped('i', escaped(part.italics));
  const href = toWebAddress(part.address);
  return href === undefined ? escaped(part.address) : wrapped('a', escaped(part.address), { href });
}
