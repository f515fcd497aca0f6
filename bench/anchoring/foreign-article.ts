/** Another article's text, for what stands at an address that was given to another article. */

/** The paragraphs of another article: the invented pages share stories, so of the first one with some prose and no six words in common. */
export function foreignOf(name: string, texts: ReadonlyMap<string, string[]>): string[] {
  const names = [...texts.keys()];
  const own = new Set(rowsOf(texts.get(name) ?? []));
  for (let step = 7; step < names.length + 7; step += 1) {
    const other = texts.get(names[(names.indexOf(name) + step) % names.length] ?? '') ?? [];
    if (other.filter((text) => text.length > 60).length > 3 && !rowsOf(other).some((row) => own.has(row))) return other;
  }
  throw new Error(`${name}: no other article`);
}

/** Six words in a row, at every word. */
function rowsOf(blocks: readonly string[]): string[] {
  return blocks.flatMap((text) => {
    const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '));
  });
}
