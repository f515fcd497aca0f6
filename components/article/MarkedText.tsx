import type { JSX } from 'preact';
import type { Hit } from '../../lib/search/query';

interface Props {
  text: string;
  /** In order, without overlaps. */
  hits: readonly Hit[];
}

/** A text with what was looked for marked in it. */
export function MarkedText({ text, hits }: Props): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let end = 0;
  for (const hit of hits) {
    parts.push(
      text.slice(end, hit.start),
      <mark key={hit.start} class="db-hit">
        {text.slice(hit.start, hit.end)}
      </mark>,
    );
    end = hit.end;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
