/**
 * The most that is taken in from a message or a file, and so the most that is read from a page (lib/article/fit-to-limits.ts
 * cuts what is beyond). Far above what a newspaper prints (the longest special pages have some 2 000 blocks and 200 000
 * characters, a register in one table some 20 000 cells), low enough that a hostile page cannot fill the disk in one message.
 * Lengths are in UTF-16 units.
 */
export const LIMITS = {
  /** An address. Chromium itself refuses to show more than 2 MB; servers refuse far earlier. */
  url: 32_768,
  /** The page's address, its canonical, its mobile and its print address. */
  addresses: 8,
  /** Headline, kicker, name of an author, of a source, of a section, of an outlet. */
  line: 2_000,
  authors: 50,
  /** The text of one block, and a lead. */
  block: 1_000_000,
  blocks: 60_000,
  /** The text of all blocks together. */
  text: 4_000_000,
  spansOfBlock: 20_000,
  /** The words that a date was read from. */
  words: 500,
  /** Prefix and suffix of a quote. */
  context: 1_000,
  /** Names and figures on one side of a quote. */
  landmarks: 50,
  note: 50_000,
  tag: 100,
  tags: 100,
  id: 64,
} as const;
