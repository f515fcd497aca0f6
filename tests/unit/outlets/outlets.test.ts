import { describe, expect, it } from 'vitest';
import { EXCLUDED_GLOBS, EXCLUDED_MATCHES, matchesOf } from '../../../lib/outlets/matches';
import { outletNameOf, outletOf } from '../../../lib/outlets/outlet-of';
import { OUTLETS } from '../../../lib/outlets/table';

describe('the outlet table', () => {
  it('has one row a host', () => {
    expect(new Set(OUTLETS.map(({ host }) => host)).size).toBe(OUTLETS.length);
  });

  it.each(OUTLETS.map((outlet) => [outlet.host, outlet] as const))('%s is filled in', (host, outlet) => {
    expect(host).toMatch(/^(?!www\.|m\.)([a-z0-9-]+\.)+vn$/);
    for (const text of [outlet.vi, outlet.en, outlet.governingBody]) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(2);
      expect(text.normalize('NFC')).toBe(text);
    }
  });
});

describe('outletOf', () => {
  it('takes the longest row', () => {
    expect(outletOf('en.nhandan.vn')?.language).toBe('en');
    expect(outletOf('special.nhandan.vn')?.host).toBe('nhandan.vn');
    expect(outletOf('sotttt.hanoi.gov.vn')?.level).toBe('province');
    expect(outletOf('www.example.gov.vn')?.host).toBe('gov.vn');
  });

  it('knows no neighbour that merely ends alike', () => {
    expect(outletOf('khongphainhandan.vn')).toBeUndefined();
    expect(outletOf('vn')).toBeUndefined();
    expect(outletOf('nhandan.vn.example.com')).toBeUndefined();
  });

  it('names a portal with its host and an unlisted host by itself', () => {
    expect(outletNameOf('example.gov.vn', 'en')).toBe('State agency portal (example.gov.vn)');
    expect(outletNameOf('nhandan.vn', 'vi')).toBe('Báo Nhân Dân');
    expect(outletNameOf('blog.example.com', 'vi')).toBe('blog.example.com');
  });
});

describe('matchesOf', () => {
  it('writes one pattern a site, none for a host that another row covers', () => {
    const rows = [{ host: 'b.vn' }, { host: 'en.b.vn' }, { host: 'a.vn' }, { host: 'ab.vn' }];
    expect(matchesOf(rows)).toEqual(['*://*.a.vn/*', '*://*.ab.vn/*', '*://*.b.vn/*']);
  });

  it('never asks for a whole suffix but gov.vn', () => {
    const broad = matchesOf(OUTLETS).filter((match) => /\*\.(com|org|net|edu|vn)(\.vn)?\/\*$/.test(match));
    expect(broad).toEqual([]);
  });

  it('leaves the services with logins out', () => {
    expect(EXCLUDED_MATCHES).toContain('*://*.dichvucong.gov.vn/*');
    expect(EXCLUDED_GLOBS).toContain('*://dichvucong.*');
  });
});
