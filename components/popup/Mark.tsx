import type { JSX } from 'preact';

/** The product's mark: a newspaper column with one highlighted line. The same drawing as `public/icon/`. */
export function Mark(): JSX.Element {
  return (
    <svg class="db-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect x="3" y="2" width="26" height="28" rx="4" fill="#9d1c1c" />
      <path d="M8 8h16" stroke="#fffdf8" stroke-width="3" stroke-linecap="round" />
      <path d="M6 13h20v6H6z" fill="#ffd54a" />
      <path d="M8 16h16" stroke="#1d1b17" stroke-width="2" stroke-linecap="round" />
      <path d="M8 23h11" stroke="#fffdf8" stroke-width="2.5" stroke-linecap="round" />
    </svg>
  );
}
