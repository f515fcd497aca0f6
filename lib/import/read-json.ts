/** Files of JSON: annotations, highlights and bookmarks, each told by the fields that it has. */

import * as v from 'valibot';
import type { ImportFormatId } from '../model/import-format';
import { isRecord } from '../model/soundness';
import { toColour, toFilled, toMilliseconds, toPageAddress, toTags, withoutEmpty } from './import-values';
import type { ImportedHighlight, ImportedPage, ListedImport } from './imported';
import { textOfMarkup } from './markup-text';

const Text = v.nullish(v.string());
const Moment = v.nullish(v.union([v.string(), v.number()]));

/** Fields of JSON-LD may hold one value or several. */
const oneOrMore = <Item extends v.GenericSchema>(item: Item) =>
  v.union([
    v.array(item),
    v.pipe(
      item,
      v.transform((one) => [one]),
    ),
  ]);

const Selector = v.looseObject({ type: v.string(), exact: Text, prefix: Text, suffix: Text });
/** A selector may be refined by another one. */
const AnySelector = v.union([Selector, v.looseObject({ type: v.string() })]);

/** W3C Web Annotation, and Hypothesis, which has `uri` and `text` beside its targets. */
const Target = v.union([
  v.looseObject({
    source: v.union([v.string(), v.looseObject({ id: v.string() })]),
    selector: v.optional(oneOrMore(AnySelector)),
  }),
  v.pipe(
    v.string(),
    v.transform((source) => ({ source, selector: undefined })),
  ),
]);
const Body = v.union([
  v.looseObject({ value: Text, purpose: v.nullish(v.union([v.string(), v.array(v.string())])) }),
  v.pipe(
    v.string(),
    v.transform((value) => ({ value, purpose: undefined })),
  ),
]);
const WebAnnotation = v.looseObject({
  target: oneOrMore(Target),
  body: v.optional(oneOrMore(Body)),
  bodyValue: Text,
  created: Moment,
});

const HypothesisAnnotation = v.looseObject({
  uri: v.string(),
  text: Text,
  tags: v.optional(v.array(v.string())),
  created: Moment,
  references: v.optional(v.array(v.string())),
  document: v.nullish(v.looseObject({ title: v.nullish(v.union([v.string(), v.array(v.string())])) })),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(AnySelector)) }))),
});

const ClipperPage = v.looseObject({
  url: v.string(),
  title: Text,
  highlights: v.array(
    v.looseObject({
      text: Text,
      content: Text,
      id: v.nullish(v.union([v.string(), v.number()])),
      timestamp: Moment,
      notes: v.nullish(v.array(v.string())),
    }),
  ),
});

const OmnivorePage = v.looseObject({
  slug: v.string(),
  url: v.string(),
  title: Text,
  description: Text,
  author: Text,
  savedAt: Moment,
  publishedAt: Text,
  state: Text,
  labels: v.nullish(v.array(v.unknown())),
  highlights: v.nullish(
    v.array(
      v.looseObject({ quote: Text, annotation: Text, prefix: Text, suffix: Text, color: Text, createdAt: Moment }),
    ),
  ),
});

const KarakeepBookmark = v.looseObject({
  createdAt: Moment,
  title: Text,
  tags: v.array(v.string()),
  note: Text,
  content: v.looseObject({ type: v.literal('link'), url: v.string(), description: Text, author: Text }),
});

const CslName = v.looseObject({ family: Text, given: Text, literal: Text });
const CslItem = v.looseObject({
  type: v.string(),
  URL: v.string(),
  title: Text,
  abstract: Text,
  note: Text,
  keyword: Text,
  author: v.nullish(v.array(CslName)),
  issued: v.nullish(v.looseObject({ 'date-parts': v.nullish(v.array(v.array(v.union([v.string(), v.number()])))) })),
  accessed: v.nullish(v.looseObject({ 'date-parts': v.nullish(v.array(v.array(v.union([v.string(), v.number()])))) })),
});

type Entry = ImportedPage | null;

interface JsonFormat {
  format: ImportFormatId;
  /** The entries, where the value looks like this format. */
  entriesOf: (value: unknown) => unknown[] | null;
  /** Null where an entry is not as the format says. */
  toPage: (entry: unknown) => Entry;
}

const listWith =
  (...fields: string[]) =>
  (value: unknown): unknown[] | null =>
    Array.isArray(value) && value.some((one) => isRecord(one) && fields.every((field) => field in one)) ? value : null;
