import type { JSX } from 'preact';
import type { SheetCell, SheetFigure, SheetList, SheetPart, SheetTable } from '../../lib/sheet/sheet';
import { headRowsOf, htmlScopeOf } from '../../lib/sheet/table-head';
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

/** Rows of heads at the top are printed on each sheet of paper. */
function Table({ words, table }: { words: Words; table: SheetTable }): JSX.Element {
  const heads = headRowsOf(table);
  const rows = table.rows.map((cells, row) => (
    <tr key={`${row}`}>
      {cells.map((cell, column) =>
        cell.isCovered ? null : <Cell key={`${column}`} words={words} cell={cell} isHead={row < heads} />,
      )}
    </tr>
  ));
  return (
    <div class="db-print-table">
      <table>
        {heads > 0 && <thead>{rows.slice(0, heads)}</thead>}
        <tbody>{rows.slice(heads)}</tbody>
      </table>
    </div>
  );
}

function Cell({ words, cell, isHead }: { words: Words; cell: SheetCell; isHead: boolean }): JSX.Element {
  const { header, runs, rowSpan, columnSpan } = cell;
  const spans = {
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
  };
  const inner = <Runs words={words} runs={runs} />;
  return header ? (
    <th scope={htmlScopeOf(cell, isHead)} {...spans}>
      {inner}
    </th>
  ) : (
    <td {...spans}>{inner}</td>
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
