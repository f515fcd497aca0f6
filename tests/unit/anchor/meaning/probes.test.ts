import { describe, expect, it } from 'vitest';
import { rows, say, sayBefore, sayInEnglish } from './say';

/** Whole clauses, as outlets write them; by what turns. */
const TURNED = {
  figure: rows(
    'chi 12,5 triệu đồng một hộ > chi 12,5 nghìn đồng một hộ',
    'vay $40 triệu > vay €40 triệu',
    'vay 40 triệu USD > vay 40 triệu VND',
    'trả €594 ngày ấy > trả ₩594 ngày ấy',
    'bơm 300 m³ > bơm 300 m²',
    'phá ½ diện tích > phá ¼ diện tích',
    'lãi 1.250 tỷ > lãi (1.250) tỷ',
    'lãi (1.250) > lãi 1.250',
    'tăng trưởng –1,8% > tăng trưởng 1,8%',
    'lạnh âm 2 độ > lạnh 2 độ',
    'thu 70 nghìn tấn > thu 70 nghìn tạ',
    'có ５ người > có ７ người',
    'cả thảy hai mươi lăm hộ > cả thảy hai mươi mốt hộ',
    'một trăm linh hai trường > một trăm linh năm trường',
    'vài hộ phải dời > cả tá hộ phải dời',
    'giải Nhất toàn đoàn > giải Nhì toàn đoàn',
    'Đại hội XLI > Đại hội XLII',
    'Nghị định 12/2024/NĐ-CP > Nghị định 12/2024/TT-BTC',
    'theo Công văn 57-NQ/TU > theo Công văn 59-NQ/TU',
    'giảm 0,25 điểm phần trăm > giảm 0,25 phần trăm',
    'tỷ số 2-1 > tỷ số 1-2',
    'tăng 6-7% > tăng 6-8%',
    'gấp đôi năm ngoái > gấp ba năm ngoái',
    'hai phần ba số phiếu > ba phần tư số phiếu',
    'thưởng 2 triệu rưỡi > thưởng 2 triệu',
    'cao 1,200 m > cao 1.200 m',
    'mật độ 120 người/km2 > mật độ 120 người/ha',
    'chạy 80 km/h > chạy 80 m/s',
    '12 người mắc kẹt > 12 hộ mắc kẹt',
    'nhà 12 5 phòng > nhà 125 phòng',
    'dài 10⁶ bước > dài 10⁸ bước',
    'đường kính ±3 mm > đường kính +3 mm',
  ),
  date: rows(
    'họp ngày 3/11 > họp ngày 8/11',
    'họp ngày 30 tháng 4 > họp ngày 30 tháng 5',
    'khai mạc lúc 8 giờ sáng > khai mạc lúc 8 giờ tối',
    'khai mạc lúc 7h30 > khai mạc lúc 7h45',
    'làm từ tháng Giêng > làm từ tháng Chạp',
    'họp hôm qua > họp hôm nay',
    'họp chiều nay > họp sáng nay',
    'trong quý II > trong quý III',
    'xong vào đầu năm > xong vào cuối năm',
    'hội đêm rằm > hội đêm giao thừa',
  ),
  degree: rows(
    'hơn 300 hộ > gần 300 hộ',
    'trên 20 xã > dưới 20 xã',
    'ít nhất 3 lần > nhiều nhất 3 lần',
    'mức ≥ 5 điểm > mức ≤ 5 điểm',
    'khoảng 500 người > hơn 500 người',
    'tối đa 15 sở > tối thiểu 15 sở',
    'không quá 30 ngày > không dưới 30 ngày',
  ),
  negation: rows(
    'đã được cấp đất > chưa được cấp đất',
    'tỉnh xác nhận việc này > tỉnh phủ nhận việc này',
    'bà con nhất trí nhận tiền > bà con phản đối nhận tiền',
    'vật tư đầy đủ > vật tư thiếu',
    'sẽ họp với dân > hoãn họp với dân',
    'được phép khai thác > bị cấm khai thác',
    'ông có mặt tại đó > ông không có mặt tại đó',
    'xã sẽ trả tiền > xã đâu có trả tiền',
    'toà nhận đơn > toà bác đơn',
    'cây cầu đang thi công > cây cầu đang dừng thi công',
    'không chỉ có gạo > chỉ có gạo',
    'không ngừng cải thiện > ngừng cải thiện',
    'trên không sông Tà > trên cũng sông Tà',
    'theo bác bỏ của toà > theo lời của toà',
  ),
  direction: rows(
    'giá lúa tăng nhẹ > giá lúa giảm nhẹ',
    'xuất khẩu hàng may > nhập khẩu hàng may',
    'đã bàn giao nhà > sẽ bàn giao nhà',
    'khởi công đập > khánh thành đập',
    'lãi trong kỳ > lỗ trong kỳ',
    'cán cân thặng dư > cán cân thâm hụt',
    'toàn bộ số tiền > một phần số tiền',
    'họp trực tiếp > họp trực tuyến',
    'nước lên nhanh > nước xuống nhanh',
    'vào trước mùa lũ > vào sau mùa lũ',
  ),
  name: rows(
    'theo ông Nguyễn Văn Tạo > theo ông Trần Đình Sửu',
    'do bà Quàng Thị Mẫu dẫn đầu > do bà Lò Thị Hoa dẫn đầu',
    'ông Tạo nói vậy > ông Sửu nói vậy',
    'kỹ sư Vũ Đức Kiên thiết kế > kỹ sư Bùi Minh Thắng thiết kế',
    'ở xã Nậm Thoa cũ > ở xã Pá Sung cũ',
    'cùng Bộ Tài chính làm > cùng Bộ Nội vụ làm',
  ),
};

