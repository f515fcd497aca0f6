// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCleanLine, toCleanLines } from '../../../lib/digest/clean-text';
import { type DigestSource, NO_ARRANGEMENT, type SourceArticle } from '../../../lib/digest/source';
import { toDigest } from '../../../lib/digest/to-digest';
import { toMail } from '../../../lib/digest/to-mail';
import type { ArticleId } from '../../../lib/model/ids';
import { BUILT_IN_FORMS, type DigestForm } from '../../../lib/model/settings/digest';
import { SAMPLE_ARTICLES, SAMPLE_LETTERHEAD, SAMPLE_SOURCE } from '../../fixtures/digest/sample';
import { digestWordsOf } from '../../fixtures/digest/words';
import { parseHtml, partsOfDocx } from './parts-of-docx';

const ALL: DigestForm = { ...BUILT_IN_FORMS.full, parts: { ...BUILT_IN_FORMS.full.parts, addresses: true } };

function make(source: DigestSource, language: 'vi' | 'en' = 'vi', letterhead = SAMPLE_LETTERHEAD) {
  const words = digestWordsOf(language);
  return { words, digest: toDigest(source, { form: ALL, letterhead, arrangement: NO_ARRANGEMENT, words }) };
}

/** One article that says this in every field that the page or the reader fills. */
function saying(text: string, at = 0): SourceArticle {
  const [one] = SAMPLE_ARTICLES;
  const [highlight] = one?.highlights ?? [];
  if (one === undefined || highlight === undefined) throw new Error('no article to fill');
  return {
    article: {
      ...one.article,
      id: `said-${at}` as ArticleId,
      headline: text,
      topic: text,
      summary: text,
      note: text,
      source: { name: text },
      url: text,
    },
    highlights: [{ ...highlight, quote: { exact: text, prefix: '', suffix: '' }, note: text }],
    outletName: text,
    reprints: 1,
  };
}

const sourceOfOne = (one: SourceArticle): DigestSource => ({
  ...SAMPLE_SOURCE,
  articles: [one],
  damaged: [one.article.headline],
});

