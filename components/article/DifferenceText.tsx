import type { JSX } from 'preact';
import type { DiffPart, MeaningDifference } from '../../lib/model/highlight';
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
      <Parts words={words} parts={parts} />
    </p>
  );
}

interface ListProps {
  words: InPageWords;
  differences: readonly MeaningDifference[];
  language?: string;
}

/** What turned, one line each: its kind, what it was, what it is. */
export function DifferenceList({ words, differences, language }: ListProps): JSX.Element {
  return (
    <ul class="db-differences">
      {differences.map(({ kind, before, after }, index) => (
        <li key={`${index}${kind}`}>
          {words.differences[kind]}:{' '}
          <span class="db-diff" {...(language === undefined ? {} : { lang: language })}>
            <Parts
              words={words}
              parts={[
                { kind: 'removed' as const, text: before },
                { kind: 'same' as const, text: ' ' },
                { kind: 'added' as const, text: after },
              ].filter(({ text }) => text !== '')}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Parts({ words, parts }: Pick<Props, 'words' | 'parts'>): JSX.Element {
  return (
    <>
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
    </>
  );
}
