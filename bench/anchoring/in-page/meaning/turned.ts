/** Meaning turned, class by class: each of these has to be told as changed. */

import { figure, halfOfWords, type MeaningClass, pairOf, rowsClass } from './case';

const UNITS = 'kg,tấn,tạ,yến,gam,km,mét,cm,hải lý,m2,ha,m3,lít,kWh,MW,đồng,USD,euro,yên,nhân dân tệ'.split(',');
const SCALES = 'nghìn,triệu,tỷ,vạn,nghìn tỷ,trăm'.split(',');
const CURRENCY_SIGNS = ['$', '€', '£', '¥', '₫', '₩'];
const COUNTED = 'người,hộ,xã,dự án,doanh nghiệp,học sinh,phường,vụ,ca,lượt khách,bản,công trình'.split(',');
const ONES = 'mốt,hai,ba,tư,lăm,sáu,bảy,tám,chín'.split(',');
const TENS = 'hai,ba,bốn,năm,sáu,bảy,tám,chín'.split(',');
const ROMAN = 'II,III,IV,VI,VII,VIII,IX,XI,XII,XIII,XIV,XVI,XIX,XX,XXI,XL,XLI,XLII,XLIV,LI,LX,LXX'.split(',');
const BEFORE_ROMAN = 'khóa,quý,lần thứ,thế kỷ,Chương,Đại hội'.split(',');
const FAMILY = 'Nguyễn,Trần,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lò,Giàng,Quàng,Vừ,Nông,Hà'.split(',');
const MIDDLE = 'Văn,Thị,Đức,Minh,Hữu,Ngọc,Quang,Xuân,Thanh,Anh'.split(',');
const GIVEN = 'Hùng,Lan,Dũng,Hoa,Thắng,Phúc,Tùng,Mai,Sơn,Hạnh,Cường,Nhung,Kiên,Thảo,Long,Yến'.split(',');
const TITLES = 'ông,bà,đồng chí,Bí thư,Chủ tịch,Giám đốc,Thiếu tướng,bác sĩ'.split(',');

const unitTurned: MeaningClass = (random, half) => {
  const [one, other] = pairOf(halfOfWords(UNITS, half), random);
  const number = figure(random);
  return { before: `${number} ${one}`, after: `${number} ${other}`, where: 'inside' };
};

const unitBehindScale: MeaningClass = (random, half) => {
  const [one, other] = pairOf(halfOfWords(UNITS, half), random);
  const number = `${figure(random)} ${random.pick(SCALES)}`;
  const isOutside = random.below(2) === 1;
  const marked = number.split(' ').length;
  return { before: `${number} ${one}`, after: `${number} ${other}`, where: isOutside ? { marked } : 'inside' };
};

const scaleTurned: MeaningClass = (random, half) => {
  const [one, other] = pairOf(halfOfWords(SCALES, half), random);
  const unit = random.pick(['đồng', 'người', 'USD', 'tấn']);
  const number = figure(random);
  return { before: `${number} ${one} ${unit}`, after: `${number} ${other} ${unit}`, where: 'inside' };
};

const currencySign: MeaningClass = (random, half) => {
  const [one, other] = pairOf(halfOfWords(CURRENCY_SIGNS, half), random);
  const number = figure(random);
  const isBefore = random.below(2) === 1;
  return {
    before: isBefore ? `${one}${number}` : `${number}${one}`,
    after: isBefore ? `${other}${number}` : `${number}${other}`,
    where: 'inside',
  };
};

const countedTurned: MeaningClass = (random, half) => {
  const [one, other] = pairOf(halfOfWords(COUNTED, half), random);
  const number = figure(random).replace(',', '');
  return { before: `${number} ${one}`, after: `${number} ${other}`, where: 'inside' };
};

const otherDigits: MeaningClass = (random, half) => {
  const zeros = halfOfWords([0xff10, 0x0660, 0x0e50, 0x0966, 0x06f0, 0x1040], half);
  const zero = random.pick(zeros);
  const write = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
  const first = 2 + random.below(90);
  return { before: `${write(String(first))} người`, after: `${write(String(first + 3))} người`, where: 'inside' };
};

const numberWords: MeaningClass = (random, half) => {
  const ones = halfOfWords(ONES, half);
  const [one, other] = pairOf(ones, random);
  const ten = `${random.pick(halfOfWords(TENS, half))} mươi`;
  return { before: `${ten} ${one} hộ`, after: `${ten} ${other} hộ`, where: 'inside' };
};

const romanTurned: MeaningClass = (random, half) => {
  const [one, other] = pairOf(halfOfWords(ROMAN, half), random);
  const cue = random.pick(BEFORE_ROMAN);
  return { before: `${cue} ${one}`, after: `${cue} ${other}`, where: 'inside' };
};

