import type { JSX } from 'preact';
import type { HighlightColour } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import type { PrintedList, PrintedPart, PrintedRun } from './views';

/** A part of the article's text. What is drawn here is drawn once and never reordered: keys are places. */
export function Part({ words, part }: { words: Words; part: PrintedPart }): JSX.Element {
  switch (part.kind) {
    case 'lists':
      return <Lists words={words} lists={part.lists} />;
    case 'table':
      return (
        <table>
          <tbody>
            {part.rows.map((cells, row) => (
              <tr key={`${row}`}>
                {cells.map(({ header, runs }, column) => {
                  const Cell = header ? 'th' : 'td';
                  return (
                    <Cell key={`${column}`}>
                      <Runs words={words} runs={runs} />
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'flow':
      return <Flow words={words} part={part} />;
  }
}

const TAG_OF = { headline: 'h1', heading: 'h2', quote: 'blockquote' } as const;

function Flow({ words, part }: { words: Words; part: Extract<PrintedPart, { kind: 'flow' }> }): JSX.Element {
  const { as, runs, credit } = part;
  const Tag = as === 'headline' || as === 'heading' || as === 'quote' ? TAG_OF[as] : 'p';
  return (
    <Tag class={`db-print-${as}`}>
      {as === 'figure' && <span class="db-print-image">{`[${words.export.image}] `}</span>}
      <Runs words={words} runs={runs} />
      {credit !== undefined && ` (${words.export.image}: ${credit})`}
    </Tag>
  );
}

function Lists({ words, lists }: { words: Words; lists: readonly PrintedList[] }): JSX.Element {
  return (
    <>
      {lists.map(({ ordered, items }, at) => {
        const Tag = ordered ? 'ol' : 'ul';
        return (
          <Tag key={`${at}`}>
            {items.map((item, index) => (
              <li key={`${index}`}>
                <Runs words={words} runs={item.runs} />
                <Lists words={words} lists={item.lists} />
              </li>
            ))}
          </Tag>
        );
      })}
    </>
  );
}

function Runs({ words, runs }: { words: Words; runs: readonly PrintedRun[] }): JSX.Element {
  return (
    <>
      {runs.map(({ text, colours, strong, emphasis, notes }, index) => (
        <span key={`${index}`}>
          {marked(colours, inWeight(text, strong, emphasis))}
          {notes.map((number) => (
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
function marked(colours: readonly HighlightColour[], content: JSX.Element | string): JSX.Element | string {
  return colours.reduceRight<JSX.Element | string>(
    (inner, colour) => <mark class={`db-ink db-${colour}`}>{inner}</mark>,
    content,
  );
}
