import type { JSX } from 'preact';

/** The product's mark, a newspaper page with one highlighted line: the drawing of the toolbar icon. */
export function Logo(): JSX.Element {
  return (
    <svg class="db-logo" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect x="1" y="0" width="14" height="16" rx="2" fill="#b0201e" />
      <rect x="3" y="2" width="10" height="2" fill="#fffdf8" />
      <rect x="0" y="6" width="16" height="4" rx="1" fill="#ffd54a" />
      <rect x="3" y="7" width="10" height="2" fill="#3a2f00" />
      <rect x="3" y="12" width="7" height="2" fill="#fffdf8" />
    </svg>
  );
}
