import type { JSX } from 'preact';
import { LookChoice, type LookChoiceProps } from './LookChoice';

/** One line that opens to both looks: it stands over the article, so it takes no more room before the reader asks for it. */
export function LookOffer({ isOpen = false, ...choice }: LookChoiceProps & { isOpen?: boolean }): JSX.Element {
  return (
    <details class="db-look-offer" open={isOpen}>
      <summary>{choice.words.letters.view}</summary>
      <LookChoice {...choice} />
    </details>
  );
}
