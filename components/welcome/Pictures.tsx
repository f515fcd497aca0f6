/** The job in three pictures, drawn in the interface's own colours: no page of any outlet. They are decoration beside words. */

import type { ComponentChildren, JSX } from 'preact';

function Picture({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg class="db-picture" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const LINES = [0, 1, 2, 3, 4];

/** A page full of adverts, and the same page with the article alone. */
export function ClearedPicture(): JSX.Element {
  return (
    <Picture>
      <rect class="db-picture-page" x="6" y="12" width="96" height="126" rx="5" />
      <rect class="db-picture-loud" x="12" y="18" width="84" height="16" rx="2" />
      <rect class="db-picture-loud" x="70" y="40" width="26" height="44" rx="2" />
      <rect class="db-picture-loud" x="70" y="90" width="26" height="42" rx="2" />
      <rect class="db-picture-ink" x="12" y="40" width="50" height="6" rx="2" />
      {LINES.map((line) => (
        <rect
          key={line}
          class="db-picture-line"
          x="12"
          y={52 + line * 9}
          width={line === 4 ? 30 : 50}
          height="4"
          rx="2"
        />
      ))}
      <rect class="db-picture-loud" x="12" y="102" width="50" height="30" rx="2" />
      <path class="db-picture-arrow" d="M110 75h16m-6-6 6 6-6 6" />
      <rect class="db-picture-page" x="138" y="12" width="96" height="126" rx="5" />
      <rect class="db-picture-ink" x="152" y="26" width="68" height="8" rx="2" />
      {[...LINES, 5, 6, 7].map((line) => (
        <rect
          key={line}
          class="db-picture-line"
          x="152"
          y={44 + line * 11}
          width={line === 7 ? 40 : 68}
          height="5"
          rx="2"
        />
      ))}
    </Picture>
  );
}

/** A line that is marked, with the five colours over it. */
export function MarkedPicture(): JSX.Element {
  return (
    <Picture>
      <rect class="db-picture-page" x="30" y="12" width="180" height="126" rx="5" />
      {LINES.map((line) => (
        <rect
          key={line}
          class="db-picture-line"
          x="46"
          y={30 + line * 20}
          width={line === 4 ? 90 : 148}
          height="6"
          rx="2"
        />
      ))}
      <rect class="db-picture-yellow" x="66" y="64" width="108" height="18" rx="2" />
      <rect class="db-picture-ink" x="70" y="70" width="100" height="6" rx="2" />
      <rect class="db-picture-chip" x="62" y="30" width="116" height="28" rx="6" />
      {(['yellow', 'green', 'blue', 'red', 'grey'] as const).map((colour, index) => (
        <rect key={colour} class={`db-picture-${colour}`} x={69 + index * 21} y="36" width="16" height="16" rx="3" />
      ))}
    </Picture>
  );
}

/** A list of what was kept today, which becomes one document. */
export function DigestPicture(): JSX.Element {
  return (
    <Picture>
      {[0, 1, 2].map((row) => (
        <g key={row}>
          <rect class="db-picture-page" x="8" y={18 + row * 40} width="104" height="34" rx="5" />
          <rect
            class={row === 1 ? 'db-picture-green' : 'db-picture-yellow'}
            x="8"
            y={18 + row * 40}
            width="5"
            height="34"
            rx="2"
          />
          <rect class="db-picture-ink" x="22" y={26 + row * 40} width="78" height="6" rx="2" />
          <rect class="db-picture-line" x="22" y={38 + row * 40} width="50" height="5" rx="2" />
        </g>
      ))}
      <path class="db-picture-arrow" d="M120 75h16m-6-6 6 6-6 6" />
      <rect class="db-picture-page" x="148" y="12" width="84" height="126" rx="5" />
      <rect class="db-picture-ink" x="166" y="24" width="48" height="7" rx="2" />
      {[0, 1, 2].map((row) => (
        <g key={row}>
          <rect class="db-picture-ink" x="160" y={44 + row * 30} width="60" height="5" rx="2" />
          <rect class="db-picture-line" x="160" y={53 + row * 30} width="60" height="4" rx="2" />
          <rect class="db-picture-line" x="160" y={60 + row * 30} width="40" height="4" rx="2" />
        </g>
      ))}
    </Picture>
  );
}
