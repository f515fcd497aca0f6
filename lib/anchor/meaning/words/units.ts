/**
 * Units: 70 nghìn tấn and 70.000.000 kg are one amount, 25 triệu USD and 25 triệu VND are two. A row is a base with, for each
 * unit, its factor and its spellings; units of one row are reckoned into each other. Factors of law or of custom; where a
 * region's differ (sào, mẫu, công), each is a base of its own, so that nothing is taken for equal that is not.
 */

export interface Unit {
  base: string;
  factor: number;
}

const ROWS: Readonly<Record<string, ReadonlyArray<[factor: number, spellings: string]>>> = {
  VND: [[1, 'đồng|đ|vnd|vnđ|₫|dong']],
  USD: [[1, 'usd|đô la|đô la mỹ|đôla|us$|$|dollars|dollar|us dollars']],
  EUR: [[1, 'euro|eur|€|euros|ơ rô']],
  GBP: [[1, 'bảng|bảng anh|gbp|£|pounds']],
  CNY: [[1, 'nhân dân tệ|tệ|ndt|cny|yuan']],
  JPY: [[1, 'yên|yen|jpy|¥|yên nhật']],
  KRW: [[1, 'won|krw|₩']],
  kg: [
    [1e-6, 'mg|miligam'],
    [1e-3, 'g|gam|gram|grams'],
    [0.1, 'lạng'],
    [1, 'kg|kilôgam|ki lô gam|ki lô|cân|ký|kilogram|kilograms'],
    [10, 'yến'],
    [100, 'tạ'],
    [1000, 'tấn|tonnes|tons|tonne|ton'],
    [0.0311035, 'ounce|ao xơ'],
  ],
  // Gold is weighed in its own measure: ten chỉ are one lượng.
  'chỉ vàng': [
    [1, 'chỉ|chỉ vàng'],
    [10, 'lượng|lượng vàng|cây vàng'],
  ],
  m: [
    [1e-3, 'mm|milimét|mi li mét|ly'],
    [1e-2, 'cm|xentimét|xăng ti mét|phân'],
    [1, 'm|mét|metres|meters|metre|meter'],
    [1e3, 'km|cây số|kilômét|ki lô mét|kilometres|kilometers|kilometre|kilometer'],
    [1852, 'hải lý'],
    [1609.344, 'dặm|miles|mile'],
    [0.3048, 'feet|foot'],
  ],
  m2: [
    [1e-4, 'cm2'],
    [1, 'm2|mét vuông|square metres|square meters'],
    [1e4, 'ha|héc ta|hecta|hectares|hectare'],
    [1e6, 'km2|kilômét vuông|ki lô mét vuông|square kilometres|square kilometers'],
  ],
  sào: [[1, 'sào']],
  mẫu: [[1, 'mẫu']],
  công: [[1, 'công đất']],
  m3: [
    [1e-3, 'lít|l|litres|liters'],
    [1, 'm3|mét khối|khối|cubic metres|cubic meters'],
    [1e9, 'km3'],
  ],
  thùng: [[1, 'thùng|barrels|barrel']],
  kWh: [
    [1, 'kwh|số điện'],
    [1e3, 'mwh'],
    [1e6, 'gwh'],
    [1e9, 'twh'],
  ],
  kW: [
    [1, 'kw'],
    [1e3, 'mw'],
    [1e6, 'gw'],
    [0.7355, 'mã lực|cv|hp'],
  ],
  '°C': [[1, '°c|độ c|độ|°']],
  '°F': [[1, '°f|độ f']],
  'km/h': [
    [1, 'km/h|km/giờ'],
    [3.6, 'm/s|m/giây'],
    [1.852, 'hải lý/giờ|knot|knots'],
  ],
  day: [
    [1, 'ngày|days|day'],
    [7, 'tuần|tuần lễ|weeks|week'],
    [1 / 24, 'giờ|tiếng|h|giờ đồng hồ|tiếng đồng hồ|hours|hour'],
    [1 / 1440, 'phút|minutes|minute'],
    [1 / 86_400, 'giây'],
  ],
  // No number of days: kept apart from them.
  month: [
    [1, 'tháng|months|month'],
    [3, 'quý|quarters'],
    [12, 'năm|years|year'],
    [60, 'nhiệm kỳ'],
    [120, 'thập niên|thập kỷ|decades|decade'],
    [1200, 'thế kỷ|centuries|century'],
  ],
  '%': [
    [1, '%|phần trăm|percent|per cent'],
    [0.1, '‰|phần nghìn'],
  ],
  // Five points more than 10 % are 15 %, five per cent more are 10.5.
  'point of %': [
    [1, 'điểm phần trăm|điểm %|percentage points|percentage point'],
    [0.01, 'điểm cơ bản|basis points'],
  ],
  times: [[1, 'lần|times']],
};

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(ROWS).flatMap(([base, units]) =>
    units.flatMap(([factor, spellings]) =>
      spellings.split('|').map((name): [string, Unit] => [name, { base, factor }]),
    ),
  ),
);

/**
 * What is counted without a measure. Right behind a figure another one of these is another statement (38 người, 38 hộ); a
 * word that is none of them may be put in there, or taken out.
 */
export const COUNTED: readonly string[] =
  'người|hộ|hộ dân|nhân khẩu|gia đình|đại biểu|đảng viên|cán bộ|học sinh|sinh viên|giáo viên|lao động|công nhân|doanh nghiệp|hợp tác xã|dự án|công trình|vụ|vụ án|vụ việc|ca|trường hợp|bệnh nhân|giường|lượt|lượt khách|khách|xã|phường|tỉnh|thành phố|huyện|thôn|bản|tổ|đơn vị|cơ quan|bộ|ban|đoàn|văn bản|nghị định|thông tư|điều|khoản|điểm|thủ tục|hồ sơ|ý kiến|phiếu|căn|căn nhà|phòng|chiếc|xe|tàu|máy bay|con|cây|bài|cuốn|tác phẩm|giải|huân chương|tiêu chí|chỉ tiêu|nhiệm vụ|nhóm nhiệm vụ|giải pháp|quốc gia|nước|trường|lớp|nhà|cầu|trạm|đợt|khoá|khóa|people|households|communes|projects|schools|students|workers|companies|provinces|districts'.split(
    '|',
  );
