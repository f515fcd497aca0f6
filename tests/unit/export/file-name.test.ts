import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf, noNames } from '../../../lib/export/file-name';

const publishedAt = { iso: '2026-03-07T08:05:00+07:00', precision: 'minute', words: '' } as const;
const article = {
  publishedAt,
  savedAt: '2026-03-08T09:00:00.000+07:00',
  outletName: 'Báo Ví Dụ',
  headline: 'Mở tuyến đò',
};
const nameOf = (headline: string, taken = noNames()) => fileNameOf({ ...article, headline }, taken);

describe('fileNameOf', () => {
  it('is day, outlet, headline', () => {
    expect(nameOf('Mở tuyến đò')).toBe('2026-03-07 Báo Ví Dụ Mở tuyến đò.md');
    const { publishedAt: _date, ...undated } = article;
    expect(fileNameOf(undated, noNames(), 'json')).toBe('2026-03-08 Báo Ví Dụ Mở tuyến đò.json');
  });

  it('is NFC, without what a system forbids or what hides an ending', () => {
    expect(nameOf('Tỷ lệ 3/4: "đạt"?\u202egnp.exe'.normalize('NFD'))).toBe(
      '2026-03-07 Báo Ví Dụ Tỷ lệ 3 4 đạt gnp.exe.md',
    );
    expect(nameOf('..\\..\\etc/passwd\u0000 ')).toBe('2026-03-07 Báo Ví Dụ .. .. etc passwd.md');
  });

  it.each(['CON', 'nul', 'com1.txt', 'LPT9'])('never is the Windows device %s', (device) => {
    const name = fileNameOf({ savedAt: 'khi nào', outletName: '', headline: device }, noNames());
    expect(name).toBe(`_${device}.md`);
  });

  it('has a name even where nothing is left of it', () => {
    expect(fileNameOf({ savedAt: '', outletName: '', headline: '???' }, noNames())).toBe('bai.md');
  });

  it('is cut at a word', () => {
    const name = nameOf('Khai trương tuyến đò ngang phục vụ học sinh '.repeat(6));
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/(?:Khai|trương|tuyến|đò|ngang|phục|vụ|học|sinh)\.md$/u);
  });

  it('numbers those that a system would take for one file', () => {
    const taken = noNames();
    const names = ['Đò ngang', 'ĐÒ NGANG', 'đò ngang'.normalize('NFD')].map((headline) => nameOf(headline, taken));
    expect(names).toEqual([
      '2026-03-07 Báo Ví Dụ Đò ngang.md',
      '2026-03-07 Báo Ví Dụ ĐÒ NGANG (2).md',
      '2026-03-07 Báo Ví Dụ đò ngang (3).md',
    ]);
  });

  it('is a name that every system takes, whatever the page calls itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }), (headlines) => {
        const taken = noNames();
        const names = headlines.map((headline) => fileNameOf({ savedAt: '', outletName: '', headline }, taken));
        expect(new Set(names.map((name) => name.toLowerCase().normalize('NFC'))).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+\.md$/u);
          expect(name).not.toMatch(/^[ .]|[ .]\.md$/u);
          expect(name.length).toBeLessThanOrEqual(120);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
          expect(name).toBe(name.normalize('NFC'));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a pattern', () => {
  const facts = {
    ...{ ...article, headline: 'Mở tuyến đò' },
    ...{ authors: ['Lê Văn Đò', 'PV'], section: 'Giao thông', topic: 'Hạ tầng', host: 'bao.example.vn' },
  };
  const named = (pattern: string) => fileNameOf(facts, noNames(), 'md', pattern);

  it('is filled with what is known, by its words in either language, in any case and spacing', () => {
    expect(named('{báo} – {tít}')).toBe('Báo Ví Dụ – Mở tuyến đò.md');
    expect(named('{Outlet}_{DATE}_{title}')).toBe('Báo Ví Dụ_2026-03-07_Mở tuyến đò.md');
    expect(named('{Tác giả}; {mục}, {chủ đề}, {tên miền}, {ngày lưu}')).toBe(
      'Lê Văn Đò, PV; Giao thông, Hạ tầng, bao.example.vn, 2026-03-08.md',
    );
  });

  it('leaves nothing for what is not known, and keeps words in braces that mean nothing', () => {
    expect(fileNameOf(article, noNames(), 'md', '{mục} {tít} {gì đó}')).toMatch(/\{gì đó\}\.md$/);
    expect(fileNameOf({ ...article, headline: '' }, noNames(), 'md', '{tít}')).toBe('bai.md');
  });

  it('makes a safe name whatever is typed', () => {
    for (const pattern of ['../../{tít}', 'con', 'C:\\{tít}', '{tít}...', '\u202e{tít}', '{'.repeat(500)])
      expect(named(pattern)).toMatch(/^[^<>:"/\\|?*.][^<>:"/\\|?*]*\.md$/u);
    expect(named('con')).toBe('_con.md');
  });

  it('gives 20 000 articles of one name 20 000 names, in no time', () => {
    const taken = noNames();
    const names = Array.from({ length: 20_000 }, () => fileNameOf(facts, taken, 'md', '{báo}'));
    expect(new Set(names).size).toBe(names.length);
    expect(names.at(-1)).toBe('Báo Ví Dụ (20000).md');
  }, 10_000);
});
