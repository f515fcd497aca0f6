/**
 * Ten thousand invented articles of one outlet, of the kinds that are most alike: each is another one, whatever it shares
 * with the rest. Their addresses are of several systems.
 */

import type { Block, ReadArticle } from '../../lib/model/article';
import { fingerprintOf } from '../../lib/text/fingerprint';
import { type Random, randomOf } from '../workshop/random';

export interface InventedArticle {
  kind: Kind;
  read: ReadArticle;
}

export const KINDS = [
  'news',
  'daily bulletin',
  'daily prices',
  'death notice',
  'notice printed again',
  'yearly ceremony',
  'round-up of the day',
  'two papers’ report on one event',
] as const;
export type Kind = (typeof KINDS)[number];

const HOST = 'baomau.example.vn';
const WORDS =
  'bờ kè xóm bến thuyền lúa mùa nước đồng chợ cầu ván gốm lò củi đình làng suối rẫy nương chè ong vườn điều cá lưới đò cống trạm đo mưa gió sương núi bản thôn xã huyện tổ đội người thợ thầy trò lớp học trường sách ghe xuồng bè chiếu lụa tre nứa lá cọ đá sỏi cát gạch ngói đường đèo dốc hồ đập kênh mương rừng tràm đước sú vẹt muối mắm nem bánh nếp ngô khoai sắn đậu vừng lạc mía cam quýt bưởi mít xoài ổi na'.split(
    ' ',
  );
const NAMES = 'Phan Lê Trần Huỳnh Đỗ Vũ Bùi Hồ Ngô Dương Lý Đặng Võ Trịnh Mai Đoàn'.split(' ');
const GIVEN = 'Mẫu Thử Ví Nháp Gốc Lệ Cội Nụ Mầm Chồi Lộc Nhánh Cành Ngọn Thân Rễ'.split(' ');

const sentence = (random: Random, length = 18) => {
  const words = Array.from({ length }, () => random.pick(WORDS)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};
const nameOf = (random: Random) => `${random.pick(NAMES)} Văn ${random.pick(GIVEN)} ${random.pick(GIVEN)}`;
const dayOf = (number: number) => new Date(Date.UTC(2020, 0, 1 + (number % 2_400))).toISOString().slice(0, 10);

/** What every text of a form says. */
const FORMS: Partial<Record<Kind, string[]>> = Object.fromEntries(
  KINDS.map((kind) => [kind, Array.from({ length: 6 }, (_, at) => sentence(randomOf(`${kind} ${at}`), 24))]),
);

/** The text of a kind: its headline and paragraphs. `number` tells it from the others. */
const TEXTS: Record<Kind, (random: Random, number: number, form: string[]) => [headline: string, ...string[]]> = {
  news: (random) => [
    sentence(random, 9),
    ...Array.from({ length: 5 + random.below(6) }, () => sentence(random, 20 + random.below(20))),
  ],
  'daily bulletin': (random, number, form) => [
    'Bản tin thời tiết trong ngày',
    ...form.map(
      (text) => `${text} Nhiệt độ ${18 + random.below(16)} đến ${28 + random.below(9)} độ, ngày ${dayOf(number)}.`,
    ),
  ],
  'daily prices': (random, number, form) => [
    `Giá nông sản ngày ${dayOf(number)}`,
    ...form,
    ...Array.from({ length: 8 }, () => `${random.pick(WORDS)} ${20 + random.below(90)}.000 đồng một cân`),
  ],
  'death notice': (random, _number, form) => {
    const name = nameOf(random);
    return ['Tin buồn', `Đồng chí ${name} đã từ trần, hưởng thọ ${60 + random.below(40)} tuổi.`, ...form];
  },
  'notice printed again': (_random, _number, form) => ['Thông báo lịch tiếp công dân', ...form],
  'yearly ceremony': (random, number, form) => [
    `Xã ${GIVEN[number % GIVEN.length]} mở hội đua ghe năm ${2000 + (number % 26)}`,
    ...form,
    `Năm nay có ${random.below(900) + 100} người chèo, giải nhất về tay ${nameOf(random)}.`,
  ],
  'round-up of the day': (random, number) => [
    `Điểm tin ngày ${dayOf(number)}`,
    ...Array.from({ length: 8 }, (_, at) => sentence(randomOf(`item ${Math.floor(number / 4)} ${at}`), 26)),
    sentence(random, 20),
  ],
  'two papers’ report on one event': (random, number, form) => [
    `Khánh thành cầu ${random.pick(GIVEN)} ${number % 50}`,
    ...form.slice(0, 3),
    ...Array.from({ length: 4 }, () => sentence(random, 24)),
  ],
};

/** The addresses of an outlet that has changed its system twice, and of a portal beside it. */
function addressOf(number: number, headline: string): string {
  const slug = headline
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/đ/gi, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  switch (number % 4) {
    case 0:
      return `https://${HOST}/thoi-su/${slug}-post${100_000 + number}.html`;
    case 1:
      return `https://${HOST}/tin.aspx?itemid=${number}`;
    case 2:
      return `https://${HOST}/#/tin/${number}`;
    default:
      // By day and slug alone.
      return `https://${HOST}/${dayOf(number).replaceAll('-', '/')}/${slug}-${number % 97}`;
  }
}

export function inventArticle(number: number): InventedArticle {
  const kind = KINDS[number % KINDS.length] ?? 'news';
  const random = randomOf(`article ${number}`);
  const [headline, ...texts] = TEXTS[kind](random, number, FORMS[kind] ?? []);
  const blocks: Block[] = [
    { kind: 'headline', text: headline },
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  const url = addressOf(number, headline);
  return {
    kind,
    read: {
      ...{ addresses: [url], url, host: HOST, language: 'vi', headline, authors: [], blocks },
      fingerprint: fingerprintOf(blocks),
      publishedAt: { iso: `${dayOf(number)}T00:00:00+07:00`, precision: 'day', words: dayOf(number) },
    },
  };
}

/** The same article at another address of its outlet, perhaps edited. */
export function elsewhere({ read }: InventedArticle, random: Random): ReadArticle {
  const url = `${read.url}${read.url.includes('?') ? '&' : '?'}nguon=${random.pick(['zalo', 'rss', 'trangchu'])}`;
  return { ...read, url, addresses: [url] };
}
