/** Charts as drawings of their own, with their titles, names and numbers: for a document, on white paper. */

import { escaped } from './html/markup';

export interface ChartDrawing {
  svg: string;
  width: number;
  height: number;
}

/** A bar with the one that is behind it. */
export interface DrawnBar {
  name: string;
  count: number;
  before?: number | undefined;
  /** It is not of the period that is looked at. */
  isOut?: boolean;
}

interface Titled {
  title: string;
  /** What is asked, in words: without it nobody knows what was counted. */
  subtitle: string;
  number: (count: number) => string;
}

const WIDTH = 1_000;
const MARGIN = 28;
const RIGHT = WIDTH - MARGIN;
const HEAD = 76;
const FONT = 'Segoe UI, Noto Sans, Roboto, DejaVu Sans, Arial, sans-serif';
/** Apart for every eye: three darker and three lighter ones, of different hues (after Okabe and Ito). */
export const DRAWN_INKS = ['#0072b2', '#c65102', '#00795a', '#8f4580', '#6b6100', '#4a4a4a'] as const;
const COLOURS = { ink: '#1d1b17', soft: '#5f5a50', line: '#8b8578', bar: '#9d1c1c', out: '#b7b1a4', behind: '#f3dcd4' };

export function timelineDrawing(
  of: Titled & { bars: readonly DrawnBar[]; legend: { now: string; before: string } | null },
): ChartDrawing {
  const { bars, number, legend } = of;
  const top = HEAD + (legend === null ? 0 : LEGEND);
  const height = 240;
  const base = top + height;
  const left = MARGIN + 44;
  const most = Math.max(1, ...bars.map(({ count, before = 0 }) => Math.max(count, before)));
  const step = (RIGHT - left) / Math.max(1, bars.length);
  const tall = (count: number) => (count / most) * (height - 8);
  const parts = bars.flatMap(({ count, before = 0, isOut = false }, at) => {
    const x = left + at * step;
    return [
      ...(before > 0 ? [behindBar(x, base - tall(before), step, tall(before))] : []),
      ...(count > 0
        ? [rect(x + step * 0.1, base - tall(count), step * 0.8, tall(count), isOut ? COLOURS.out : COLOURS.bar)]
        : []),
    ];
  });
  const named = [...new Set([0, Math.floor((bars.length - 1) / 2), bars.length - 1])].filter((at) => at >= 0);
  return draw(of, base + 34, [
    ...(legend === null ? [] : legendParts(legend, HEAD + 4)),
    ...parts,
    line(left, base, RIGHT),
    text(left - 8, top + 14, number(most), { anchor: 'end', colour: COLOURS.soft }),
    text(left - 8, base, '0', { anchor: 'end', colour: COLOURS.soft }),
    ...named.map((at, place) => {
      const anchor = place === 0 ? 'start' : place === named.length - 1 ? 'end' : 'middle';
      const x = anchor === 'start' ? left : anchor === 'end' ? RIGHT : left + (at + 0.5) * step;
      return text(x, base + 22, bars[at]?.name ?? '', { anchor, colour: COLOURS.soft });
    }),
  ]);
}

export interface DrawnStrip {
  label: string;
  count: number;
  counts: readonly number[];
  /** Its place among the colours. */
  ink: number;
}

export function seriesDrawing(
  of: Titled & {
    rows: readonly DrawnStrip[];
    /** Told beside the strips, and not drawn. */
    rest: { label: string; count: number } | null;
    most: number;
    first: string;
    last: string;
  },
): ChartDrawing {
  const { rows, rest, number } = of;
  const row = 54;
  const left = MARGIN + LABEL;
  const right = RIGHT - 90;
  const parts = rows.flatMap(({ label, count, counts, ink: place }, at) => {
    const base = HEAD + (at + 1) * row - 8;
    const step = (right - left) / Math.max(1, counts.length);
    const ink = DRAWN_INKS[place] ?? COLOURS.bar;
    return [
      text(MARGIN, base - 12, cut(label)),
      ...counts.flatMap((one, bar) => {
        if (one === 0) return [];
        const tall = Math.max(1, (one / of.most) * (row - 14));
        return [rect(left + bar * step + step * 0.1, base - tall, step * 0.8, tall, ink)];
      }),
      line(left, base, right),
      text(RIGHT, base - 12, number(count), { anchor: 'end' }),
    ];
  });
  const end = HEAD + rows.length * row;
  return draw(of, end + (rest === null ? 34 : 66), [
    ...parts,
    text(left, end + 14, of.first, { colour: COLOURS.soft }),
    text(right, end + 14, of.last, { anchor: 'end', colour: COLOURS.soft }),
    text(right + 8, HEAD + 4, number(of.most), { colour: COLOURS.soft, size: 11 }),
    ...(rest === null
      ? []
      : [
          text(MARGIN, end + 46, cut(rest.label), { colour: COLOURS.soft }),
          text(RIGHT, end + 46, number(rest.count), { anchor: 'end', colour: COLOURS.soft }),
        ]),
  ]);
}

