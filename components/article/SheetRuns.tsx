import type { JSX } from 'preact';
import type { RunHighlight, SheetRun, SheetText } from '../../lib/sheet/sheet';
import { plainScripts } from '../../lib/text/script-characters';
import type { Words } from '../../locales';

/** What is said of parts that a screen shows otherwise than paper. */
export interface ScreenSheetWords {
  /** In the place of an image. */
  imageNotKept: string;
  openImage: string;
}

/**
 * `paper`: highlights are elements with the numbers of their notes, links and images are words. On a screen, in its words:
 * highlights are painted over the text by whoever shows it, links lead on, and an image has a frame.
 */
export type SheetLook = 'paper' | ScreenSheetWords;

interface Props {
  words: Words;
  text: SheetText;
  look: SheetLook;
}

/**
 * A text in runs. On a screen an element of its own holds the text of one block and nothing else, each run as one text node:
 * by that a selection is told from its words (`lib/copy/drawn-sheet.ts`).
 */
export function SheetRuns({ words, text: { block, runs }, look }: Props): JSX.Element {
  if (look !== 'paper') return <span {...(block === null ? {} : { 'data-block': block })}>{runs.map(screenRun)}</span>;
  return (
    <>
      {runs.map(({ highlights, numbers, ...run }, index) => (
        <span key={`${index}`}>
          {marked(highlights, inWeight(run))}
          {run.endsLine && <br />}
          {numbers.map((number) => (
            <sup key={number} class="db-text-reference">
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

function screenRun({ link, ...run }: SheetRun, index: number): JSX.Element {
  const text = inWeight(run);
  return link === undefined ? (
    <span key={`${index}`}>
      {text}
      {run.endsLine && <br />}
    </span>
  ) : (
    <a key={`${index}`} href={link} target="_blank" rel="noreferrer">
      {text}
      {run.endsLine && <br />}
    </a>
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
