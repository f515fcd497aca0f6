import type { JSX } from 'preact';
import type { SheetFigure, SheetList, SheetPart, SheetTable } from '../../lib/sheet/sheet';
import type { Words } from '../../locales';
import { Runs } from './Runs';

/** A part of the article's text. What is drawn here is drawn once and never reordered: keys are places. */
export function Part({ words, part }: { words: Words; part: SheetPart }): JSX.Element {
  switch (part.kind) {
    case 'list':
      return <List words={words} list={part} />;
    case 'table':
      return <Table words={words} table={part} />;
    case 'figure':
      return <Figure words={words} figure={part} />;
    case 'heading':
      return (
        <h2 class="db-print-heading">
          <Runs words={words} runs={part.runs} />
        </h2>
      );
    default: {
      const Tag = part.kind === 'quote' ? 'blockquote' : 'p';
      return (
        <Tag class={`db-print-${part.kind}`}>
          <Runs words={words} runs={part.runs} />
        </Tag>
      );
    }
  }
}

function List({ words, list }: { words: Words; list: SheetList }): JSX.Element {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {list.items.map(({ runs, lists }, index) => (
        <li key={`${index}`}>
          <Runs words={words} runs={runs} />
          {lists.map((inner, at) => (
            <List key={`${at}`} words={words} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

function Table({ words, table }: { words: Words; table: SheetTable }): JSX.Element {
  return (
    <div class="db-print-table">
      <table>
        <tbody>
          {table.rows.map((cells, row) => (
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
    </div>
  );
}

/** The image itself is not loaded: a line says that there is one. */
function Figure({ words, figure }: { words: Words; figure: SheetFigure }): JSX.Element {
  return (
    <p class="db-print-figure">
      <span class="db-print-image">{`[${words.export.image}] `}</span>
      <Runs words={words} runs={figure.runs} />
      {figure.credit !== undefined && ` (${words.export.image}: ${figure.credit})`}
    </p>
  );
}
