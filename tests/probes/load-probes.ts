/**
 * Probes: small pages that show one kind of fault each, from one of its sides, with what is right. They are data:
 * `tests/fixtures/kinds/<kind>/<side>.html` holds any number of them, and `tests/fixtures/kinds/README.md` says how one is
 * written. A probe is a piece of markup put into one of the frames (whole pages of usual layouts, `frames/*.html`) around one
 * of the invented stories (`stories.json`); or a whole page, where its frame is `none`.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Expectation {
  /** The key as written: `text`, `not`, `article`, `field.lead` … */
  key: string;
  value: string;
}

export interface Probe {
  kind: string;
  side: string;
  name: string;
  url: string;
  /** The reader asked for the page. */
  asked: boolean;
  html: string;
  expectations: readonly Expectation[];
  /** What the frame's story says, where the probe did not leave it out: all of it must be read. Null for a whole page. */
  story: Story | null;
}

export interface Story {
  headline: string;
  /** Lead and paragraphs that must be read, in order. */
  texts: string[];
  /** Titles of other articles that the frame carries: none may be read. */
  others: readonly string[];
}

type Facts = Readonly<Record<string, string>>;

const FOLDER = join(import.meta.dirname, '../fixtures/kinds');
const SLOTS = ['top', 'meta', 'before', 'text', 'late', 'end', 'signed', 'after', 'below'] as const;
const TEXTS = ['lead', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
const OTHERS = [
  'Xã Trầm Phong mở lớp học nghề buổi tối cho thanh niên',
  'Chợ phiên Pha Luông nhộn nhịp trở lại sau mùa mưa',
  'Thả hai vạn cá giống xuống hồ Cống Nứa',
];
/** What a header line may say of the page itself; every other line is an expectation. */
const SETTINGS = new Set([
  'name',
  'frame',
  'story',
  'slot',
  'url',
  'asked',
  'omit',
  'headline',
  'title',
  'date',
  'author',
  'iso',
]);

/** All probes, those of one kind together. Throws for a file that is not written as the README says. */
export function loadProbes(): Probe[] {
  const stories = JSON.parse(readFileSync(join(FOLDER, 'stories.json'), 'utf8')) as Facts[];
  const frames = new Map(
    readdirSync(join(FOLDER, 'frames')).map((file) => [
      file.replace('.html', ''),
      readFileSync(join(FOLDER, 'frames', file), 'utf8'),
    ]),
  );
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'frames')
    .map((entry) => entry.name)
    .sort()
    .flatMap((kind) =>
      readdirSync(join(FOLDER, kind))
        .filter((file) => file.endsWith('.html'))
        .sort()
        .flatMap((file) => parseProbes(kind, file.replace('.html', ''), stories, frames)),
    );
}

function parseProbes(
  kind: string,
  side: string,
  stories: readonly Facts[],
  frames: ReadonlyMap<string, string>,
): Probe[] {
  const path = join(FOLDER, kind, `${side}.html`);
  const [, ...parts] = readFileSync(path, 'utf8').split(/^<!--probe$/m);
  return parts.map((part, index) => {
    const end = part.indexOf('-->');
    if (end < 0) throw new Error(`${path}: probe ${index + 1} has no end of its header`);
    const lines = part
      .slice(0, end)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line): Expectation => {
        const colon = line.indexOf(':');
        if (colon < 0) throw new Error(`${path}: “${line}” is no “key: value”`);
        return { key: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
      });
    return toProbe(kind, side, index, lines, part.slice(end + 3), stories, frames);
  });
}

function toProbe(
  kind: string,
  side: string,
  index: number,
  lines: readonly Expectation[],
  markup: string,
  stories: readonly Facts[],
  frames: ReadonlyMap<string, string>,
): Probe {
  const setting = (key: string) => lines.find((line) => line.key === key)?.value;
  const name = setting('name') ?? `${side}-${index + 1}`;
  const names = [...frames.keys()].sort();
  const frameName = setting('frame') ?? names[index % names.length] ?? '';
  const frame = frameName === 'none' ? '{{text}}' : frames.get(frameName);
  if (frame === undefined) throw new Error(`${kind}/${side} ${name}: no frame “${frameName}”`);
  const base = stories[Number(setting('story') ?? index % stories.length)];
  if (base === undefined) throw new Error(`${kind}/${side} ${name}: no such story`);
  const omitted = new Set((setting('omit') ?? '').split(/[\s,]+/));
  const given = Object.fromEntries(
    lines.filter(({ key }) => /^(?:headline|date|author|iso)$/.test(key)).map(({ key, value }) => [key, value]),
  );
  const facts: Facts = { ...base, ...given };
  const slots = slotsOf(markup, setting('slot') ?? 'text');
  const value = (key: string) => slots[key] ?? (omitted.has(key) ? '' : (facts[key] ?? ''));
  const before = slots.before ?? '';
  const html = frame
    .replace('{{before-row}}', before === '' ? '' : `<tr><td>${before}</td></tr>`)
    .replace(/\{\{([\w-]+)\}\}/g, (_whole, key: string) => value(key))
    // A story's words may stand in the probe's own markup.
    .replace(/\{\{([\w-]+)\}\}/g, (_whole, key: string) => value(key))
    // What was left out leaves no empty element behind.
    .replace(/<(p|div|h2|td|time|i|figcaption|span)\b[^>]*>(?:<(?:b|i|strong)>)?(?:<\/(?:b|i|strong)>)?<\/\1>/g, '');
  return {
    kind,
    side,
    name,
    url:
      setting('url') ??
      `https://bao.example.vn/${facts.section === 'Kinh tế' ? 'kinh-te' : 'xa-hoi'}/${facts.slug}-post2041${index}.html`,
    asked: setting('asked') === 'yes',
    html:
      setting('title') === undefined
        ? html
        : html.replace(/<title>[^<]*<\/title>/, `<title>${setting('title')}</title>`),
    // What is expected may be the story's own.
    expectations: lines
      .filter(({ key }) => !SETTINGS.has(key))
      .map(({ key, value: wanted }) => ({
        key,
        value: wanted.replace(/\{(\w+)\}/g, (_whole, of: string) => facts[of] ?? of),
      })),
    story:
      frameName === 'none'
        ? null
        : {
            headline: facts.headline ?? '',
            texts: TEXTS.filter((key) => !omitted.has(key)).map((key) => facts[key] ?? ''),
            others: OTHERS,
          },
  };
}

/** The markup by slot: what stands before the first `<!--slot: name-->` belongs to the slot that the header names. */
function slotsOf(markup: string, first: string): Record<string, string> {
  const [start = '', ...rest] = markup.split(/<!--slot: *([\w-]+) *-->/);
  const slots: Record<string, string> = { [first]: start.trim() };
  for (let at = 0; at + 1 < rest.length; at += 2) slots[rest[at] ?? ''] = (rest[at + 1] ?? '').trim();
  for (const slot of SLOTS) slots[slot] ??= '';
  return slots;
}
