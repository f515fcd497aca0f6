/** What each program has to say of the files: each check throws where it is not so, and gives one line for the reader. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { FORMATS } from '../../lib/export/formats';
import { toPrintable } from '../../lib/export/printable';
import { piecesOf } from '../../lib/export/sheet-writer';
import type { Sheet } from '../../lib/sheet/sheet';
import { ATTACKS } from '../unit/export/attacks';
import { WORDS } from '../unit/export/sample';
import { run } from './programs';
import { sampleSheets } from './sample-articles';

type SheetFormatId = Exclude<(typeof FORMATS)[number], { scope: 'collection' }>['id'];

interface Check {
  name: string;
  run: (folder: string) => Promise<string>;
}

const [FULL, BARE, ...ATTACKED] = sampleSheets();
const ALL = [FULL, BARE, ...ATTACKED].filter((sheet) => sheet !== undefined);

const WORDS_OF_TEXT = ['Mở tuyến đò ngang', 'mười hai chuyến', 'Sáu giờ rưỡi', 'bà Ươm kể', 'Bến Trong', '5.000 đồng'];
const WORDS_OF_READER = ['Ghi chú số 1', 'Ghi chú số 5', 'giá vé', 'Số liệu', 'Chỉ đạo'];

async function write(folder: string, id: SheetFormatId, sheets: readonly Sheet[] = ALL): Promise<string> {
  const format = FORMATS.find((row) => row.id === id);
  if (format === undefined || format.scope === 'collection') throw new Error(`no writer of sheets is called ${id}`);
  const writer = await format.open(WORDS, { title: 'Điểm Báo', exportedAt: new Date('2026-11-04T00:00:00+07:00') });
  const file = join(folder, `${id}.${format.extension}`);
  writeFileSync(file, Buffer.from(await new Blob(piecesOf(writer, sheets)).arrayBuffer()));
  return file;
}

function hasAll(text: string, words: readonly string[], what: string): void {
  const missing = words.filter((word) => !text.replace(/\s+/g, ' ').includes(word));
  if (missing.length > 0) throw new Error(`${what}: without ${missing.join(', ')}`);
}

function isEqual(found: unknown, expected: unknown, what: string): void {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${what}: ${one?.slice(0, 300)} is not ${other?.slice(0, 300)}`);
}

/** The rows of a table as LibreOffice has them, in CSV again; `formulas`: as they are written, not what they come to. */
function throughLibreOffice(folder: string, file: string, filter: string[]): string[][] {
  const outcome = join(folder, 'libreoffice');
  mkdirSync(outcome, { recursive: true });
  const form = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,true';
  run('soffice', '--headless', ...filter, '--convert-to', form, '--outdir', outcome, file);
  const name = file.slice(folder.length + 1).replace(/\.[a-z]+$/, '.csv');
  return parseCsv(readFileSync(join(outcome, name)), { bom: true, relax_column_count: true });
}

const pandoc = (from: string, to: string, file: string) => run('pandoc', '-f', from, '-t', to, '--wrap=none', file);

