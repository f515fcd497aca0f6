import { expect, it } from 'vitest';
import { isSameText } from '../../../lib/model/same-text';

const blocks = (...texts: string[]) => texts.map((text) => ({ text }));

const ferry = blocks(
  'Mở tuyến đò ngang sông',
  'Sáng 7-3, xã Bản Lầu khai trương tuyến đò ngang phục vụ học sinh hai thôn bên kia sông đi học.',
  'Theo chủ đò, mỗi ngày đò chạy mười hai chuyến, vé cho học sinh được miễn hoàn toàn.',
);

it('knows an edited text again', () => {
  const edited = blocks(
    'Khai trương đò ngang',
    'Sáng 7-3, xã Bản Lầu khai trương tuyến đò ngang phục vụ học sinh ba thôn bên kia sông đi học.',
    'Theo chủ đò, mỗi ngày đò chạy mười bốn chuyến, vé cho học sinh được miễn hoàn toàn. Đò nghỉ khi có lũ.',
  );
  expect(isSameText(ferry, edited)).toBe(true);
  expect(isSameText(edited, ferry)).toBe(true);
});

it('tells two articles of one paper apart, set phrases notwithstanding', () => {
  const market = blocks(
    'Họp chợ phiên vùng cao',
    'Sáng 8-3, xã Bản Lầu họp chợ phiên đầu tiên trong năm với hơn hai trăm gian hàng nông sản.',
    'Theo ban quản lý chợ, mỗi tháng chợ họp bốn phiên, vé gửi xe được miễn hoàn toàn.',
  );
  expect(isSameText(ferry, market)).toBe(false);
});

it('compares texts of a few words as they are, and takes no text for nothing', () => {
  expect(isSameText(blocks('Tin vắn'), blocks('Tin vắn'))).toBe(true);
  expect(isSameText(blocks('Tin vắn'), blocks('Tin buồn'))).toBe(false);
  expect(isSameText(blocks(''), blocks(''))).toBe(false);
});
