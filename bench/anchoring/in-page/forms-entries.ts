/** The lists and tables: other sentences, other figures for each half. All names and places are invented. */

import type { Random } from '../../workshop/random';
import type { Half } from '../pages';
import { make } from './copy';
import type { Entry, Form } from './forms';

const FAMILY = 'Lò Vì Quàng Tẩn Sùng Đèo Lường Hà Bạc Mùa Giàng Thào Chảo Lý Điêu Cà Tòng Vừ Hạng Khoàng'.split(' ');
const MIDDLE = 'Văn Thị Đức Minh Ngọc Hữu Thanh Xuân'.split(' ');
const GIVEN = 'Mẫu Thử Kiểm Nghiệm Phỏng Dựng Ví Mường Sen Inh Pâng Dếnh Chư Páo Xoa Khún Panh Tủa Lếnh Cở'.split(' ');
const PLACE_FIRST = 'Nậm Pú Khe Bản Mường Tà Huổi Chiềng Phiêng Sín'.split(' ');
const PLACE_SECOND = 'Thoa Nhung Pheo Lìn Sung Và Tậu Hừa Khim Chăn Đích Sọt'.split(' ');

type Slots = Readonly<Record<string, string>>;

/** {name}, {place}: told apart by them; {n}, {m}: figures from few, so that they recur. */
const SENTENCES: Readonly<Record<Half, readonly string[]>> = {
  tune: [
    'Bị cáo {name} bị tuyên phạt {n} năm tù về tội trộm cắp tài sản.',
    'Xã {place} thu hoạch {n} tấn lúa, đạt {m}% kế hoạch cả năm.',
    'Đồng chí {name}, Phó Bí thư xã {place}, nhận huy hiệu {n} năm tuổi Đảng.',
    'Nhà máy {place} đóng cửa {n} ngày để sửa chữa theo lịch đã duyệt.',
  ],
  test: [
    'Hộ ông {name} ở bản {place} được hỗ trợ {n} triệu đồng để sửa nhà trước mùa mưa.',
    'Trường Tiểu học {place} có {n} học sinh, {m} phòng học kiên cố.',
    'Thí sinh {name} đạt {n} điểm ở phần thi hùng biện và {m} điểm ở phần thi viết.',
    'Tuyến đường {place} dài {n} km, tổng mức đầu tư {m} tỷ đồng, thi công trong hai năm.',
  ],
};

const COLUMNS: Readonly<Record<Half, readonly string[]>> = {
  tune: ['Năm 2022', 'Năm 2023', 'Năm 2024', 'Kế hoạch'],
  test: ['Số hộ', 'Số khẩu', 'Diện tích (ha)', 'Sản lượng', 'Ghi chú'],
};

function nameOf(random: Random): string {
  return `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;
}

function placeOf(random: Random): string {
  return `${random.pick(PLACE_FIRST)} ${random.pick(PLACE_SECOND)}`;
}

/** Values that no two of a list share. */
function distinct(count: number, make: () => string): string[] {
  const values = new Set<string>();
  for (let tries = 0; values.size < count && tries < 20 * count; tries += 1) values.add(make());
  return [...values];
}

function fill(sentence: string, slots: Slots): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}

/** Paragraphs, a list, numbered paragraphs, or the sentences of one paragraph. */
export function listOf(half: Half, random: Random): Form {
  const sentence = random.pick(SENTENCES[half]);
  const count = 6 + random.below(18);
  const names = distinct(count, () => nameOf(random));
  const places = distinct(count, () => placeOf(random));
  const rows = names.slice(0, places.length).map((name, index) =>
    fill(sentence, {
      name,
      place: places[index] ?? '',
      n: String(random.below(9) + 2),
      m: String(random.below(9) + 81),
    }),
  );
  const way = random.pick(['p', 'li', 'numbered', 'sentences'] as const);
  if (way === 'sentences') return sentencesOf(rows);
  const entries: Entry[] = rows.map((row, index) => {
    const node = make(way === 'li' ? 'li' : 'p');
    const text = document.createTextNode(row);
    if (way !== 'numbered') {
      node.append(text);
      return { node, parts: [text] };
    }
    const number = document.createTextNode(`${index + 1}. `);
    node.append(number, text);
    return { node, parts: [text], number };
  });
  const nodes = entries.map(({ node }) => node as HTMLElement);
  if (way !== 'li') return { content: nodes, entries };
  const list = make('ul');
  list.append(...nodes);
  return { content: [list], entries };
}

function sentencesOf(rows: readonly string[]): Form {
  const paragraph = make('p');
  const entries = rows.map((row): Entry => {
    const node = document.createTextNode(row);
    paragraph.append(node, ' ');
    return { node, parts: [node] };
  });
  return { content: [paragraph], entries };
}

/** The first row and the first column are what the figures are called by. */
export function tableOf(half: Half, random: Random): Form {
  const columns = COLUMNS[half];
  const table = make('table');
  const body = make('tbody');
  const head = make('tr');
  const tag = random.next() < 0.6 ? 'th' : 'td';
  head.append(make(tag, 'Xã, phường'), ...columns.map((column) => make(tag, column)));
  body.append(head);
  const entries = distinct(6 + random.below(20), () => placeOf(random)).map((place): Entry => {
    const row = make('tr');
    const label = document.createTextNode(place);
    const first = make('td');
    first.append(label);
    row.append(first);
    const parts = columns.map(() => {
      const text = document.createTextNode(random.pick(['12', '15', '7,5', '120', '98%', '1.240', '36', '4,2']));
      const cell = make('td');
      cell.append(text);
      row.append(cell);
      return text;
    });
    body.append(row);
    return { node: row, parts, label };
  });
  table.append(body);
  return { content: [table], entries };
}