const personReplaced: MeaningClass = (random, half) => {
  const name = () => [FAMILY, MIDDLE, GIVEN].map((list) => random.pick(halfOfWords(list, half))).join(' ');
  const title = random.pick(halfOfWords(TITLES, half));
  const before = name();
  let after = name();
  while (after === before) after = name();
  const where = random.below(3) === 0 ? 'before' : 'inside';
  return { before: `${title} ${before}`, after: `${title} ${after}`, where };
};

const personsSwapped: MeaningClass = (random, half) => {
  const families = halfOfWords(FAMILY, half);
  const [one, other] = pairOf(families, random);
  const [first, second] = pairOf(halfOfWords(GIVEN, half), random);
  const verb = random.pick(['thay', 'gặp', 'kiện', 'bàn giao cho', 'khen']);
  const left = `${one} Văn ${first}`;
  const right = `${other} Văn ${second}`;
  return { before: `ông ${left} ${verb} ông ${right}`, after: `ông ${right} ${verb} ông ${left}`, where: 'inside' };
};

const SIGNS = [
  '70 m³ > 70 m²',
  '12 km² > 12 km',
  '10⁹ tế bào > 10⁶ tế bào',
  '5 m² > 5 m³',
  '½ số hộ > ¼ số hộ',
  '¾ quãng đường > ⅓ quãng đường',
  '2½ giờ > 2¼ giờ',
  '⅔ đại biểu > ⅓ đại biểu',
  'mức ≥ 5 điểm > mức ≤ 5 điểm',
  'mức > 30 độ > mức < 30 độ',
  'sai số ±2 mm > sai số +2 mm',
  'mức ≤ 20 mg > mức < 20 mg',
  'tăng trưởng – 1,8% > tăng trưởng 1,8%',
  'mức −3 độ > mức 3 độ',
  'lợi nhuận (14) > lợi nhuận 14',
  'chênh lệch (2.350) > chênh lệch 2.350',
  'còn -7% > còn 7%',
  'ở mức – 12°C > ở mức 12°C',
  'nồng độ 5‰ > nồng độ 5%',
  'nóng 38°C > nóng 38°F',
  'chỉ số ▲ 2,1 > chỉ số ▼ 2,1',
  'giá ↑ 3% > giá ↓ 3%',
  'tỷ lệ 5% > tỷ lệ 5‰',
  'ngưỡng ≈ 40 > ngưỡng = 40',
];

const WORDS_OF_NUMBER = [
  'giải Nhất > giải Nhì',
  'hạng nhì > hạng ba',
  'vài hộ > cả tá hộ',
  'dăm người > mươi người',
  'mười lăm xã > mười tám xã',
  'âm 3 độ > 3 độ',
  'một trăm hộ > một nghìn hộ',
  'hàng chục người > hàng trăm người',
  'hai phần ba số hộ > một phần ba số hộ',
  'một phần tư > một phần năm',
  'hai triệu rưỡi > hai triệu',
  'gấp đôi > gấp ba',
  'nửa triệu đồng > một triệu đồng',
  'hai chục hộ > ba chục hộ',
  'ba trăm linh năm > ba trăm linh sáu',
  'bốn vạn > bốn nghìn',
  'thứ ba toàn đoàn > thứ tư toàn đoàn',
  'một tháng rưỡi > một tháng',
];

const DATE_WORDS = [
  'hôm qua > hôm nay',
  'hôm nay > ngày mai',
  'sáng nay > chiều nay',
  'chiều qua > tối qua',
  'tháng Giêng > tháng Chạp',
  'tháng tư > tháng năm',
  'rằm tháng bảy > mồng một tháng bảy',
  'mồng 3 Tết > mồng 5 Tết',
  'năm ngoái > năm nay',
  'tháng trước > tháng này',
  'đầu năm > cuối năm',
  'giữa tháng > cuối tháng',
  'thượng tuần tháng 9 > hạ tuần tháng 9',
  'trung tuần tháng 6 > thượng tuần tháng 6',
  'thứ năm tuần này > thứ sáu tuần này',
  'chủ nhật > thứ bảy',
  'tuần trước > tuần tới',
  'năm tới > năm nay',
];

const NEGATIONS_BEFORE = [
  'đã được > chưa được',
  'có thể > không thể',
  'đã > chưa',
  'sẽ > không hề',
  'đã từng > chưa từng',
  'vẫn còn > không còn',
  'đang được > chưa thể',
  'cũng được > không được',
  'có > không có',
  'luôn được > chẳng được',
  'là > không phải là',
  'vẫn > đừng',
];