const listIn = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** From the most telling to the least. */
const JSON_FORMATS: readonly JsonFormat[] = [
  {
    format: 'hypothesis',
    entriesOf: (value) =>
      [value, listIn(value, 'rows'), listIn(value, 'annotations')]
        .map(listWith('uri', 'target'))
        .find((list) => list) ?? null,
    toPage: fromHypothesis,
  },
  {
    format: 'web-annotation',
    entriesOf: (value) => {
      const list = Array.isArray(value)
        ? value
        : (listIn(value, 'items') ?? listIn(listIn(value, 'first'), 'items') ?? [value]);
      return Array.isArray(list) && list.some((one) => isRecord(one) && hasType(one, 'Annotation')) ? list : null;
    },
    toPage: fromWebAnnotation,
  },
  {
    format: 'karakeep',
    entriesOf: (value) => listWith('content', 'tags')(listIn(value, 'bookmarks')),
    toPage: fromKarakeep,
  },
  { format: 'omnivore', entriesOf: listWith('slug', 'url'), toPage: fromOmnivore },
  { format: 'clipper-json', entriesOf: listWith('url', 'highlights'), toPage: fromClipper },
  {
    format: 'csl-json',
    entriesOf: (value) => listWith('type', 'title')(value) ?? listWith('type', 'title')(listIn(value, 'items')),
    toPage: fromCsl,
  },
];

/** What a value of JSON is an export of; null where of nothing that is known. */
export function readJsonImport(value: unknown): ListedImport | null {
  for (const { format, entriesOf, toPage } of JSON_FORMATS) {
    const entries = entriesOf(value);
    if (entries !== null) return { format, entries: pagesOf(entries, toPage) };
  }
  return null;
}

function* pagesOf(entries: readonly unknown[], toPage: (entry: unknown) => Entry): Generator<ImportedPage[] | null> {
  for (const entry of entries) {
    const page = toPage(entry);
    yield page && [page];
  }
}

const hasType = (one: Record<string, unknown>, type: string): boolean => [one.type, one['@type']].flat().includes(type);

/** The entry by its schema; null where it is not as the format says. */
function parsed<Schema extends v.GenericSchema>(schema: Schema, entry: unknown): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, entry, { abortEarly: true });
  return result.success ? result.output : null;
}

function quoteOf(
  selectors: readonly unknown[] | undefined,
): Pick<ImportedHighlight, 'exact' | 'prefix' | 'suffix'> | null {
  for (const selector of selectors ?? []) {
    let one = selector;
    // A range that is refined by a quote, by a quote that is refined … no program nests deeper than this.
    for (let depth = 0; depth < 4 && isRecord(one); depth += 1) {
      const exact = toFilled(one.exact);
      if (exact !== undefined) {
        return { exact, ...withoutEmpty({ prefix: toText(one.prefix), suffix: toText(one.suffix) }) };
      }
      one = one.refinedBy;
    }
  }
  return null;
}

const toText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function fromHypothesis(entry: unknown): Entry {
  const annotation = parsed(HypothesisAnnotation, entry);
  const url = toPageAddress(annotation?.uri);
  // What answers another annotation speaks to its writer.
  if (annotation === null || url === undefined || (annotation.references?.length ?? 0) > 0) return null;
  const quote = quoteOf(annotation.target?.flatMap(({ selector }) => selector ?? []));
  const created = toMilliseconds(annotation.created);
  const marks = withoutEmpty({ note: toFilled(annotation.text), tags: toTags(annotation.tags) });
  const page = { url, ...withoutEmpty({ title: toFilled([annotation.document?.title].flat()[0]), savedAt: created }) };
  if (quote === null) return { ...page, ...marks };
  return { ...page, highlights: [{ ...quote, ...marks, ...withoutEmpty({ createdAt: created }) }] };
}

