/**
 * `npm run test:digest`: digests of invented articles, and of the corpus where it is there, opened by the programs that readers
 * have. LibreOffice makes pages of them, pandoc finds headings, quotes and links, and no field waits to be updated; the same as an
 * e-mail and as text for a chat has every headline and quote. Files and
 * a picture of each page are left in `.output/digest/`. Ends with 1 where something is not as it should be.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { toDocx } from '../../lib/digest/docx/to-docx';
import { type DigestSource, NO_ARRANGEMENT } from '../../lib/digest/source';
import { toDigest } from '../../lib/digest/to-digest';
import { toMail } from '../../lib/digest/to-mail';
import { BUILT_IN_DIGESTS, BUILT_IN_FORMS, type DigestForm } from '../../lib/model/settings/digest';
import type { Language } from '../../lib/model/settings/settings';
import { ROOT } from '../../scripts/set-up/project.mjs';
import { programOf } from '../e2e/harness/programs';
import { SAMPLE_LETTERHEAD, SAMPLE_SOURCE } from '../fixtures/digest/sample';
import { digestWordsOf } from '../fixtures/digest/words';
import { corpusSource } from './corpus-source';
import { installTools, runTool } from './tools';

const FOLDER = join(ROOT, '.output/digest');
/** So many dots an inch: letters can be read, and a page is a small file. */
const RESOLUTION = '80';

interface Case {
  name: string;
  source: DigestSource;
  form: DigestForm;
  language: Language;
}

const missing = installTools();
if (missing.length > 0) {
  console.log(`missing: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const corpus = corpusSource(ROOT);
if (corpus === null) console.log('no corpus: invented articles alone');
const cases: Case[] = [
  ...BUILT_IN_DIGESTS.map((name) => ({
    name,
    source: SAMPLE_SOURCE,
    form: BUILT_IN_FORMS[name],
    language: 'vi' as const,
  })),
  { name: 'english', source: SAMPLE_SOURCE, form: BUILT_IN_FORMS.full, language: 'en' },
  { name: 'empty', source: { ...SAMPLE_SOURCE, articles: [], before: [] }, form: BUILT_IN_FORMS.full, language: 'vi' },
  ...(corpus === null ? [] : [{ name: 'corpus', source: corpus, form: BUILT_IN_FORMS.full, language: 'vi' as const }]),
];
let failures = 0;
for (const one of cases) {
  const problems = await check(one);
  failures += problems.length;
  for (const problem of problems) console.log(`! ${one.name}: ${problem}`);
}
console.log(`${cases.length} digests, ${failures} problems; pictures in .output/digest`);
if (failures > 0) process.exitCode = 1;

async function check({ name, source, form, language }: Case): Promise<string[]> {
  const words = digestWordsOf(language);
  const digest = toDigest(source, { form, letterhead: SAMPLE_LETTERHEAD, arrangement: NO_ARRANGEMENT, words });
  const file = join(FOLDER, `${name}.docx`);
  const bytes = new Uint8Array(await (await toDocx(digest, words)).arrayBuffer());
  writeFileSync(file, bytes);
  const problems: string[] = [];
  const expectAll = (what: string, wanted: readonly string[], found: string) => {
    const lost = wanted.filter((text) => !found.includes(squeezed(text)));
    if (lost.length > 0) problems.push(`${what}: ${lost.length} of ${wanted.length} not found, the first: ${lost[0]}`);
  };

  const xml = Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
  if (/w:dirty="(?!false")/.test(xml) || xml.includes('updateFields')) problems.push('a field waits to be updated');

  const entries = digest.groups.flatMap((group) => group.entries);
  const tree = JSON.parse(runTool('pandoc', [file, '-t', 'json'])) as unknown;
  const headings = textsOf(tree, 'Header');
  const headlines = entries.map(({ headline }) => headline);
  expectAll('headings in pandoc', headlines, squeezed(headings.join('\n')));
  const quotes = entries.flatMap((entry) => entry.quotes.flatMap(({ paragraphs }) => paragraphs));
  expectAll('quotes in pandoc', quotes, squeezed(textsOf(tree, 'BlockQuote').join('\n')));
  const links = linksOf(tree);
  expectAll(
    'links in pandoc',
    entries.flatMap(({ url }) => url ?? []),
    links.join('\n'),
  );

  runTool('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', FOLDER, file]);
  const pdf = join(FOLDER, `${name}.pdf`);
  const pages = runTool('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  expectAll('headlines in LibreOffice', headlines, squeezed(pages.join('\n')));
  const { country = '' } = digest.head ?? {};
  if (country !== '' && !pages[0]?.includes(country)) problems.push('the national heading is broken into lines');
  // The number stands at the top of every page but the first.
  for (const [at, page] of pages.entries()) {
    const [top = ''] = page.split('\n').filter((line) => line.trim() !== '');
    if ((top.trim() === `${at + 1}`) !== at > 0) problems.push(`page ${at + 1} begins with “${top.trim()}”`);
  }
  if (pages.some((page) => page.replace(/^\s*\d+/, '').trim() === '')) problems.push('an empty page');
  runTool('pdftoppm', ['-r', RESOLUTION, '-png', pdf, join(FOLDER, name)]);

  const { html, plain } = toMail(digest, words);
  writeFileSync(join(FOLDER, `${name}.txt`), plain);
  const mail = join(FOLDER, `${name}-as-mail.html`);
  writeFileSync(mail, `<!doctype html><meta charset="utf-8">${html}`);
  const mailPdf = join(FOLDER, `${name}-as-mail.pdf`);
  // Most programs for mail draw with a browser's engine.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  execFileSync(
    programOf('chromium'),
    ['--headless', '--disable-gpu', ...asRoot, '--no-pdf-header-footer', `--print-to-pdf=${mailPdf}`, mail],
    { stdio: 'ignore' },
  );
  const inMail = squeezed(runTool('pdftotext', ['-layout', mailPdf, '-']));
  for (const [what, found] of [
    ['the e-mail', inMail],
    ['the text for a chat', squeezed(plain)],
  ] as const) {
    expectAll(`headlines in ${what}`, headlines, found);
    expectAll(`quotes in ${what}`, quotes, found);
  }
  runTool('pdftoppm', ['-r', RESOLUTION, '-png', mailPdf, join(FOLDER, `${name}-as-mail`)]);
  console.log(
    `  ${name}: ${entries.length} articles, ${pages.length} pages, ${headings.length} headings, ${quotes.length} quotes, ${links.length} links`,
  );
  return problems;
}

/** The texts of all nodes of this kind in pandoc's tree. */
function textsOf(tree: unknown, kind: string): string[] {
  return nodesOf(tree)
    .filter(({ t }) => t === kind)
    .map((node) =>
      nodesOf(node)
        .map(({ t, c }) => (t === 'Str' ? String(c) : t === 'Space' || t === 'SoftBreak' ? ' ' : ''))
        .join(''),
    );
}

function linksOf(tree: unknown): string[] {
  return nodesOf(tree)
    .filter(({ t }) => t === 'Link')
    .map(({ c }) => String((c as [unknown, unknown, [string]])[2][0]));
}

interface Node {
  t: string;
  c?: unknown;
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 't' in value ? [value as Node] : [];
  return [...own, ...Object.values(value).flatMap(nodesOf)];
}

/** Without spaces: each program breaks lines where it likes. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