const NEGATING_VERBS = [
  'xác nhận > phủ nhận',
  'nhất trí với > phản đối',
  'đầy đủ > thiếu',
  'chấp thuận > từ chối',
  'cho phép > cấm',
  'tiếp tục > tạm dừng',
  'thông qua > bác bỏ',
  'bổ nhiệm > miễn nhiệm',
  'triển khai > đình chỉ',
  'ban hành > bãi bỏ',
  'cấp phép > thu hồi',
  'ủng hộ > phản đối',
  'tổ chức > hoãn',
  'thành lập > giải thể',
  'ký kết > hủy bỏ',
  'hợp pháp > bất hợp pháp',
  'đồng tình > lên án',
  'kết nạp > khai trừ',
];

const ENGLISH = [
  'twelve people > thirteen people',
  'thirty communes > fifty communes',
  'the second session > the third session',
  'in Feb. this year > in Mar. this year',
  'officials confirmed > officials denied',
  'a dozen households > a hundred households',
  'twice as many > three times as many',
  'forty schools > fourteen schools',
  'on Tuesday > on Thursday',
  'they approved it > they rejected it',
  'exports rose > exports fell',
  'over 20 projects > nearly 20 projects',
  'has signed > will sign',
  'the ban was lifted > the ban was imposed',
  'a trade surplus > a trade deficit',
  '25 million dollars > 25 billion dollars',
  'the first phase > the fourth phase',
  'half of them > a quarter of them',
  'appointed director > dismissed director',
  'it was refused > it was accepted',
  'imports increased > imports decreased',
  'above the average > below the average',
];

const DIRECTIONS = [
  'tăng mạnh > giảm mạnh',
  'trên 20 hộ > dưới 20 hộ',
  'hơn 300 xã > gần 300 xã',
  'xuất khẩu gạo > nhập khẩu gạo',
  'thặng dư > thâm hụt',
  'cao hơn > thấp hơn',
  'lãi lớn > lỗ lớn',
  'tối đa > tối thiểu',
  'khởi công cầu > khánh thành cầu',
  'nhanh hơn > chậm hơn',
  'trước khi họp > sau khi họp',
  'ít nhất 3 lần > nhiều nhất 3 lần',
  'mua vào > bán ra',
  'thuận lợi > khó khăn',
  'sáp nhập xã > chia tách xã',
  'trong nước > nước ngoài',
  'tất cả các xã > một số xã',
  'bội thu ngân sách > bội chi ngân sách',
  'trực tiếp > gián tiếp',
  'tích cực > tiêu cực',
  'toàn bộ diện tích > một phần diện tích',
  'chính thức công bố > dự kiến công bố',
];

const TENSES = ['đã trao > sẽ trao', 'đang xây > đã xây', 'sẽ mở > đang mở', 'đã ký > chưa ký'];
const BEFORE_DIRECTIONS = ['tăng > giảm', 'đã > sẽ', 'vượt > hụt', 'lãi > lỗ', 'được > bị', 'đang > sẽ'];

export const TURNED: Readonly<Record<string, MeaningClass>> = {
  'a sign: powers, fractions, comparison, minus, brackets': rowsClass(SIGNS),
  'a sign of currency': currencySign,
  'digits of full width and of other scripts': otherDigits,
  'a unit': unitTurned,
  'a unit behind a multiplier': unitBehindScale,
  'a multiplier': scaleTurned,
  'what is counted': countedTurned,
  'a time of day': rowsClass([
    '8 giờ sáng > 8 giờ tối',
    '7h30 sáng > 7h30 tối',
    '3 giờ chiều > 3 giờ sáng',
    'lúc 9 giờ tối > lúc 9 giờ sáng',
    '6 giờ 15 sáng > 6 giờ 15 chiều',
    '10 giờ đêm > 10 giờ sáng',
  ]),
  'tens and ones in words': numberWords,
  'other words of number': rowsClass(WORDS_OF_NUMBER),
  'words of date': rowsClass(DATE_WORDS, 'inside', 'both ways'),
  'a Roman number': romanTurned,
  'a negation before the quote': rowsClass(NEGATIONS_BEFORE, 'before', 'both ways'),
  'a negation by a verb': rowsClass(NEGATING_VERBS, 'inside', 'both ways'),
  'a direction or a degree': rowsClass(DIRECTIONS, 'inside', 'both ways'),
  'a tense': rowsClass(TENSES, 'inside', 'both ways'),
  'a direction or a tense right before the quote': rowsClass(BEFORE_DIRECTIONS, 'before', 'both ways'),
  'a person replaced': personReplaced,
  'two persons swapped': personsSwapped,
  'in English': rowsClass(ENGLISH, 'inside', 'both ways'),
};
