import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXCLUDED_GLOBS, EXCLUDED_MATCHES, isLoginService, matchesOf } from '../../../lib/outlets/matches';
import { isReadByItself, keptNameOf, outletNameOf, outletOf, successorOf } from '../../../lib/outlets/outlet-of';
import { doubtsOf, KNOWN_FROM, UNCERTAIN } from '../../../lib/outlets/provenance';
import { OUTLETS } from '../../../lib/outlets/table';
import { PROVINCE_OUTLETS } from '../../../lib/outlets/table/provinces';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

const hosts = OUTLETS.map(({ host }) => host);
const repeated = (list: string[]) => list.filter((host, index) => list.indexOf(host) !== index);
const isBelow = (host: string, other: string) => host.endsWith(`.${other}`);

describe('the outlet table', () => {
  it('has one row a host', () => {
    expect(repeated(hosts)).toEqual([]);
  });

  it('is as broad as it says', () => {
    expect(OUTLETS.filter(({ optional }) => !optional).length).toBeGreaterThanOrEqual(120);
    expect(OUTLETS.filter(({ optional }) => optional).length).toBeGreaterThanOrEqual(20);
    expect(matchesOf(OUTLETS).length).toBeGreaterThanOrEqual(120);
  });

  it.each(OUTLETS.map((outlet) => [outlet.host, outlet] as const))('%s is filled in', (host, outlet) => {
    expect(host).toMatch(/^(?!www\.|m\.)([a-z0-9-]+\.)+(vn|net)$/);
    for (const text of [outlet.vi, outlet.en, outlet.governingBody]) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(2);
      expect(text.normalize('NFC')).toBe(text);
      expect(text).not.toMatch(/[\u00a0\u200b]| {2}/);
    }
    expect(outlet.en).toMatch(/^[\x20-\x7e]+$/);
    // Told by a field of its own: an outlet's name goes into file names and source lines.
    expect(`${outlet.vi} ${outlet.en}`).not.toMatch(/địa chỉ cũ|former address/i);
    expect(outlet.optional === true).toBe(outlet.level === 'general');
  });

  it('holds every province and city of today, each with a paper and a portal', () => {
    const living = OUTLETS.filter(({ level, successor }) => level === 'province' && !successor);
    const committees = living.filter(({ governingBody }) => /^(Tỉnh|Thành) ủy /.test(governingBody));
    const portals = living.filter(({ vi }) => vi.startsWith('Cổng thông tin điện tử '));
    expect(new Set(committees.map(({ governingBody }) => governingBody)).size).toBe(34);
    expect(portals).toHaveLength(34);
    expect(OUTLETS.filter(({ successor }) => successor?.since === '2025-07-01')).toHaveLength(2 * 29);
    // The papers merged with their stations in the same year, and what the offices are called since is not certain.
    const papers = PROVINCE_OUTLETS.filter(({ governingBody, successor }) => / ủy /.test(governingBody) && !successor);
    expect(papers).toHaveLength(34);
    expect(papers.filter((paper) => !doubtsOf(paper).includes('name')).map(({ host }) => host)).toEqual([
      'sggp.org.vn',
    ]);
  });

  it('writes the names of provinces rightly in both languages', () => {
    const row = (host: string) => OUTLETS.find((outlet) => outlet.host === host);
    expect(row('baodaklak.vn')).toMatchObject({ vi: 'Báo Đắk Lắk', en: 'Dak Lak Newspaper' });
    expect(row('baodaklak.vn')?.governingBody).toBe('Tỉnh ủy Đắk Lắk');
    expect(row('danang.gov.vn')).toMatchObject({
      vi: 'Cổng thông tin điện tử thành phố Đà Nẵng',
      en: 'Da Nang City Portal',
      governingBody: 'Ủy ban nhân dân thành phố Đà Nẵng',
    });
    expect(row('hochiminhcity.gov.vn')).toMatchObject({
      vi: 'Cổng thông tin điện tử Thành phố Hồ Chí Minh',
      en: 'Ho Chi Minh City Portal',
    });
    expect(row('sggp.org.vn')?.governingBody).toBe('Thành ủy Thành phố Hồ Chí Minh');
  });

  it('sends a reader on to a row that still stands for itself', () => {
    for (const { host, successor } of OUTLETS) {
      if (!successor) continue;
      const row = OUTLETS.find((outlet) => outlet.host === successor.host);
      expect(row, `${host} → ${successor.host}`).toBeDefined();
      expect(row?.successor, `${host} → ${successor.host}`).toBeUndefined();
      expect(row?.optional, `${host} → ${successor.host}`).toBeUndefined();
      expect(successor.since).toMatch(/^20(2[5-9]|[3-9]\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
    }
  });

  it('has no optional row that a default row covers: it would not be off', () => {
    const byDefault = OUTLETS.filter(({ optional }) => !optional).map(({ host }) => host);
    const covered = OUTLETS.filter(({ host, optional }) => optional && byDefault.some((other) => isBelow(host, other)));
    expect(covered.map(({ host }) => host)).toEqual([]);
  });

  it('says where every row is known from, once, and doubts nothing that it does not hold', () => {
    expect([...KNOWN_FROM.keys()].sort()).toEqual([...hosts].sort());
    expect([...KNOWN_FROM].filter(([, sources]) => sources.length !== 1)).toEqual([]);
    expect([...UNCERTAIN.keys()].filter((host) => !hosts.includes(host))).toEqual([]);
    const withoutSuccessor = [...UNCERTAIN].filter(([host, doubts]) => doubts.includes('since') && !successorOf(host));
    expect(withoutSuccessor).toEqual([]);
    const successorInDoubt = OUTLETS.filter((outlet) => doubtsOf(outlet).includes('successor')).map(({ host }) => host);
    expect(successorInDoubt).toContain('voh.com.vn');
    expect(successorInDoubt).not.toContain('baohaugiang.com.vn');
    // Whose successor is not certain, of that the day is not either.
    expect(successorInDoubt.filter((host) => !UNCERTAIN.get(host)?.includes('since'))).toEqual([]);
  });

  it.skipIf(!existsSync(CORPUS))('knows the outlet of every page of the corpus', () => {
    const pages = readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const found = pages.map(({ name }) => {
      const gold = JSON.parse(readFileSync(join(CORPUS, name, 'gold.json'), 'utf8')) as { url: string };
      return new URL(gold.url).hostname.replace(/^www\./, '');
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((host) => !outletOf(host))).toEqual([]);
    const ofTheState = found.filter((host) => outletOf(host)?.level !== 'general');
    expect(new Set(ofTheState).size).toBeGreaterThan(3);
    expect(ofTheState.filter((host) => !isReadByItself(host))).toEqual([]);
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
});

describe('outletNameOf', () => {
  it('names a site below a portal with its host and an unlisted host by itself', () => {
    expect(outletNameOf('example.gov.vn', 'en')).toBe('State agency portal (example.gov.vn)');
    expect(outletNameOf('so-vi-du.laocai.gov.vn', 'en')).toBe('Lao Cai Province Portal (so-vi-du.laocai.gov.vn)');
    expect(outletNameOf('laocai.gov.vn', 'vi')).toBe('Cổng thông tin điện tử tỉnh Lào Cai');
    expect(outletNameOf('nhandan.vn', 'vi')).toBe('Báo Nhân Dân');
    expect(outletNameOf('special.nhandan.vn', 'vi')).toBe('Báo Nhân Dân');
    expect(outletNameOf('tuoitre.vn', 'vi')).toBe('Báo Tuổi Trẻ');
    expect(outletNameOf('blog.example.com', 'vi')).toBe('blog.example.com');
  });
});

describe('keptNameOf', () => {
  it('translates a name that is still the outlet’s own, and leaves one that was', () => {
    expect(keptNameOf('nhandan.vn', 'Báo Nhân Dân', 'en')).toBe('Nhan Dan Newspaper');
    expect(keptNameOf('nhandan.vn', 'Báo Cũ', 'en')).toBe('Báo Cũ');
    expect(keptNameOf('blog.example.com', 'blog.example.com', 'vi')).toBe('blog.example.com');
  });

  it('takes the remark off a name that was kept with it', () => {
    const former = OUTLETS.filter(({ remark }) => remark === 'former-address');
    expect(former.map(({ host }) => host)).toContain('nhandan.com.vn');
    for (const { host, vi, en } of former) {
      expect(keptNameOf(host, `${vi} (địa chỉ cũ)`, 'vi'), host).toBe(vi);
      expect(keptNameOf(host, `${vi} (địa chỉ cũ)`, 'en'), host).toBe(en);
    }
    expect(keptNameOf('so.most.gov.vn', 'Bộ Khoa học và Công nghệ (địa chỉ cũ) (so.most.gov.vn)', 'vi')).toBe(
      'Bộ Khoa học và Công nghệ (so.most.gov.vn)',
    );
    // Of a row that is gone from the table too.
    expect(keptNameOf('cu.example.vn', 'Báo Ví Dụ (địa chỉ cũ)', 'en')).toBe('Báo Ví Dụ');
    expect(keptNameOf('en.nhandan.vn', 'Báo Nhân Dân (tiếng Anh)', 'vi')).toBe('Báo Nhân Dân (tiếng Anh)');
  });
});

describe('isReadByItself', () => {
  it('tells the outlets that are on from those that the reader has to switch on', () => {
    expect(isReadByItself('special.nhandan.vn')).toBe(true);
    expect(isReadByItself('tuoitre.vn')).toBe(false);
    expect(isReadByItself('blog.example.com')).toBe(false);
  });
});

describe('successorOf', () => {
  it('names the outlet that a paper or a portal became part of', () => {
    expect(successorOf('baohaugiang.com.vn')).toMatchObject({ outlet: { vi: 'Báo Cần Thơ' }, since: '2025-07-01' });
    expect(successorOf('haugiang.gov.vn')?.outlet.host).toBe('cantho.gov.vn');
    expect(successorOf('dangcongsan.vn')?.outlet.en).toBe('Nhan Dan Newspaper');
  });

  it('says nothing of an outlet that stands for itself, or that it does not know', () => {
    expect(successorOf('nhandan.vn')).toBeUndefined();
    expect(successorOf('blog.example.com')).toBeUndefined();
  });
});

describe('matchesOf', () => {
  it('writes one pattern a site, none for a host that another row covers', () => {
    const rows = [{ host: 'b.vn' }, { host: 'en.b.vn' }, { host: 'a.vn' }, { host: 'ab.vn' }];
    expect(matchesOf(rows)).toEqual(['*://*.a.vn/*', '*://*.ab.vn/*', '*://*.b.vn/*']);
  });

  it('leaves optional rows out, and lets them cover nothing', () => {
    const rows = [{ host: 'b.vn', optional: true } as const, { host: 'so.b.vn' }, { host: 'a.vn' }];
    expect(matchesOf(rows)).toEqual(['*://*.a.vn/*', '*://*.so.b.vn/*']);
    expect(matchesOf(OUTLETS).filter((match) => match.includes('tuoitre'))).toEqual([]);
  });

  it('never asks for a whole suffix but gov.vn', () => {
    const broad = matchesOf(OUTLETS).filter((match) => /\*\.(com|org|net|edu|vn)(\.vn)?\/\*$/.test(match));
    expect(broad).toEqual([]);
  });

  it('tells a service with a login by its host or by a name in it', () => {
    for (const host of [
      'dichvucong.gov.vn',
      'a.vneid.gov.vn',
      'dichvucong.binhlam.gov.vn',
      'mail.vi-du.example',
      'sso.vi-du.vn',
    ]) {
      expect(isLoginService(host), host).toBe(true);
    }
    for (const host of ['gov.vn', 'nhandan.vn', 'thanhtoan.example', 'emails.example']) {
      expect(isLoginService(host), host).toBe(false);
    }
  });

  it('leaves the services with logins out', () => {
    expect(EXCLUDED_MATCHES).toContain('*://*.dichvucong.gov.vn/*');
    expect(EXCLUDED_GLOBS).toContain('*://dichvucong.*');
  });
});
