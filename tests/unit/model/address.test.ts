import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl, hostOf, isSameSite, normaliseAddress } from '../../../lib/model/address';

describe('normaliseAddress', () => {
  it.each([
    ['http://www.bao.example.vn/bai-1.html', 'https://bao.example.vn/bai-1.html'],
    ['https://m.bao.example.vn/bai-1.html?utm_source=zalo&UTM_Medium=x', 'https://bao.example.vn/bai-1.html'],
    ['https://amp.bao.example.vn/bai-1.html/amp/', 'https://bao.example.vn/bai-1.html'],
    ['https://www.m.bao.example.vn/Bai-1/', 'https://bao.example.vn/Bai-1'],
    ['http://BAO.example.vn:80/a#binh-luan', 'https://bao.example.vn/a'],
    ['https://bao.example.vn.:443/a', 'https://bao.example.vn/a'],
    ['https://bao.example.vn:8443/a', 'https://bao.example.vn:8443/a'],
    ['https://ai:mat-khau@bao.example.vn/a', 'https://bao.example.vn/a'],
    ['https://bao.example.vn', 'https://bao.example.vn/'],
    ['https://bao.example.vn/?', 'https://bao.example.vn/'],
    ['https://bao.example.vn/a?fbclid=1&gidzl=2&zarsrc=3&gclid=4&amp=1', 'https://bao.example.vn/a'],
    ['https://cong.example.vn/tin?NewsID=52&CatID=7&utm_campaign=x', 'https://cong.example.vn/tin?CatID=7&NewsID=52'],
    ['https://cong.example.vn/tin?id=2&id=1', 'https://cong.example.vn/tin?id=2&id=1'],
    ['https://cong.example.vn/%7etin/%c3%a1', 'https://cong.example.vn/~tin/%C3%A1'],
    ['https://cong.example.vn/a%CC%81', 'https://cong.example.vn/%C3%A1'],
    ['https://cong.example.vn/tin-đất', 'https://cong.example.vn/tin-%C4%91%E1%BA%A5t'],
    ['https://cong.example.vn/a%2fb?q=%26', 'https://cong.example.vn/a%2Fb?q=%26'],
    ['https://báo.example.vn/a', 'https://xn--bo-mia.example.vn/a'],
    ['https://m.edu.vn/a', 'https://m.edu.vn/a'],
  ])('%s', (url, expected) => {
    expect(normaliseAddress(url)).toBe(expected);
  });

  it('tells articles apart that differ in an id, in the case of the path or in bytes that are not UTF-8', () => {
    const addresses = [
      'https://cong.example.vn/tin?id=1',
      'https://cong.example.vn/tin?id=2',
      'https://cong.example.vn/Tin?id=1',
      'https://cong.example.vn/tin?id=%d0',
      'https://cong.example.vn/tin?id=%d1',
    ].map(normaliseAddress);
    expect(new Set(addresses).size).toBe(5);
  });

  it.each(['', 'bai-1.html', 'javascript:alert(1)', 'file:///a', 'about:blank', 'ftp://a.vn/', 'data:text/html,a'])(
    'refuses %j',
    (url) => {
      expect(normaliseAddress(url)).toBeNull();
      expect(cleanUrl(url)).toBeNull();
      expect(hostOf(url)).toBeNull();
    },
  );

  it('normalises its own result to itself, and gives a valid address', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.constantFrom('', '/amp', '/', '/amp//', '/%c3', '/tin-đất/amp'),
        (url, tail) => {
          const once = normaliseAddress(url.replace(/(?=\?|#|$)/, tail));
          expect(once).not.toBeNull();
          if (once === null) return;
          expect(normaliseAddress(once)).toBe(once);
          expect(new URL(once).href).toBe(once);
        },
      ),
    );
  });
});

describe('cleanUrl', () => {
  it.each([
    ['http://www.bao.example.vn/bai.html?utm_source=a', 'http://www.bao.example.vn/bai.html'],
    ['https://bao.example.vn/bai?b=%e1&fbclid=x&a=1', 'https://bao.example.vn/bai?b=%e1&a=1'],
    ['https://bao.example.vn/bai#:~:text=m%E1%BB%9Bi', 'https://bao.example.vn/bai'],
    ['https://bao.example.vn/bai#muc-2', 'https://bao.example.vn/bai#muc-2'],
    ['https://a:b@bao.example.vn/?', 'https://bao.example.vn/'],
  ])('%s', (url, expected) => {
    expect(cleanUrl(url)).toBe(expected);
  });
});

describe('isSameSite', () => {
  it('looks past the mobile host and the scheme, not past another subdomain', () => {
    expect(isSameSite('http://m.bao.example.vn/a', 'https://www.bao.example.vn/b')).toBe(true);
    expect(isSameSite('https://so.bao.example.vn/a', 'https://bao.example.vn/a')).toBe(false);
    expect(isSameSite('javascript:1', 'javascript:1')).toBe(false);
  });
});