const UNTURNED = rows(
  'nhận vốn đầu tư > nhận tiền của',
  'mở không gian vui chơi > mở chỗ vui chơi',
  'năng lực của xã > khả năng của xã',
  'họp bàn, thống nhất cách làm > họp bàn, chọn cách làm',
  'cho biết thêm rằng > nói rằng',
  'một số hộ > các hộ',
  'bác sĩ tại trạm > thầy thuốc tại trạm',
  'không chỉ có gạo > chẳng những có gạo',
  'không ngừng cải thiện > luôn cải thiện',
  'hằng năm đều làm > thường đều làm',
  'tại hội nghị > tại cuộc họp',
  'UBND xã > Ủy ban nhân dân xã',
  'ông Nguyễn Văn Tạo nói > ông Tạo nói',
  'TP.HCM > TP Hồ Chí Minh',
  'tỉnh Đắk Lắk mới > tỉnh Đăk Lăk mới',
  'vi phạm trật tự > làm trái trật tự',
  'hành vi ấy > việc ấy',
  'rất khó khăn > khó khăn',
  'người dân đi chợ > bà con đi chợ',
  'trưởng bản kể > già bản kể',
  'họp xong trong ngày > họp xong ngay trong ngày',
  'ba lô cũ > túi cũ',
  'năm học mới > khoá học mới',
  'mặt hàng tư nhân làm > mặt hàng dân làm',
  'chuyến bay của hàng không > chuyến bay của hãng',
  'Ba Đình ngày ấy > quảng trường ngày ấy',
  'vài nơi > một số nơi',
  'bất ngờ đổ mưa > đột ngột đổ mưa',
  'sáng tạo trong làm ăn > đổi mới trong làm ăn',
  'tối ưu cách làm > làm tốt hơn',
  'trao quà cho thiếu nhi > trao quà cho trẻ em',
  'chị Hoa nói > chị Hoa kể',
  'chẳng hạn như lúa > ví dụ như lúa',
  'bảo đảm cấp nước > đảm bảo cấp nước',
  'qua đó góp phần > từ đó góp phần',
);

