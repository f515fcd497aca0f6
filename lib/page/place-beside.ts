/** Where something stands beside a place that may have several lines, inside the window; all in CSS pixels of the window. */

export interface Size {
  width: number;
  height: number;
}

export interface LineBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type PlaceSide = 'top' | 'bottom';

/** Space between what stands there and the place, and between it and the window's edge at the left and the right. */
export const SPACE_BESIDE = 8;

/**
 * The left top corner of a box of that size, above the place's first line or below its last, in the middle of that line. Where
 * it would leave the window there, it goes to the other side; where it leaves it on both, to the side where less of it is
 * lost. Then it is moved sideways into the window. `rects` are those of the place, as `getClientRects` gives them: at least one.
 */
export function placeBeside(
  rects: readonly LineBox[],
  size: Size,
  window: Size,
  side: PlaceSide,
): { x: number; y: number } {
  const lines = toLines(rects);
  const sides: PlaceSide[] = side === 'top' ? ['top', 'bottom'] : ['bottom', 'top'];
  const trials = sides.map((tried) => tryOn(tried, lines, size, window));
  const { x, y } = trials.find(({ beyond }) => beyond.every((by) => by <= 0)) ?? leastLost(trials);
  const rightmost = window.width - SPACE_BESIDE - size.width;
  return { x: Math.max(SPACE_BESIDE, Math.min(x, rightmost)), y };
}

/**
 * A box on one side: where it stands, and how far it goes beyond the window's edges: on that side, and then sideways. The edge
 * that decides where neither side fits comes first: the right one where the line is longer than the box, else the left one.
 */
interface Trial {
  x: number;
  y: number;
  beyond: [ahead: number, sideways: number, otherwise: number];
}

function tryOn(side: PlaceSide, lines: readonly LineBox[], { width, height }: Size, window: Size): Trial {
  const line = (side === 'top' ? lines[0] : lines.at(-1)) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const x = (line.left + line.right - width) / 2;
  const y = side === 'top' ? line.top - SPACE_BESIDE - height : line.bottom + SPACE_BESIDE;
  const ahead = side === 'top' ? -y : y + height - window.height;
  const sideways: [number, number] = [-x, x + width - window.width];
  if (line.right - line.left > width) sideways.reverse();
  return { x, y, beyond: [ahead, ...sideways] };
}

/** Of two sides that both cut something off: the one with room above or below, else the one that cuts off less. */
function leastLost(trials: readonly Trial[]): Trial {
  const roomy = trials.filter(({ beyond }) => beyond[0] <= 0);
  const lost = ({ beyond }: Trial) =>
    roomy.length > 0 ? beyond[1] : beyond.reduce((sum, by) => sum + Math.max(0, by), 0);
  const [first, second] = roomy.length > 0 ? roomy : trials;
  if (!first) throw new Error('a box is tried on at least one side');
  return second && lost(second) < lost(first) ? second : first;
}

/** The lines that rectangles of words make, from the first to the last: those that stand at about one height are one. */
function toLines(rects: readonly LineBox[]): LineBox[] {
  const lines: LineBox[] = [];
  let before: LineBox | undefined;
  for (const rect of [...rects].sort((left, right) => left.top - right.top)) {
    const line = lines.at(-1);
    if (!line || !before || rect.top - before.top > (before.bottom - before.top) / 2) lines.push({ ...boxOf(rect) });
    else {
      line.left = Math.min(line.left, rect.left);
      line.right = Math.max(line.right, rect.right);
      line.bottom = Math.max(line.bottom, rect.bottom);
    }
    before = rect;
  }
  return lines;
}

function boxOf({ left, top, right, bottom }: LineBox): LineBox {
  return { left, top, right, bottom };
}
