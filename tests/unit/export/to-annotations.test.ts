/** Web Annotations: against the model's own test schemas, and as linked data. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchemaObject } from 'ajv';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { plainTextOf } from '../../../lib/export/sheet-text';
import { createAnnotationsWriter } from '../../../lib/export/to-annotations';
import type { Block } from '../../../lib/model/article';
import { toSheet } from '../../../lib/sheet/to-sheet';
import context from '../../fixtures/web-annotation/context.json';
import { articleOf, cell, head, highlightAt, WORDS } from './sample';
import { OPTIONS, textOf } from './write';

const BLOCKS: Block[] = [
  head,
  { kind: 'paragraph', text: 'Sáng nay đò chạy mười hai chuyến.' },
  { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Vé: 5.000 đồng' },
  { kind: 'figure', text: '' },
  cell(0, 0, 'Chiều nghỉ'),
];
const ARTICLE = articleOf(BLOCKS, { note: 'Hỏi **lại**', tags: ['đò'] });
const SHEET = toSheet(ARTICLE, [
  highlightAt(ARTICLE, [1, 9, 2, 2], { note: 'Giờ nào?', tags: ['giờ'], colour: 'red' }),
  highlightAt(ARTICLE, [4, 0, 4, 5]),
  highlightAt(ARTICLE, [1, 0, 1, 4], { quote: { exact: 'Câu này không có ở đâu cả', prefix: '', suffix: '' } }),
]);

interface Written {
  id: string;
  total: number;
  first: { items: WrittenAnnotation[] };
}

interface WrittenAnnotation extends Record<string, unknown> {
  motivation: string | string[];
  body: { value: string; purpose: string }[];
  target: { source: string; selector: { type: string; start: number; end: number; exact: string }[] };
}

const written = (sheets = [SHEET, SHEET]): Written =>
  JSON.parse(textOf(createAnnotationsWriter(WORDS, OPTIONS), sheets)) as Written;

it('are a collection with its number: one on the article, then each highlight with what it says, by quote and by place', () => {
  const { total, first } = written();
  expect(total).toBe(8);
  expect(first.items).toHaveLength(8);
  const [own, lost, marked, plain] = first.items;
  expect(own).toMatchObject({
    motivation: 'commenting',
    target: 'https://bao.example.vn/do-ngang.html',
    body: [
      { type: 'TextualBody', value: 'Hỏi **lại**', format: 'text/markdown', purpose: 'commenting' },
      { value: 'đò', purpose: 'tagging' },
    ],
  });
  expect(marked).toMatchObject({
    motivation: ['highlighting', 'commenting'],
    body: [
      { value: 'Nghi vấn', purpose: 'classifying' },
      { value: 'Giờ nào?', purpose: 'commenting' },
      { value: 'giờ', purpose: 'tagging' },
    ],
  });
  const { text } = plainTextOf(SHEET);
  for (const annotation of [marked, plain]) {
    const [quote, position] = annotation?.target.selector ?? [];
    expect(text.slice(position?.start, position?.end)).toBe(quote?.exact);
  }
  expect(lost?.target.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
});

it('are whole where nothing is marked', () => {
  expect(written([toSheet(articleOf([head]), [])])).toMatchObject({ total: 0, first: { items: [] } });
});

it('are linked data without a term that the context does not know', async () => {
  const expanded = await jsonld.expand(
    written() as never,
    {
      safe: true,
      documentLoader: async (url: string) => {
        expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
        return { documentUrl: url, document: context };
      },
    } as never,
  );
  const text = JSON.stringify(expanded);
  expect(text.match(/oa#hasSelector/g)).toHaveLength(6);
  expect(text).toContain('http://www.w3.org/ns/oa#classifying');
  expect(text).toContain('mười hai chuyến');
});

/** Beside the project, as the corpus is. */
const TESTS = join(import.meta.dirname, '../../../../shared/data/web-annotation-tests');

it.skipIf(!existsSync(TESTS) && !process.env.CI)('hold by every schema of the model’s tests that says “must”', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const folders = ['definitions', 'annotations', 'annotations/bodiesTargets', 'annotations/specificResource'];
  const schemas = folders.flatMap((folder) =>
    readdirSync(join(TESTS, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => toSchema(readFileSync(join(TESTS, folder, name), 'utf8'), name)),
  );
  for (const schema of schemas) if (!ajv.getSchema(String(schema.$id))) ajv.addSchema(schema);
  const musts = schemas.filter(({ assertionType }) => assertionType === 'must');
  expect(musts.length).toBeGreaterThan(40);
  for (const annotation of written().first.items) {
    const failed = musts.filter((schema) => !ajv.validate(schema, annotation)).map(({ $id }) => $id);
    expect(failed).toEqual([]);
  }
});

/** The schemas are of a draft in which one names itself by `id`, and refer to each other by their files' names. */
function toSchema(text: string, name: string): AnySchemaObject {
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(
      ([key, each]) => key !== '$schema' && !(key === 'id' && typeof each === 'string'),
    );
    const made = Object.fromEntries(entries.map(([key, each]) => [key, renamed(each)]));
    // That draft says beside a minimum whether it is exclusive; later ones say which number is.
    const { minimum, exclusiveMinimum, ...others } = made;
    return exclusiveMinimum === true ? { ...others, exclusiveMinimum: minimum } : made;
  };
  return { ...(renamed(JSON.parse(text)) as object), $id: name };
}