const SAME_VALUE = rows(
  '1.200 hộ > 1 200 hộ',
  '1.200 hộ > 1200 hộ',
  '2,3 nghìn tỷ đồng > 2.300 tỷ đồng',
  '70 nghìn tấn > 70.000 tấn',
  '7 vạn tấn > 70 nghìn tấn',
  '6-7% > 6% - 7%',
  '6–7% > 6-7%',
  'từ 6 đến 7% > từ 6-7%',
  'ngày 28-2 > ngày 28/2',
  'ngày 28/2/2018 > ngày 28 tháng 2 năm 2018',
  'tháng 4/2025 > tháng 4 năm 2025',
  'quý 3 năm 2026 > quý III/2026',
  '7h30 > 7 giờ 30 phút',
  '7g30 > 7:30',
  'một phần ba số xã > 1/3 số xã',
  'hai triệu rưỡi > 2,5 triệu',
  'một tháng rưỡi > 1,5 tháng',
  'nửa triệu đồng > 500.000 đồng',
  'ba trăm linh năm hộ > ba trăm lẻ năm hộ',
  'chín mươi chín hộ > 99 hộ',
  'một nghìn không trăm linh một hộ > 1.001 hộ',
  'âm 3 độ C > −3°C',
  '15% > 15 phần trăm',
  '25 điểm cơ bản > 0,25 điểm phần trăm',
  'gấp 2 lần > gấp hai lần',
  '20 tỷ USD > 20 tỷ đô-la',
  'US$20 triệu > 20 triệu USD',
  'kỳ họp thứ mười > kỳ họp thứ 10',
  'khóa XV > khóa 15',
  '½ số hộ > một nửa số hộ',
  '2 tỷ 300 triệu đồng > 2,3 tỷ đồng',
  '12 ha > 120.000 m²',
  'hơn 20 xã > trên 20 xã',
  'khoảng 20 xã > chừng 20 xã',
  '05/3/2026 > 5/3/2026',
  '１２ xã > 12 xã',
);

const ENGLISH = rows(
  'twelve people came > thirteen people came',
  'thirty-two houses > thirty-three houses',
  'the second phase > the third phase',
  'on 3 Feb. they met > on 3 Mar. they met',
  'he denied it > he confirmed it',
  'prices rose > prices fell',
  'nearly 40 people > over 40 people',
  'they did not come > they did come',
  '1.5 million tonnes > 1.5 billion tonnes',
  'VND 20 billion > USD 20 billion',
  'has opened > will open',
  'approved plan > rejected plan',
);

describe('what turns the meaning', () => {
  it.each(Object.entries(TURNED).flatMap(([kind, pairs]) => pairs.map(([before, after]) => ({ kind, before, after }))))(
    'is told as $kind: $before > $after',
    ({ kind, before, after }) => {
      for (const { isTurned, differences } of [say(before, after), say(after, before)]) {
        expect(isTurned).toBe(true);
        expect(differences.map((one) => one.kind)).toContain(kind);
      }
    },
  );

  it.each(ENGLISH)('is told in English: %s > %s', (before, after) => {
    expect(sayInEnglish(before, after).isTurned).toBe(true);
    expect(sayInEnglish(after, before).isTurned).toBe(true);
  });

  it.each(
    rows(
      'mà cầu đã được > mà cầu chưa được',
      'mà họ có thể > mà họ không thể',
      'mà họ vẫn > mà họ chưa hề',
      'mà xã đồng ý > mà xã phản đối',
      'mà giá tăng > mà giá giảm',
      'mà họ đã > mà họ sẽ',
      'theo ông Nguyễn Văn Tạo > theo ông Trần Đình Sửu',
    ),
  )('is told of words right before the quote: %s > %s', (before, after) => {
    expect(sayBefore(before, after).isTurned).toBe(true);
    expect(sayBefore(after, before).isTurned).toBe(true);
  });

  it.each(rows('mười hai xã > mười ba xã', 'ba mươi hai > ba mươi tám', 'chủ nhật > thứ bảy', 'hai chục > ba chục'))(
    'is told of Vietnamese words in English text: %s > %s',
    (before, after) => {
      expect(sayInEnglish(before, after).isTurned).toBe(true);
      expect(sayInEnglish(after, before).isTurned).toBe(true);
    },
  );

  it('shows what stands beside the quote with it, and what was there', () => {
    const { diff } = sayBefore('mà cầu đã được', 'mà cầu chưa được');
    expect(diff).toEqual([
      { kind: 'removed', text: 'đã ' },
      { kind: 'added', text: 'chưa ' },
      { kind: 'same', text: 'được ở nhiều nơi, rồi cùng nhau về bản.' },
    ]);
  });
});