export interface DrawnPair {
  label: string;
  now: number;
  before: number;
  /** Behind the two numbers. */
  change: string;
}

export function compareDrawing(
  of: Titled & {
    parts: readonly { name: string; rows: readonly DrawnPair[] }[];
    legend: { now: string; before: string };
    /** Sentences under the picture's title. */
    told: string;
  },
): ChartDrawing {
  const { number, legend } = of;
  const row = 36;
  const left = MARGIN + LABEL;
  const right = RIGHT - 190;
  const drawn: string[] = [text(MARGIN, HEAD + 6, cut(of.told, LONGEST_LINE)), ...legendParts(legend, HEAD + 22)];
  let y = HEAD + 22 + LEGEND;
  for (const { name, rows } of of.parts) {
    drawn.push(text(MARGIN, y + 18, name, { weight: 700 }));
    y += 28;
    const most = Math.max(1, ...rows.map(({ now, before }) => Math.max(now, before)));
    for (const { label, now, before, change } of rows) {
      const wide = (count: number) => (count / most) * (right - left);
      drawn.push(
        text(MARGIN, y + 20, cut(label)),
        ...(now > 0 ? [rect(left, y + 5, wide(now), 11, COLOURS.bar)] : []),
        ...(before > 0 ? [behindBar(left, y + 18, wide(before), 9)] : []),
        text(RIGHT, y + 20, `${number(now)} / ${number(before)}  ${change}`, { anchor: 'end' }),
      );
      y += row;
    }
    y += 10;
  }
  return draw(of, y + 8, drawn);
}

const LABEL = 232;
const LEGEND = 26;
/** Letters that have room: a name's, and a line's. */
const LONGEST_LABEL = 29;
const LONGEST_LINE = 130;

function cut(label: string, longest = LONGEST_LABEL): string {
  const letters = [...label];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : label;
}

function draw({ title, subtitle }: Titled, height: number, parts: readonly string[]): ChartDrawing {
  const head = [
    text(MARGIN, 36, cut(title, LONGEST_LINE / 1.5), { size: 20, weight: 700 }),
    text(MARGIN, 58, cut(subtitle, LONGEST_LINE), { colour: COLOURS.soft }),
  ];
  const ground = rect(0, 0, WIDTH, height, '#ffffff');
  const size = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONT}">${[ground, ...head, ...parts].join('')}</svg>`;
  return { svg, width: WIDTH, height };
}

function legendParts({ now, before }: { now: string; before: string }, y: number): string[] {
  const second = MARGIN + 400;
  return [
    rect(MARGIN, y + 2, 14, 12, COLOURS.bar),
    text(MARGIN + 22, y + 13, cut(now, 50)),
    behindBar(second, y + 2, 14, 12),
    text(second + 22, y + 13, cut(before, 50)),
  ];
}

const at = (value: number): string => String(Math.round(value * 100) / 100);

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"/>`;
}

/** Of the earlier period: told by its outline, not by its colour. */
function behindBar(x: number, y: number, width: number, height: number): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${COLOURS.behind}" stroke="${COLOURS.bar}" stroke-width="1"/>`;
}

function line(x: number, y: number, to: number): string {
  return `<path d="M${at(x)} ${at(y)}H${at(to)}" stroke="${COLOURS.line}" stroke-width="1"/>`;
}

interface Look {
  anchor?: 'start' | 'middle' | 'end';
  colour?: string;
  size?: number;
  weight?: number;
}

function text(x: number, y: number, content: string, { anchor = 'start', colour = COLOURS.ink, ...look }: Look = {}) {
  const { size = 14, weight = 400 } = look;
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(content)}</text>`;
}
