/** The same ceremony in another year: the frame of the report stays word by word, those that it names are others. */

import type { Random } from '../../workshop/random';
import type { Half } from '../pages';
import type { Copy } from './copy';
import { make } from './copy';
import { readAndSelect, showArticle } from './forms';

const FRAMES: Readonly<Record<Half, readonly (readonly string[])[]>> = {
  tune: [
    [
      'Khai mạc Lễ hội hoa ban {place} lần thứ {ordinal}',
      'Tối {day}/{month}, tại sân vận động trung tâm, Ủy ban nhân dân tỉnh tổ chức khai mạc Lễ hội hoa ban {place} lần thứ {ordinal}, năm {year}.',
      'Dự lễ khai mạc có đồng chí {person}, Bí thư Tỉnh ủy; đồng chí {other}, Chủ tịch Ủy ban nhân dân tỉnh; lãnh đạo các sở, ngành cùng đông đảo nhân dân và du khách.',
      'Phát biểu khai mạc, đồng chí Chủ tịch nhấn mạnh lễ hội là dịp để tôn vinh bản sắc văn hóa các dân tộc, quảng bá hình ảnh quê hương và con người nơi đây.',
      'Chương trình nghệ thuật có sự tham gia của hơn {many} diễn viên, nghệ nhân đến từ {few} xã, phường.',
      'Trong khuôn khổ lễ hội còn diễn ra nhiều hoạt động như thi người đẹp, ném còn, kéo co, trưng bày sản vật địa phương.',
      'Lễ hội kéo dài đến hết ngày {last}/{month}, dự kiến đón {guests} nghìn lượt khách.',
    ],
    [
      'Dâng hương tưởng niệm các anh hùng liệt sĩ tại nghĩa trang {place}',
      'Sáng {day}/{month}/{year}, đoàn đại biểu tỉnh do đồng chí {person} làm trưởng đoàn đến dâng hương tại nghĩa trang {place}.',
      'Trong không khí trang nghiêm, các đại biểu dành một phút mặc niệm, bày tỏ lòng biết ơn vô hạn đối với những người đã ngã xuống vì độc lập của Tổ quốc.',
      'Nghĩa trang hiện là nơi yên nghỉ của {many} liệt sĩ, trong đó {few} phần mộ đã xác định được danh tính.',
      'Cùng ngày, đồng chí {other} trao {gifts} suất quà cho các gia đình chính sách trên địa bàn.',
      'Hoạt động thể hiện đạo lý uống nước nhớ nguồn, góp phần giáo dục truyền thống cách mạng cho thế hệ trẻ.',
    ],
  ],
  test: [
    [
      'Trường Trung học phổ thông {place} khai giảng năm học {year}',
      'Sáng {day}/9, thầy và trò Trường Trung học phổ thông {place} long trọng tổ chức lễ khai giảng năm học {year}.',
      'Đến dự có đồng chí {person}, Phó Chủ tịch Ủy ban nhân dân tỉnh, cùng đại diện ban cha mẹ học sinh.',
      'Năm học này, nhà trường đón {many} học sinh vào lớp 10, nâng tổng số học sinh toàn trường lên {total} em ở {few} lớp.',
      'Sau hồi trống khai trường, thầy hiệu trưởng {other} nhắn nhủ học sinh chăm ngoan, học giỏi, xứng đáng với truyền thống của nhà trường.',
      'Buổi lễ diễn ra ngắn gọn, trang trọng, để lại nhiều cảm xúc trong lòng thầy cô và các em học sinh.',
      'Dịp này, Hội Khuyến học trao {gifts} suất học bổng cho học sinh có hoàn cảnh khó khăn vươn lên trong học tập.',
    ],
    [
      'Hội đồng nhân dân xã {place} khai mạc kỳ họp thứ {ordinal}',
      'Ngày {day}/{month}/{year}, Hội đồng nhân dân xã {place} khai mạc kỳ họp thứ {ordinal}.',
      'Đồng chí {person}, Chủ tịch Hội đồng nhân dân xã, chủ trì kỳ họp. Dự khai mạc có đồng chí {other} và {few} đại biểu.',
      'Kỳ họp có nhiệm vụ xem xét, quyết định nhiều nội dung quan trọng liên quan đến đời sống của nhân dân trên địa bàn.',
      'Theo báo cáo trình kỳ họp, thu ngân sách đạt {many} triệu đồng, bằng {total}% dự toán; tỷ lệ hộ nghèo còn {guests}%.',
      'Các đại biểu nghe báo cáo thẩm tra, thảo luận tại tổ và chất vấn những vấn đề cử tri quan tâm.',
      'Kỳ họp bế mạc vào chiều {last}/{month} sau khi thông qua {gifts} nghị quyết.',
    ],
  ],
};

const PEOPLE =
  'Lò Văn Mẫu|Quàng Thị Thử|Tẩn Minh Kiểm|Sùng A Nghiệm|Hà Đức Phỏng|Vì Ngọc Dựng|Bạc Cầm Ví|Giàng Thị Sen'.split('|');
const PLACES = 'Nậm Thoa|Pú Nhung|Mường Pheo|Huổi Lìn|Chiềng Và|Khe Sọt'.split('|');

/** Each slot with two values that differ: of the one year, and of the other. The place is the same in half of the cases. */
function slotsOf(random: Random): Array<Record<string, string>> {
  const [one, two, three, four] = PEOPLE.map((name) => ({ name, rank: random.next() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ name }) => name);
  const place = random.pick(PLACES);
  const otherPlace = random.next() < 0.5 ? place : random.pick(PLACES.filter((name) => name !== place));
  const year = 2018 + random.below(6);
  const figure = (least: number, most: number) => least + random.below(most - least);
  const ofYear = (at: number, people: [string, string], where: string) => ({
    ...{ place: where, person: people[0], other: people[1] },
    ...{ year: String(year + at), ordinal: String(8 + at + random.below(2) * 10) },
    ...{ day: String(figure(1, 14) + 14 * at), month: String(figure(1, 6) + 6 * at) },
    ...{ last: String(figure(20, 24) + 4 * at), many: String(figure(200, 400) + 300 * at) },
    ...{ few: String(figure(5, 15) + 12 * at), total: String(figure(40, 60) + 30 * at) },
    ...{ guests: String(figure(3, 9) + 8 * at), gifts: String(figure(20, 40) + 25 * at) },
  });
  return [ofYear(0, [one ?? '', two ?? ''], place), ofYear(1, [three ?? '', four ?? ''], otherPlace)];
}

/** Writes the one year's report, reads it and selects in it; answers what puts the other year's in its place. */
export function prepareCeremony(copy: Copy): (() => unknown) | null {
  const frame = copy.random.pick(FRAMES[copy.half]);
  const [then, now] = slotsOf(copy.random).map((slots) =>
    frame.map((sentence) => sentence.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')),
  );
  const [headline = '', ...rest] = then ?? [];
  const paragraphs = rest.map((text) => make('p', text));
  showArticle(copy, [headline], paragraphs);
  const part = copy.random.pick(paragraphs).firstChild;
  if (!(part instanceof Text) || !readAndSelect(copy, part)) return null;
  return () =>
    showArticle(
      copy,
      [now?.[0] ?? ''],
      (now ?? []).slice(1).map((text) => make('p', text)),
    );
}
