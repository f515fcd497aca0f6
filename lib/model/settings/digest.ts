/** The press digest as the reader wants it: what stands in it, whose letterhead it has, and the templates that are kept. */

import { fieldsOf } from '../fields-of';
import { LANGUAGES, type Language } from './settings';
import { oneOf } from './stored-fields';

export const DIGEST_GROUPINGS = ['topic', 'outlet', 'day'] as const;
export type DigestGrouping = (typeof DIGEST_GROUPINGS)[number];

/** What a digest may hold beside headline, outlet and date, in the order in which the parts are offered. */
export const DIGEST_PARTS = [
  'letterhead',
  'nation',
  'counts',
  'contents',
  'summary',
  'quotes',
  'notes',
  'tone',
  'reprints',
  'addresses',
  'recipients',
] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** How a digest is put together. */
export interface DigestForm {
  grouping: DigestGrouping;
  /** Of the document; `auto` is the interface's. */
  language: Language | 'auto';
  parts: Record<DigestPart, boolean>;
}

/** The templates that come with the product. */
export const BUILT_IN_DIGESTS = ['full', 'quotes', 'links', 'mail'] as const;
export type BuiltInDigest = (typeof BUILT_IN_DIGESTS)[number];

/** A template that the reader named and kept. */
export interface DigestTemplate {
  id: string;
  name: string;
  form: DigestForm;
}

/** The fields of the letterhead and the foot, each as the reader typed it; empty: it is left out. */
export const LETTERHEAD_FIELDS = [
  'superior',
  'office',
  'serial',
  'symbol',
  'place',
  'title',
  'addressees',
  'recipients',
  'signerRole',
  'signer',
] as const;
export type LetterheadField = (typeof LETTERHEAD_FIELDS)[number];
/** `addressees` and `recipients` hold one a line. */
export type DigestLetterhead = Record<LetterheadField, string>;

export interface DigestSettings {
  /** Of the template that the form began with: a built-in one, or the id of one of `templates`. */
  chosen: string;
  /** As it stands now, adjusted or not. */
  form: DigestForm;
  templates: DigestTemplate[];
  letterhead: DigestLetterhead;
  /** The day in Vietnam of the digest that has the serial number; empty where none was made. */
  numberedOn: string;
}

/** The most templates that are kept, and the longest name and field, in UTF-16 units. */
export const DIGEST_LIMITS = { templates: 50, name: 60, field: 2_000 } as const;

const ALL_PARTS = Object.fromEntries(DIGEST_PARTS.map((part) => [part, true])) as DigestForm['parts'];
const NO_PARTS = Object.fromEntries(DIGEST_PARTS.map((part) => [part, false])) as DigestForm['parts'];

export const BUILT_IN_FORMS: Record<BuiltInDigest, DigestForm> = {
  full: { grouping: 'topic', language: 'auto', parts: { ...ALL_PARTS, addresses: false } },
  quotes: {
    grouping: 'topic',
    language: 'auto',
    // Under a letterhead the decree wants the national heading.
    parts: { ...NO_PARTS, letterhead: true, nation: true, quotes: true, notes: true, recipients: true },
  },
  links: { grouping: 'topic', language: 'auto', parts: { ...NO_PARTS, addresses: true } },
  mail: {
    grouping: 'topic',
    language: 'auto',
    parts: { ...NO_PARTS, counts: true, summary: true, quotes: true, tone: true, reprints: true },
  },
};

const NO_LETTERHEAD = Object.fromEntries(LETTERHEAD_FIELDS.map((field) => [field, ''])) as DigestLetterhead;

export const DEFAULT_DIGEST: DigestSettings = {
  chosen: 'full',
  form: BUILT_IN_FORMS.full,
  templates: [],
  letterhead: NO_LETTERHEAD,
  numberedOn: '',
};

/** From any value; what is missing or not understood has its default. Never throws. */
export function parseDigestSettings(value: unknown): DigestSettings {
  const { chosen, form, templates, letterhead, numberedOn } = fieldsOf(value);
  const kept = (Array.isArray(templates) ? templates : []).flatMap(parseTemplate).slice(0, DIGEST_LIMITS.templates);
  const isThere = (BUILT_IN_DIGESTS as readonly unknown[]).includes(chosen) || kept.some(({ id }) => id === chosen);
  const stored = fieldsOf(letterhead);
  return {
    chosen: isThere ? String(chosen) : DEFAULT_DIGEST.chosen,
    form: parseForm(form),
    templates: kept.filter(({ id }, at) => kept.findIndex((other) => other.id === id) === at),
    letterhead: Object.fromEntries(
      LETTERHEAD_FIELDS.map((field) => [field, textOf(stored[field], DIGEST_LIMITS.field)]),
    ) as DigestLetterhead,
    numberedOn: /^\d{4}-\d{2}-\d{2}$/.test(String(numberedOn)) ? String(numberedOn) : '',
  };
}

/**
 * The serial number for a digest of `day`: the one that is kept for the same day, the next one for a later day. What ends with
 * no number is kept as it is.
 */
export function serialFor({ letterhead, numberedOn }: DigestSettings, day: string): string {
  const { serial } = letterhead;
  const number = /^\d{1,9}$/.exec(serial.trim())?.[0];
  if (number === undefined || numberedOn === '' || day <= numberedOn) return serial;
  return String(Number(number) + 1);
}

/** The form that a template begins with; null where there is no such template. */
export function formOfTemplate({ templates }: Pick<DigestSettings, 'templates'>, id: string): DigestForm | null {
  const builtIn = BUILT_IN_DIGESTS.find((name) => name === id);
  return builtIn ? BUILT_IN_FORMS[builtIn] : (templates.find((template) => template.id === id)?.form ?? null);
}

/** Whether two forms are the same in all that they say. */
export function isSameForm(one: DigestForm, other: DigestForm): boolean {
  return (
    one.grouping === other.grouping &&
    one.language === other.language &&
    DIGEST_PARTS.every((part) => one.parts[part] === other.parts[part])
  );
}

function parseTemplate(value: unknown): DigestTemplate[] {
  const { id, name, form } = fieldsOf(value);
  const named = textOf(name, DIGEST_LIMITS.name).trim();
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || named === '') return [];
  return (BUILT_IN_DIGESTS as readonly string[]).includes(id) ? [] : [{ id, name: named, form: parseForm(form) }];
}

function parseForm(value: unknown): DigestForm {
  const { grouping, language, parts } = fieldsOf(value);
  const stored = fieldsOf(parts);
  return {
    grouping: oneOf(DIGEST_GROUPINGS, grouping, 'topic'),
    language: oneOf([...LANGUAGES, 'auto'], language, 'auto'),
    parts: Object.fromEntries(
      DIGEST_PARTS.map((part) => [
        part,
        typeof stored[part] === 'boolean' ? stored[part] : BUILT_IN_FORMS.full.parts[part],
      ]),
    ) as DigestForm['parts'],
  };
}

function textOf(value: unknown, most: number): string {
  return typeof value === 'string' ? value.normalize('NFC').slice(0, most).toWellFormed() : '';
}
