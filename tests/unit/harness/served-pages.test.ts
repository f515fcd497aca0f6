import { describe, expect, it } from 'vitest';
import { ServedPages } from '../../e2e/harness/served-pages';

describe('ServedPages', () => {
  it('serves a page at its address, whatever part of it is asked for', () => {
    const pages = new ServedPages();
    pages.serve('https://bao.example/bài.html', 'nội dung');
    expect(pages.answer('https://bao.example/b%C3%A0i.html#cuoi')).toMatchObject({ body: Buffer.from('nội dung') });
    expect(pages.answer('https://bao.example/b%C3%A0i.html?ban=in')).toBe('refuse');
  });

  it('writes down what was asked of the network, and nothing of what stays in the browser', () => {
    const pages = new ServedPages();
    pages.serve('https://bao.example/', 'trang');
    pages.answer('https://bao.example/');
    pages.answer('https://spy.example/pixel.gif');
    expect(pages.answer('chrome-extension://abc/popup.html')).toBe('pass');
    expect(pages.answer('data:text/plain,x')).toBe('pass');
    expect(pages.requests).toEqual([
      { url: 'https://bao.example/', served: true },
      { url: 'https://spy.example/pixel.gif', served: false },
    ]);
  });

  it('lets others pass where a reader goes on by hand', () => {
    expect(new ServedPages('pass').answer('https://bao.example/')).toBe('pass');
  });
});