export const CHECKS: Check[] = [
  {
    name: 'EPUB, by epubcheck',
    run: async (folder) => {
      const said = run('epubcheck', await write(folder, 'epub'));
      const line = /Messages: .*/.exec(said)?.[0] ?? '';
      if (!line.startsWith('Messages: 0 fatals / 0 errors / 0 warnings')) throw new Error(said);
      return line;
    },
  },
  {
    name: 'EPUB, read by pandoc',
    run: async (folder) => {
      const text = pandoc('epub', 'plain', await write(folder, 'epub'));
      hasAll(text, [...WORDS_OF_TEXT, ...WORDS_OF_READER, 'Chỉ có tít'], 'the text');
      return `${text.length} characters, every word looked for is there`;
    },
  },
  {
    name: 'HTML, read by pandoc',
    run: async (folder) => {
      const text = pandoc('html', 'plain', await write(folder, 'html'));
      hasAll(text, [...WORDS_OF_TEXT, ...WORDS_OF_READER], 'the text');
      const tree = pandoc('html', 'json', await write(folder, 'html'));
      if (/"Image"|"RawInline"|"RawBlock"/.test(tree)) throw new Error('an image or raw markup got in');
      return 'every word looked for, no image, no raw markup';
    },
  },
  {
    name: 'Markdown, read by pandoc (GFM with front matter)',
    run: async (folder) => {
      const file = await write(
        folder,
        'markdown',
        [FULL].filter((sheet) => sheet !== undefined),
      );
      const form = 'gfm+yaml_metadata_block';
      const tree = JSON.parse(pandoc(form, 'json', file)) as { meta: Record<string, unknown> };
      hasAll(pandoc(form, 'plain', file), [...WORDS_OF_TEXT, ...WORDS_OF_READER, 'A Páo'], 'the text');
      const meta = JSON.stringify(tree.meta);
      hasAll(meta, ['phòng-chống-thiên-tai', '2026-03-07'], 'the front matter');
      let raw = 0;
      for (const sheet of ATTACKED) {
        const attacked = await write(folder, 'markdown', [sheet]);
        const { blocks } = JSON.parse(pandoc(form, 'json', attacked)) as { blocks: unknown };
        raw += JSON.stringify(blocks).match(/"Raw(?:Inline|Block)"/g)?.length ?? 0;
      }
      isEqual(raw, 0, 'raw markup in attacked articles');
      return `front matter is YAML; no raw markup in ${ATTACKED.length} attacked articles`;
    },
  },
  {
    name: 'CSV, opened by LibreOffice',
    run: async (folder) => {
      const file = await write(folder, 'csv-highlights');
      const rows = throughLibreOffice(folder, file, ['--infilter=CSV:44,34,76,1,,0,false,true']);
      const ours: string[][] = parseCsv(readFileSync(file), { bom: true });
      isEqual(rows.length, ours.length, 'rows');
      const opened = rows.map((row) => row[0]?.replace(/\s+/g, ' ').trim());
      isEqual(
        opened,
        ours.map((row) => row[0]?.replace(/\s+/g, ' ').trim()),
        'quotes',
      );
      return `${rows.length} rows, each quote letter by letter, no formula`;
    },
  },
  {
    name: 'Excel, opened by LibreOffice',
    run: async (folder) => {
      const rows = throughLibreOffice(folder, await write(folder, 'excel-highlights'), []);
      const quotes = ALL.flatMap(({ highlights }) => highlights.map(({ quote }) => quote.exact));
      const expected = quotes.map((quote) => toPrintable(quote).replace(/\s+/g, ' ').trim());
      isEqual(
        rows.slice(1).map((row) => row[0]?.replace(/\s+/g, ' ').trim()),
        expected,
        'quotes',
      );
      hasAll(rows.flat().join(' '), ['07/03/2026'], 'the days');
      return `${rows.length} rows, each quote letter by letter, days are days`;
    },
  },
  {
    name: 'BibTeX, read by pandoc',
    run: async (folder) => {
      const items = JSON.parse(pandoc('biblatex', 'csljson', await write(folder, 'bibtex'))) as Item[];
      isEqual(items.length, ALL.length, 'entries');
      const [first] = items;
      isEqual(first?.title, 'Mở tuyến đò ngang sông', 'title');
      isEqual(first?.issued, { 'date-parts': [[2026, 3, 7]] }, 'date');
      isEqual(first?.URL, 'https://bao.example.vn/do-ngang.html', 'address');
      return `${items.length} entries, of ${ATTACKS.length} attacks none makes another`;
    },
  },
  {
    name: 'CSL-JSON, read by pandoc',
    run: async (folder) => {
      const text = pandoc('csljson', 'plain', await write(folder, 'csl-json', ALL.slice(0, 2)));
      const items = JSON.parse(pandoc('csljson', 'csljson', await write(folder, 'csl-json'))) as Item[];
      isEqual(items.length, ALL.length, 'items');
      isEqual(items[0]?.type, 'article-newspaper', 'type');
      return `${items.length} items${text === '' ? '' : ', drawn'}`;
    },
  },
];

interface Item {
  type: string;
  title: string;
  URL: string;
  issued: unknown;
}
