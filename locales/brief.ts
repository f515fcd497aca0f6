const LIMIT = 60;

/** Enough of a quote or headline to know which one: whole words, at most 60 characters, with an ellipsis where cut. */
export function brief(text: string): string {
  if (text.length <= LIMIT) return text;
  const head = text.slice(0, LIMIT);
  const lastSpace = head.lastIndexOf(' ');
  return `${lastSpace > LIMIT / 2 ? head.slice(0, lastSpace) : [...head].slice(0, -1).join('')}…`;
}
