/** Changes that turn nothing: none of these may be told as changed. */

import { halfOfWords, type MeaningClass, rowsClass } from './case';

/** A listed syllable inside a compound, and another word for the compound. */
const COMPOUNDS = [
  'vốn đầu tư > vốn liếng',
  'không gian chung > khoảng trống chung',
  'năng lực > khả năng',
  'hàng không > bay',
  'không khí vui > bầu khí vui',
  'thông tư mới > văn bản mới',
  'nhà đầu tư > người góp vốn',
  'tư tưởng > suy nghĩ',
  'bất động sản > nhà đất',
  'vật tư > nguyên liệu',
  'bất ngờ > đột ngột',
  'thống nhất > đồng lòng',
  'vô cùng > rất',
  'một số nơi > vài nơi',
  'bác sĩ > thầy thuốc',
  'không chỉ > chẳng những',
  'thiếu nhi > trẻ em',
  'tỷ lệ > tỉ lệ',
  'tối ưu > tốt hơn cả',
  'sáng tạo > đổi mới',
  'linh hoạt > uyển chuyển',
  'chiều dài > độ dài',
  'quý báu > đáng giá',
  'đôi khi > thỉnh thoảng',
  'ba lô > túi',
  'hằng năm > thường niên',
  'tư vấn > góp ý',
  'hiện nay > bây giờ',
  'duy nhất > độc nhất',
  'vô tuyến > truyền hình',
  'triệu tập > mời họp',
  'phi công > người lái',
];

const REWORDED = [
  'cho biết > nói',
  'nhấn mạnh > nêu rõ',
  'tuy nhiên > song',
  'triển khai > thực hiện',
  'UBND tỉnh > Ủy ban nhân dân tỉnh',
  'bà con > người dân',
  'hiệu quả > kết quả',
  'phát biểu > trình bày',
  'quan tâm > chú ý',
  'khu vực > vùng',
  'xây dựng > làm nên',
  'vui mừng > phấn khởi',
  'địa phương > nơi này',
  'đồng thời > cùng lúc',
  'do đó > vì thế',
  'hỗ trợ > giúp đỡ',
  'vi phạm pháp luật > trái luật',
  'hành vi > việc làm',
  'tại hội nghị > ở hội nghị',
  'một cách kịp thời > kịp thời',
  'phong phú > đa dạng',
  'nhiều > lắm',
];

/** The same value written otherwise: edited, never changed. */
const SAME_VALUE = [
  '1.200 hộ > 1 200 hộ',
  '2,3 nghìn tỷ đồng > 2.300 tỷ đồng',
  'ngày 28-2 > ngày 28/2',
  '70 nghìn tấn > 70.000 tấn',
  '7 vạn tấn > 70.000 tấn',
  '15 phần trăm > 15%',
  'ngày 3/11 > ngày 3-11',
  '25 triệu USD > 25 triệu đô la',
  '1.240 hộ > 1240 hộ',
  'hai mươi lăm hộ > 25 hộ',
  'ngày 30/4 > ngày 30 tháng 4',
  '12 ha > 12 héc-ta',
  'lần thứ XIII > lần thứ 13',
  '5 tỷ đồng > 5 tỉ đồng',
  '500 nghìn đồng > 500 ngàn đồng',
  'âm 3 độ C > -3°C',
  '8h30 > 8 giờ 30',
  '6-7% > 6% - 7%',
  '70 m³ > 70 m3',
  '1,5 triệu người > 1.500.000 người',
  '１２ xã > 12 xã',
  'mười hai xã > 12 xã',
  'từ 6 đến 7% > 6-7%',
  'một nửa > ½',
  '3 giờ > 3 tiếng',
  '20 kg > 20 kilôgam',
];

const adjectives: MeaningClass = (random, half) => {
  const word = random.pick(
    halfOfWords(['rất', 'khá', 'thật', 'lại', 'cũng', 'luôn', 'cùng', 'vẫn', 'ngay', 'mãi'], half),
  );
  const where = random.below(2) === 0 ? 'before' : 'inside';
  return random.below(2) === 0 ? { before: '', after: word, where } : { before: word, after: '', where };
};

export const UNTURNED: Readonly<Record<string, MeaningClass>> = {
  'a syllable inside a compound': rowsClass(COMPOUNDS, 'inside', 'both ways'),
  'other words for the same': rowsClass(REWORDED, 'inside', 'both ways'),
  'the same right before the quote': rowsClass(REWORDED, 'before', 'both ways'),
  'the same value written otherwise': rowsClass(SAME_VALUE, 'inside', 'both ways'),
  'a word that weighs nothing, put in or taken out': adjectives,
};
