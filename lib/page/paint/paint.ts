/**
 * Painting with the CSS Custom Highlight API: the page's DOM is not touched. One registry a colour, since one a
 * highlight costs a thousand times as much at 2 000 highlights. The registries are shared with the page, which can read
 * and clear them: their names are random, tell nothing, and what vanishes is painted again.
 *
 * At every change of the page, be it one frame of an animation, Chromium lays out anew what stands in the registries: 70 ms
 * at 2 000 ranges. So of very many only those near the window stand in them.
 */

import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../model/highlight';
import { type HighlightStyle, PALETTE, PAPER } from '../../model/palette';
import type { Ground } from '../../model/settings/settings';
import { adoptSheet } from '../adopted-sheet';
import { watchNearness } from './near';

/** One highlight as the painter needs it. */
export interface PaintedHighlight {
  colour: HighlightColour;
  /** What the words say is not what was marked: painted in a style of its own, without a colour. */
  isChanged: boolean;
  ranges: readonly Range[];
}

export interface Painter {
  /**
   * Paints exactly these highlights, for text on that ground; what was painted before goes. Of very many those away from
   * the window follow when they come near it, and when the page is printed.
   */
  paint(highlights: readonly PaintedHighlight[], ground: Ground): void;
  /** Shows ranges for a moment, over whatever colour they have: where a jump has led. */
  flash(ranges: readonly Range[]): void;
  /** Paints again what the page has cleared. */
  restore(): void;
  remove(): void;
}

/** How long a flash stays, in milliseconds. */
const FLASH_TIME = 1_600;

/** From so many ranges on only those near the window are painted. */
const NEAR_ONLY_FROM = 500;

export function createPainter(document: Document, prefix: string, nearOnlyFrom = NEAR_ONLY_FROM): Painter {
  const sheet = adoptSheet(document);
  const registries = new Map<string, Highlight>();
  /** What each registry is to hold: the page can reach into it. */
  const wanted = new Map<string, readonly Range[]>();
  const names = new Map(HIGHLIGHT_COLOURS.map((colour, index) => [colour, `${prefix}${'abcdefgh'.charAt(index)}`]));
  const changedName = `${prefix}y`;
  const flashName = `${prefix}z`;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  let dressedFor: Ground | undefined;
  let painted: readonly PaintedHighlight[] = [];
  let isWhole = true;
  let isPrinting = false;
  const nearness = watchNearness(() => fillAll());
  const print = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    if (!isWhole) fillAll();
  };
  const view = document.defaultView;
  view?.addEventListener('beforeprint', print);
  view?.addEventListener('afterprint', print);

  const fill = (name: string, ranges: readonly Range[], priority: number) => {
    if (ranges.length === 0) {
      registries.delete(name);
      wanted.delete(name);
      CSS.highlights.delete(name);
      return;
    }
    let registry = registries.get(name);
    // Of a full registry only what differs is written: one range more or less must not cost as much as all of them. Where
    // neither the first nor the last is in it, all are taken to be others, and filling a new registry is faster.
    if (registry && [ranges[0], ranges.at(-1)].some((range) => range && registry?.has(range))) {
      const missing = new Set(ranges);
      // The registry itself cannot be gone through: Firefox gives the scripts of extensions no iterator of it.
      for (const range of wanted.get(name) ?? []) if (!missing.delete(range)) registry.delete(range);
      for (const range of missing) registry.add(range);
    } else registry = new Highlight(...ranges);
    registry.priority = priority;
    registries.set(name, registry);
    wanted.set(name, ranges);
    if (CSS.highlights.get(name) !== registry) CSS.highlights.set(name, registry);
  };

  const isShown = (range: Range) => isWhole || isPrinting || nearness.has(range.startContainer.parentElement);
  const fillAll = () => {
    const shownOf = (isWanted: (highlight: PaintedHighlight) => boolean) => rangesOf(painted, isWanted).filter(isShown);
    for (const [index, colour] of HIGHLIGHT_COLOURS.entries()) {
      fill(
        names.get(colour) ?? '',
        shownOf((highlight) => !highlight.isChanged && highlight.colour === colour),
        index,
      );
    }
    fill(
      changedName,
      shownOf(({ isChanged }) => isChanged),
      HIGHLIGHT_COLOURS.length,
    );
  };

  return {
    paint(highlights, ground) {
      painted = highlights;
      const all = rangesOf(highlights, () => true);
      isWhole = all.length < nearOnlyFrom;
      nearness.follow(new Set(isWhole ? [] : all.flatMap(({ startContainer }) => startContainer.parentElement ?? [])));
      fillAll();
      // To set the sheet makes the browser reckon the style of the whole page again: only for another ground.
      if (ground === dressedFor) sheet.restore();
      else
        sheet.set(
          [
            ...HIGHLIGHT_COLOURS.map((colour) => rule(names.get(colour) ?? '', PALETTE[ground][colour])),
            changedRule(changedName, PAPER[ground].ink),
            `::highlight(${flashName}) { background-color: Highlight; color: HighlightText; }`,
          ].join('\n'),
        );
      dressedFor = ground;
    },
    flash(ranges) {
      clearTimeout(flashTimer);
      fill(flashName, ranges, HIGHLIGHT_COLOURS.length + 1);
      flashTimer = setTimeout(() => fill(flashName, [], 0), FLASH_TIME);
    },
    restore() {
      // A copy is gone through: a registry that is made anew is put at the end of the map, and would be met again.
      for (const [name, registry] of [...registries]) {
        const ranges = wanted.get(name) ?? [];
        const isAsWanted = registry.size === ranges.length && ranges.every((range) => registry.has(range));
        // The page may have put ranges of its own into the registry, and they cannot be listed: only a new one is free of them.
        if (!isAsWanted) registries.delete(name);
        if (!isAsWanted || CSS.highlights.get(name) !== registry) fill(name, ranges, registry.priority);
      }
      if (registries.size > 0) sheet.restore();
    },
    remove() {
      clearTimeout(flashTimer);
      painted = [];
      nearness.follow(new Set());
      view?.removeEventListener('beforeprint', print);
      view?.removeEventListener('afterprint', print);
      for (const name of registries.keys()) CSS.highlights.delete(name);
      registries.clear();
      sheet.remove();
    },
  };
}

function rangesOf(
  highlights: readonly PaintedHighlight[],
  isWanted: (highlight: PaintedHighlight) => boolean,
): Range[] {
  return highlights.filter(isWanted).flatMap(({ ranges }) => ranges);
}

/** Between two broken lines, on the page's own ground: it must not pass for one of the five colours. */
function changedRule(name: string, line: string): string {
  return `::highlight(${name}) { text-decoration: underline overline dashed ${line} 2px; text-underline-offset: 3px; }`;
}

/**
 * In the system's own few colours the browser chooses ground and ink, and the pattern alone tells one colour from another: it is
 * of the ink, and is drawn on the ground, since beside that it would not be seen.
 */
function rule(name: string, { ground, ink, line, pattern }: HighlightStyle): string {
  return `::highlight(${name}) {
  background-color: ${ground};
  color: ${ink};
  text-decoration: underline ${pattern} ${line} 2px;
  text-underline-offset: 3px;
}
@media (forced-colors: active) {
  ::highlight(${name}) { text-underline-offset: 0; }
}`;
}
