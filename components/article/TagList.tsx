import type { JSX } from 'preact';

/** The tags of a highlight, or nothing where it has none. */
export function TagList({ tags }: { tags: readonly string[] }): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <p class="db-tags">
      {tags.map((tag) => (
        <span class="db-tag" key={tag}>
          {tag}
        </span>
      ))}
    </p>
  );
}