describe('words that were told before values were compared', () => {
  it.each(
    'không chưa chẳng chả chớ đừng bác_bỏ chối cấm huỷ vô bất hoãn dừng ngừng mười_hai mười trăm_nghìn vạn_rưỡi nghìn_rưỡi hai bốn sáu bảy tám chín'.split(
      ' ',
    ),
  )('%s, put in or taken out', (word) => {
    const words = word.replace('_', ' ');
    expect(say(`họ ${words} về`, 'họ về').isTurned).toBe(true);
    expect(say('họ về', `họ ${words} về`).isTurned).toBe(true);
  });

  it.each('ne pas non jamais sans nunca не нет ни без 不 没 沒 無 无 未 非 否'.split(' '))(
    '%s in other languages',
    (word) => {
      expect(sayInEnglish(`Ils ${word} ici`, 'Ils ici').isTurned).toBe(true);
    },
  );

  it.each(rows('三 万 > 四 万', 'in March > in April', '3 million > 3 billion', 'ten percent > ten points', '二 > 五'))(
    '%s > %s',
    (before, after) => {
      expect(sayInEnglish(before, after).isTurned).toBe(true);
    },
  );
});

describe('what turns nothing', () => {
  it.each(UNTURNED)('is no alarm: %s > %s', (before, after) => {
    expect(say(before, after).differences).toEqual([]);
    expect(say(after, before).differences).toEqual([]);
    expect(sayBefore(before, after).isTurned).toBe(false);
  });

  it.each(SAME_VALUE)('is the same value, told as written otherwise: %s > %s', (before, after) => {
    for (const { differences } of [say(before, after), say(after, before)]) {
      expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['rewritten']));
    }
  });

  it.each(
    rows(
      'hôm ấy không khí vui mà > hôm ấy bầu khí vui mà',
      'mà hôm ấy chưa có ai bảo gì, > mà hôm ấy đã có ai bảo gì,',
      'mà hôm ấy chưa có ai bảo bà con đi lấy nước > mà hôm ấy đã có ai bảo bà con đi lấy nước',
    ),
  )('is a compound, another clause or too far before the quote: %s > %s', (before, after) => {
    expect(sayBefore(before, after).isTurned).toBe(false);
  });

  it('is another case, placement of tones or dash', () => {
    expect(
      say('HAI MƯƠI HỘ Ở BA ĐÌNH', 'hai mươi hộ ở Ba Đình').differences.filter(({ kind }) => kind !== 'rewritten'),
    ).toEqual([]);
    expect(say('Hòa Giang – 5 xã', 'Hoà Giang - 5 xã').isTurned).toBe(false);
  });

  it('takes a time that grows with the text, not with its square', () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `nhà số ${at} có ${at % 7} người`).join(', ');
    const timeOf = (count: number) => {
      const before = text(count);
      const after = before.replaceAll('số 1', 'số 2');
      const start = performance.now();
      say(before, after);
      return performance.now() - start;
    };
    timeOf(500);
    expect(timeOf(8_000)).toBeLessThan(60 * Math.max(4, timeOf(1_000)));
  });
});
