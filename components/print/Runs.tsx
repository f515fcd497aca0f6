import type { JSX } from 'preact';
import type { RunHighlight, SheetRun } from '../../lib/sheet/sheet';
import { plainScripts } from '../../lib/text/script-characters';
import type { Words } from '../../locales';

/** A text in runs, with the numbers of the notes behind the highlights that they are on. */
export function Runs({ words, runs }: { words: Words; runs: readonly SheetRun[] }): JSX.Element {
  return (
    <>
      {runs.map(({ highlights, numbers, ...run }, index) => (
        <span key={`${index}`}>
          {marked(highlights, inWeight(run))}
          {numbers.map((number) => (
            <sup key={number} class="db-print-reference">
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

function inWeight(run: Pick<SheetRun, 'text' | 'script' | 'strong' | 'emphasis'>): JSX.Element | string {
  const set = inScript(run);
  const leaning = run.emphasis ? <em>{set}</em> : set;
  return run.strong ? <strong>{leaning}</strong> : leaning;
}

/** An element sets a script above or below the line; characters that do so themselves would be set twice as small. */
function inScript({ text, script }: Pick<SheetRun, 'text' | 'script'>): JSX.Element | string {
  if (script === undefined) return text;
  return script === 'subscript' ? <sub>{plainScripts(text)}</sub> : <sup>{plainScripts(text)}</sup>;
}

/** Each highlight over a text is a `mark` of its own: where they lie over each other, so do their lines. */
function marked(highlights: readonly RunHighlight[], content: JSX.Element | string): JSX.Element | string {
  return highlights.reduceRight<JSX.Element | string>(
    (inner, { colour }) => <mark class={`db-ink db-${colour}`}>{inner}</mark>,
    content,
  );
}
