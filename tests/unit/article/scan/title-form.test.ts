import { describe, expect, it } from 'vitest';
import { hasTitleForm } from '../../../../lib/article/scan/title-form';

describe('the form of a title', () => {
  it.each([
    'Mở tuyến xe buýt nối ba xã vùng cao',
    '“Giữ rừng” ở Huổi Én bằng sáo trúc',
    '12 bản có điện trước Tết, có nước sạch?',
  ])('has “%s”', (text) => expect(hasTitleForm(text, 4)).toBe(true));
  it.each([
    'Mở tuyến xe buýt nối ba xã vùng cao.',
    'được nối với ba xã vùng cao của huyện',
    'Mở tuyến xe',
    'Bà con đón nước về đồng. Ảnh: Mẫu Thử',
  ])('has not “%s”', (text) => expect(hasTitleForm(text, 4)).toBe(false));
});
