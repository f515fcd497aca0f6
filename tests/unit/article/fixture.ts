/**
 * Invented pages with hand-written expectations: `tests/fixtures/reading/*.html`. Each opens with a comment of
 * `field: value` lines; `{{p1}}` in page and expectation stands for a text of `stories.json`. Blocks are parted by ` | `:
 * a key alone stands for its usual kind (`p1` a paragraph, `s1` a heading, `c1` a figure), anything else is `kind: text`.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Fixture {
  name: string;
  html: string;
  /** By field: `url`, `reason` or `headline`, `lead`, `published`, `modified`, `authors`, `source` … */
  wanted: ReadonlyMap<string, string>;
  /** As `kind: text`. */
  blocks: string[];
}

const FOLDER = join(import.meta.dirname, '../../fixtures/reading');
const KINDS: Readonly<Record<string, string>> = {
  h: 'headline',
  l: 'lead',
  p: 'paragraph',
  s: 'heading',
  c: 'figure',
};

type Story = Readonly<Record<string, string>>;

export function loadFixtures(): Fixture[] {
  const stories = JSON.parse(readFileSync(join(FOLDER, 'stories.json'), 'utf8')) as Record<string, Story>;
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => parseFixture(file, readFileSync(join(FOLDER, file), 'utf8'), stories));
}

function parseFixture(name: string, source: string, stories: Record<string, Story>): Fixture {
  const end = source.indexOf('-->');
  if (!source.startsWith('<!--') || end < 0) throw new Error(`${name} has no expectation`);
  const written = new Map<string, string>();
  for (const line of source.slice(4, end).trim().split('\n')) {
    const colon = line.indexOf(':');
    written.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  const texts: Story = { ...stories.khac, ...stories[written.get('story') ?? ''] };
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_whole, key: string) => {
      const value = texts[key];
      if (value === undefined) throw new Error(`${name}: no text ${key}`);
      return value;
    });
  const blocks = (written.get('blocks') ?? '').split(' | ').filter((token) => token !== '');
  return {
    name,
    html: fill(source.slice(end + 3).trimStart()),
    wanted: new Map([...written].map(([field, value]) => [field, texts[value] ?? fill(value)])),
    blocks: blocks.map((token) => {
      const text = texts[token];
      const kind = KINDS[token.charAt(0)];
      if (text !== undefined && kind !== undefined) return `${kind}: ${text}`;
      return /^\w+:$/.test(token) ? `${token} ` : fill(token);
    }),
  };
}