describe('the Word file', () => {
  it('says of a paper’s words in another language which it is, so that they are not spelt as English', async () => {
    const { digest, words } = make(SAMPLE_SOURCE, 'en');
    const { files } = await partsOfDocx(digest, words);
    const runs = (files['word/document.xml'] ?? '').match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const languageOf = (text: string) =>
      /w:lang w:val="([^"]*)"/.exec(runs.findLast((run) => run.includes(text)) ?? '')?.[1];
    expect(languageOf('Xóm Bến trồng chè')).toBe('vi-VN');
    expect(languageOf('Toàn bộ 126 trạm đã truyền')).toBe('vi-VN');
    expect(languageOf('Note: ')).toBeUndefined();
    const vietnamese = make(SAMPLE_SOURCE, 'vi');
    const own = await partsOfDocx(vietnamese.digest, vietnamese.words);
    expect(own.files['word/document.xml']).not.toContain('w:lang');
  });

  it.each(['vi', 'en'] as const)('asks no program to update a field, in %s', async (language) => {
    const { digest, words } = make(SAMPLE_SOURCE, language);
    const { files, paragraphs } = await partsOfDocx(digest, words);
    const all = Object.values(files).join('\n');
    expect(all).not.toMatch(/w:dirty="(?!false")/);
    expect(all).not.toContain('updateFields');
    const contents = paragraphs.filter(({ style }) => style.startsWith('TOC'));
    expect(contents.map(({ text }) => text)).toContain('2. Xóm Bến trồng chè: chuyện của người giữ đê');
    expect(contents).toHaveLength(12 + 5);
  });

  it('has the measures of the decree', async () => {
    const { digest, words } = make(SAMPLE_SOURCE);
    const { files } = await partsOfDocx(digest, words);
    const document = files['word/document.xml'] ?? '';
    const millimetres = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(section)?.[1]) / 56.7;
    const section = document.slice(document.lastIndexOf('<w:sectPr'));
    expect(section).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    for (const name of ['top', 'bottom']) expect(Math.round(millimetres(name))).toBe(20);
    expect(Math.round(millimetres('left'))).toBe(30);
    expect(Math.round(millimetres('right'))).toBe(15);
    expect(section).toContain('<w:titlePg');
    expect(files['word/styles.xml']).toContain('Times New Roman');
    // The number stands in the head of every page but the first.
    const heads = Object.entries(files).filter(([name]) => /word\/header\d/.test(name));
    expect(heads.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(1);
  });

  it('holds every word of headlines, facts, summaries, quotes, notes, letterhead and foot', async () => {
    const { digest, words } = make(SAMPLE_SOURCE);
    const { text, links } = await partsOfDocx(digest, words);
    for (const { article, highlights, outletName } of SAMPLE_ARTICLES) {
      expect(text).toContain(toCleanLine(article.headline));
      expect(text).toContain(outletName);
      for (const line of toCleanLines(article.summary ?? article.lead ?? '')) expect(text).toContain(line);
      for (const { quote } of highlights) for (const line of toCleanLines(quote.exact)) expect(text).toContain(line);
      expect(links).toContain(article.url);
    }
    for (const line of ['sai số cho phép 3 cm', 'đã nghiệm thu 124/126', 'Đoàn kiểm toán còn làm việc đến hết tuần.']) {
      expect(text).toContain(line);
    }
    for (const line of Object.values(SAMPLE_LETTERHEAD).flatMap(toCleanLines)) expect(text).toContain(line);
    expect(links).toContain('https://nam-son.example.vn/qd-118');
  });

  it('holds every word of any library, in every field', async () => {
    const text = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
    const library = fc.array(
      text.map((words) => words.join(' ')),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(library, async (texts) => {
        const made = make({ ...SAMPLE_SOURCE, articles: texts.map(saying) });
        const { text: written } = await partsOfDocx(made.digest, made.words);
        for (const line of texts.map(toCleanLine)) {
          // As a headline, an outlet, a topic and a summary at least; a quote may stand in marks, and a note is Markdown.
          if (line !== '') expect(written.split(line).length).toBeGreaterThan(4);
        }
      }),
      { numRuns: 12 },
    );
  });
});

const ATTACKS = [
  '</w:t></w:r></w:p><w:p><w:r><w:t>x',
  ']]><script>alert(1)</script>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;script&gt;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://a.example/"onclick="alert(1)',
  'https://a.example/<script>',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  '=HYPERLINK("https://a.example")',
  '\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085',
  '\ufffe\uffff',
  '\ud800 đơn',
  'trước\u202egnốx',
  '\u2066a\u2069',
  'một\r\nhai\rba\u2028bốn',
  '[bấm](javascript:alert(1))',
  '![x](https://a.example/x.png)',
  '<iframe src="https://a.example">',
  '{{7*7}}<%= 7 %>',
];

describe('text made to attack', () => {
  it.each(ATTACKS)('is text in the Word file and in the e-mail: %j', async (attack) => {
    const { digest, words } = make(sourceOfOne(saying(attack)), 'vi', {
      ...SAMPLE_LETTERHEAD,
      office: attack,
      recipients: attack,
    });
    const { files, document, links, text } = await partsOfDocx(digest, words);
    expect(text).toContain(toCleanLine(attack));
    expect(links.every((link) => /^https?:\/\//.test(link))).toBe(true);
    for (const xml of Object.values(files)) expect(xml).not.toMatch(/[^\P{Cc}\t\r\n]|[\ufffe\uffff\u202a-\u202e]/u);
    const fields = [...document.getElementsByTagName('w:instrText')].map((field) => field.textContent ?? '');
    expect(fields.every((field) => /^TOC /.test(field))).toBe(true);

    const { html } = toMail(digest, words);
    const page = parseHtml(html);
    expect(page.querySelector('script, img, iframe, object, style, link, form, input')).toBeNull();
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).toMatch(/^(?:style|lang|href|role|aria-label)$/);
        if (name === 'href') expect(value).toMatch(/^https?:\/\//);
        if (name === 'style') expect(value).not.toMatch(/url\(|expression|javascript/i);
      }
    }
    expect(page.body.textContent).toContain(toCleanLine(attack));
  });
});
