/** What a tag of Obsidian is made of: letters, figures, `_`, `-`, and `/` between its levels. */
const NOT_IN_TAG = /[^\p{L}\p{M}\p{N}_/-]+/gu;

/** Between letters it is a letter of the tag; elsewhere Markdown reads it as emphasis. */
const EMPHASIS = /(?<![\p{L}\p{M}\p{N}])_+|_+(?![\p{L}\p{M}\p{N}])/gu;

/** The tag as Obsidian accepts it, `phòng-chống-thiên-tai`; empty where nothing of it is left. */
export function toObsidianTag(tag: string): string {
  const joined = tag
    .normalize('NFC')
    .replace(NOT_IN_TAG, '-')
    .replace(EMPHASIS, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  // One of figures alone is no tag there.
  return /^\d+$/.test(joined) ? `_${joined}` : joined;
}

/** Each once, in their order. */
export function toObsidianTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(toObsidianTag))].filter((tag) => tag !== '');
}
