import type { ChartWords } from './chart-words';

const number = (value: number) => value.toLocaleString('vi');

export const chartVi: ChartWords = {
  choose: 'Xem thêm dưới biểu đồ',
  names: { bars: 'Chỉ biểu đồ', compare: 'So hai kỳ', outlet: 'Theo báo', topic: 'Theo chủ đề', tone: 'Theo sắc thái' },
  overTime: (facet) => `${facet} theo thời gian`,
  compare: {
    title: (now, before) => `${now} so với ${before}`,
    now: 'Kỳ này',
    before: 'Kỳ trước',
    difference: 'Chênh lệch',
    share: 'Tỷ lệ',
    total: 'Tổng số',
    noPeriod: 'Nhập “Từ ngày” ở trên hoặc bấm một cột: kỳ đó sẽ được so với kỳ liền trước.',
    recent: { days: '30 ngày qua', month: 'Tháng này', year: 'Năm nay' },
    beforeFrom: 'So với: từ ngày',
    beforeTo: 'đến ngày',
    justBefore: 'Kỳ liền trước',
    more: (period, other, { now, before, difference, share }) =>
      `${period}: ${now}, nhiều hơn ${difference}${share === null ? '' : ` (${share})`} so với ${before} của ${other}.`,
    less: (period, other, { now, before, difference, share }) =>
      `${period}: ${now}, ít hơn ${difference}${share === null ? '' : ` (${share})`} so với ${before} của ${other}.`,
    same: (period, other, now) => `${period}: ${now}, bằng ${other}.`,
    nothing: 'Cả hai kỳ đều không có gì.',
    risen: (facet, name, change) => `${facet}: tăng nhiều nhất là ${name} (${change}).`,
    fallen: (facet, name, change) => `${facet}: giảm nhiều nhất là ${name} (${change}).`,
    both: (facet, risen, risenBy, fallen, fallenBy) =>
      `${facet}: tăng nhiều nhất là ${risen} (${risenBy}), giảm nhiều nhất là ${fallen} (${fallenBy}).`,
    lengths: (days, daysBefore, perDay, perDayBefore) =>
      `Hai kỳ dài ngắn khác nhau (${number(days)} và ${number(daysBefore)} ngày): mỗi ngày ${perDay} so với ${perDayBefore}.`,
    barBefore: (period, count) => `kỳ trước, ${period}: ${count}`,
  },
  rest: { outlet: 'Các báo khác', topic: 'Chủ đề khác hoặc chưa có', tone: 'Chưa ghi sắc thái' },
  without: { outlet: 'Không rõ báo', level: 'Không rõ cấp', topic: 'Chưa có chủ đề', tone: 'Chưa ghi sắc thái' },
  period: 'Thời gian',
  total: 'Tổng số',
  none: 'Ở đây không có gì vừa có ngày đăng vừa có mục này.',
  row: (name, count, highest) => `${name}: ${count}; cao nhất ${highest}`,
  counting: 'Đang đếm…',
};
