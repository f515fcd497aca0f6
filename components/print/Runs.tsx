import type { JSX } from 'preact';
import type { RunHighlight, SheetRun } from '../../lib/sheet/sheet';
import type { Words } from '../../locales';

/** A text in runs, with the numbers of the notes behind the highlights that they are on. */
export function Runs({ words, runs }: { words: Words; runs: readonly SheetRun[] }): JSX.Element {
  return (
    <>
      {runs.map(({ text, highlights, strong, emphasis, numbers }, index) => (
        <span key={`${index}`}>
          {marked(highlights, inWeight(text, strong, emphasis))}
          {numbers.map((number) => (
            <sup key={number}>
              <a href={`#note-${number}`} aria-label={words.print.note(number)}>
                {number}
              </a>
            </sup>
          ))}
        </span>
      ))}
    </>
  );
}

function inWeight(text: string, strong: boolean, emphasis: boolean): JSX.Element | string {
  const leaning = emphasis ? <em>{text}</em> : text;
  return strong ? <strong>{leaning}</strong> : leaning;
}

/** Each highlight over a text is a `mark` of its own: where they lie over each other, so do their lines. */
function marked(highlights: readonly RunHighlight[], content: JSX.Element | string): JSX.Element | string {
  return highlights.reduceRight<JSX.Element | string>(
    (inner, { colour }) => <mark class={`db-ink db-${colour}`}>{inner}</mark>,
    content,
  );
}
