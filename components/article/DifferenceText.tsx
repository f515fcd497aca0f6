import type { JSX } from 'preact';
import type { DiffPart } from '../../lib/model/highlight';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  words: InPageWords;
  parts: readonly DiffPart[];
  /** The article's language, BCP 47; left out where it is unknown. */
  language?: string;
}

/** What became of the marked words: those that were taken out, struck through, and those that came in. */
export function DifferenceText({ words, parts, language }: Props): JSX.Element {
  return (
    <p class="db-diff" {...(language === undefined ? {} : { lang: language })}>
      {parts.map(({ kind, text }, index) => {
        // A difference is drawn once and never reordered.
        const key = `${index}${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={key}>
            <span class="db-unseen">{`${kind === 'removed' ? words.card.was : words.card.is} `}</span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
