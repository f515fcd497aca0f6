/**
 * The families that our own pages and the comfortable view are set in, in one place; `components/theme.css` repeats them.
 *
 * A word must not be set in two fonts, so no family stands here whose Vietnamese has gaps (Georgia and Charter lack ế, ợ, ự),
 * and the order prevents a second way into that: on Linux a name that is not installed is answered by a face of the same
 * metrics (Liberation for Arial and Times New Roman, Caladea for Cambria), where ơ, ư and ạ may be missing. Noto and
 * DejaVu, which have every letter, come before those names; Windows and macOS have neither and go on to their own.
 */
export const FONT_STACKS = {
  sans: '"Segoe UI", -apple-system, "Noto Sans", Roboto, "DejaVu Sans", "Helvetica Neue", Arial, sans-serif',
  serif: '"New York", "Noto Serif", "DejaVu Serif", Cambria, "Times New Roman", serif',
} as const;
