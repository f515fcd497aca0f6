import { describe, expect, it } from 'vitest';
import { createOwnPageTest } from '../../../../lib/article/scan/own-pages';

describe('an address of the own site', () => {
  const isOwnPage = createOwnPageTest('https://www.bao.example.com.vn/xa-hoi/ke-moi-post1.html');
  it.each([
    '/xa-hoi/cau-moi-post2.html',
    'https://bao.example.com.vn/xa-hoi/cau-moi-post2.html',
    'https://media.example.com.vn/emagazine/3',
    '  /tin/2  ',
  ])('is %s', (address) => expect(isOwnPage(address)).toBe(true));
  it.each([
    '',
    '#muc-2',
    'javascript:void(0)',
    'mailto:toasoan@bao.example.com.vn',
    'https://khac.com.vn/tin/2',
    '/anh/lon.jpg',
    '/van-ban/quyet-dinh.pdf?v=2',
    '?photo=3',
    'https://www.bao.example.com.vn/xa-hoi/ke-moi-post1.html#binh-luan',
    'http://[::bad',
  ])('is not “%s”', (address) => expect(isOwnPage(address)).toBe(false));

  it('differs by its query where the page has one', () => {
    const isOwn = createOwnPageTest('https://huyen.example.gov.vn/tin.aspx?id=1');
    expect([isOwn('tin.aspx?id=2'), isOwn('/tin.aspx?id=1')]).toEqual([true, false]);
  });
});