function fromWebAnnotation(entry: unknown): Entry {
  const annotation = parsed(WebAnnotation, entry);
  const [target] = annotation?.target ?? [];
  if (annotation === null || target === undefined) return null;
  const { source, selector } = target;
  const url = toPageAddress(typeof source === 'string' ? source : source.id);
  if (url === undefined) return null;
  const bodies = annotation.body ?? [];
  const isTag = (purpose: unknown) => [purpose].flat().includes('tagging');
  const notes = [...bodies.filter(({ purpose }) => !isTag(purpose)).map(({ value }) => value), annotation.bodyValue];
  const tags = bodies.filter(({ purpose }) => isTag(purpose)).flatMap(({ value }) => toFilled(value) ?? []);
  const created = toMilliseconds(annotation.created);
  const note = notes.flatMap((text) => toFilled(text) ?? []).join('\n\n');
  const marks = withoutEmpty({ note: toFilled(note), tags });
  const page = { url, ...withoutEmpty({ savedAt: created }) };
  const quote = quoteOf(selector);
  if (quote === null) return { ...page, ...marks };
  return { ...page, highlights: [{ ...quote, ...marks, ...withoutEmpty({ createdAt: created }) }] };
}

function fromClipper(entry: unknown): Entry {
  const page = parsed(ClipperPage, entry);
  const url = toPageAddress(page?.url);
  if (page === null || url === undefined) return null;
  const highlights = page.highlights.flatMap(({ text, content, id, timestamp, notes }): ImportedHighlight[] => {
    const exact = toFilled(textOfMarkup(text ?? content ?? ''));
    if (exact === undefined) return [];
    const note = toFilled((notes ?? []).join('\n\n'));
    return [{ exact, ...withoutEmpty({ note, createdAt: toMilliseconds(timestamp) ?? toMilliseconds(id) }) }];
  });
  return { url, ...withoutEmpty({ title: toFilled(page.title) }), highlights };
}

function fromOmnivore(entry: unknown): Entry {
  const page = parsed(OmnivorePage, entry);
  const url = toPageAddress(page?.url);
  if (page === null || url === undefined || page.state === 'DELETED') return null;
  const highlights = (page.highlights ?? []).flatMap((one): ImportedHighlight[] => {
    const exact = toFilled(one.quote);
    if (exact === undefined) return [];
    const { prefix, suffix, annotation, color, createdAt } = one;
    return [
      {
        exact,
        ...withoutEmpty({
          prefix: toText(prefix),
          suffix: toText(suffix),
          note: toFilled(annotation),
          colour: toColour(color),
          createdAt: toMilliseconds(createdAt),
        }),
      },
    ];
  });
  return {
    url,
    ...withoutEmpty({
      title: toFilled(page.title),
      excerpt: toFilled(page.description),
      authors: [page.author].flatMap((name) => toFilled(name) ?? []),
      publishedAt: toFilled(page.publishedAt),
      savedAt: toMilliseconds(page.savedAt),
      tags: toTags(page.labels ?? []),
      highlights,
    }),
  };
}

function fromKarakeep(entry: unknown): Entry {
  const bookmark = parsed(KarakeepBookmark, entry);
  const url = toPageAddress(bookmark?.content.url);
  if (bookmark === null || url === undefined) return null;
  const { title, note, tags, createdAt, content } = bookmark;
  return {
    url,
    ...withoutEmpty({
      title: toFilled(title),
      excerpt: toFilled(content.description),
      authors: [content.author].flatMap((name) => toFilled(name) ?? []),
      note: toFilled(note),
      tags: toTags(tags),
      savedAt: toMilliseconds(createdAt),
    }),
  };
}

function fromCsl(entry: unknown): Entry {
  const item = parsed(CslItem, entry);
  const url = toPageAddress(item?.URL);
  if (item === null || url === undefined) return null;
  const authors = (item.author ?? []).flatMap(({ family, given, literal }) => {
    // Vietnamese names stand family name first, as Zotero shows them when they are one field.
    return toFilled(literal) ?? toFilled([family, given].flatMap((part) => toFilled(part) ?? []).join(' ')) ?? [];
  });
  return {
    url,
    ...withoutEmpty({
      title: toFilled(item.title),
      excerpt: toFilled(item.abstract),
      authors,
      note: toFilled(item.note),
      tags: toTags(item.keyword ?? ''),
      publishedAt: toDay(item.issued?.['date-parts']?.[0]),
      savedAt: toMilliseconds(toDay(item.accessed?.['date-parts']?.[0])),
    }),
  };
}

/** `2026-03-07` of its parts; undefined where a part is missing: a year alone is no day. */
function toDay(parts: readonly (string | number)[] | null | undefined): string | undefined {
  if (!parts || parts.length < 3) return undefined;
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}-${month}-${day}`;
}
