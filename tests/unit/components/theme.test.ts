import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FONT_STACKS } from '../../../lib/model/font-stacks';
import { HIGHLIGHT_COLOURS } from '../../../lib/model/highlight';
import { PALETTE, PAPER } from '../../../lib/model/palette';
import { GROUNDS, THEMES, type Theme } from '../../../lib/model/settings/settings';

const read = (name: string) => readFileSync(new URL(`../../../components/${name}`, import.meta.url), 'utf8');
const theme = read('theme.css');
const controls = read('controls.css');

/** A token's two colours. */
function tokenOf(name: string): Record<Theme, string> {
  const found = new RegExp(`--db-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(theme);
  const [, light, dark] = found ?? [];
  if (light === undefined || dark === undefined) throw new Error(`--db-${name} is no pair of colours`);
  return { light, dark };
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(left: string, right: string): number {
  const [high, low] = [luminance(left), luminance(right)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the palette', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(GROUNDS)('sets text at 4.5 and lines at 3 or more on every ground (%s)', (ground) => {
    for (const colour of HIGHLIGHT_COLOURS) {
      const style = PALETTE[ground][colour];
      expect(contrast(style.ink, style.ground), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(style.line, style.ground), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(GROUNDS)('sets an article at 4.5 or more on the ground that the reader chose (%s)', (ground) => {
    const paper = PAPER[ground];
    for (const ink of [paper.ink, paper.soft, paper.link]) {
      expect(contrast(ink, paper.ground), ink).toBeGreaterThanOrEqual(4.5);
    }
    // The underline stands on the page too, where a line is wrapped around a highlight's end.
    for (const colour of HIGHLIGHT_COLOURS) {
      expect(contrast(PALETTE[ground][colour].line, paper.ground), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it('gives each colour a line pattern of its own, the same by day and by night', () => {
    for (const ground of GROUNDS) {
      const patterns = HIGHLIGHT_COLOURS.map((colour) => PALETTE[ground][colour].pattern);
      expect(new Set(patterns).size).toBe(HIGHLIGHT_COLOURS.length);
      expect(patterns).toEqual(HIGHLIGHT_COLOURS.map((colour) => PALETTE.light[colour].pattern));
    }
  });

  it('is what the style sheets say', () => {
    for (const colour of HIGHLIGHT_COLOURS) {
      for (const ground of THEMES) {
        const style = PALETTE[ground][colour];
        expect(tokenOf(`${colour}-ground`)[ground]).toBe(style.ground);
        expect(tokenOf(`${colour}-line`)[ground]).toBe(style.line);
        expect(tokenOf('mark-ink')[ground]).toBe(style.ink);
      }
      const rule = controls.slice(controls.indexOf(`.db-${colour} {`));
      expect(/--db-ink-pattern: (\w+);/.exec(rule)?.[1]).toBe(PALETTE.light[colour].pattern);
    }
  });
});

describe('the theme', () => {
  it.each([
    ['ink', 'paper', 4.5],
    ['ink', 'ground', 4.5],
    ['ink', 'raised', 4.5],
    ['ink', 'hover', 4.5],
    ['ink', 'accent-soft', 4.5],
    ['ink-soft', 'paper', 4.5],
    ['ink-soft', 'ground', 4.5],
    ['ink-soft', 'raised', 4.5],
    ['ink-soft', 'hover', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'ground', 4.5],
    ['accent', 'accent-soft', 4.5],
    ['accent-ink', 'accent', 4.5],
    ['accent-ink', 'accent-hover', 4.5],
    ['good', 'paper', 4.5],
    ['line-strong', 'paper', 3],
    ['line-strong', 'raised', 3],
    ['line-strong', 'ground', 3],
    ['focus', 'paper', 3],
    ['focus', 'ground', 3],
  ] as const)('sets %s on %s at %d or more', (front, back, least) => {
    for (const ground of THEMES) {
      expect(contrast(tokenOf(front)[ground], tokenOf(back)[ground]), ground).toBeGreaterThanOrEqual(least);
    }
  });

  it('sets every screen in the families of the comfortable view', () => {
    for (const [name, stack] of Object.entries(FONT_STACKS)) expect(theme).toContain(`--db-${name}: ${stack};`);
  });

  it('carries its tokens to the document, to a shadow host, and to an element that a page cannot reach', () => {
    for (const place of [':root', ':host', '.db-root']) expect(theme).toMatch(new RegExp(`^\\${place}[,\\s]`, 'm'));
  });

  it('uses px alone inside a page, where rem and em would be the page’s own', () => {
    for (const name of ['theme.css', 'controls.css', 'in-page.css']) {
      expect(read(name).replaceAll(/\/\*[\s\S]*?\*\//g, ''), name).not.toMatch(/\d(rem|em|ex|ch)\b/);
    }
  });

  it('uses no token that is not there', () => {
    const sheets = globSync('**/*.css', { cwd: new URL('../../../components/', import.meta.url) })
      .map(read)
      .join('\n');
    expect(sheets).toContain('.db-popup');
    const used = new Set([...sheets.matchAll(/var\((--db-[\w-]+)/g)].map(([, name]) => name));
    for (const name of used) if (name !== '--db-toast-time') expect(sheets, name).toContain(`${name}:`);
  });
});
