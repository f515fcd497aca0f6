import type { JSX } from 'preact';
import type { Words } from '../../locales';

/** Stands where the page's article will be, in its shape, until the page has answered. */
export function Loading({ words }: { words: Words }): JSX.Element {
  return (
    <div class="db-loading" role="status">
      <span class="db-unseen">{words.page.loading}</span>
      <span class="db-bone" />
      <span class="db-bone db-bone-title" />
      <span class="db-bone db-bone-title db-bone-short" />
    </div>
  );
}
