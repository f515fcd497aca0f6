import type { JSX } from 'preact';
import type { SheetCell, SheetFigure, SheetList, SheetPart, SheetTable } from '../../lib/sheet/sheet';
import { headRowsOf, htmlScopeOf } from '../../lib/sheet/table-head';
import type { Words } from '../../locales';
import { brief } from '../../locales/brief';
import { Icon } from '../controls/Icon';
import { type ScreenSheetWords, type SheetLook, SheetRuns } from './SheetRuns';

interface Common {
  words: Words;
  look: SheetLook;
  /** On a screen: images that are kept, by their addresses at the paper. Null: that is not known yet. */
  images?: ReadonlyMap<string, string> | null;
}

/** Parts of the article's text. They are drawn once and never reordered: keys are places. */
export function SheetParts({ parts, ...common }: Common & { parts: readonly SheetPart[] }): JSX.Element {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={`${index}${part.kind}`} part={part} {...common} />
      ))}
    </>
  );
}

function Part({ part, images, ...common }: Common & { part: SheetPart }): JSX.Element {
  switch (part.kind) {
    case 'list':
      return <List list={part} {...common} />;
    case 'table':
      return <Table table={part} {...common} />;
    case 'figure':
      return common.look === 'paper' ? (
        <WrittenFigure figure={part} {...common} />
      ) : (
        <FramedFigure figure={part} {...(images !== undefined && { images })} words={common.words} look={common.look} />
      );
    case 'heading':
      return (
        <h2 class="db-text-heading">
          <SheetRuns text={part} {...common} />
        </h2>
      );
    default: {
      const Tag = part.kind === 'quote' ? 'blockquote' : 'p';
      return (
        <Tag class={`db-text-${part.kind}`}>
          <SheetRuns text={part} {...common} />
        </Tag>
      );
    }
  }
}

function List({ list, ...common }: Common & { list: SheetList }): JSX.Element {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {list.items.map((item, index) => (
        <li key={`${index}`}>
          <SheetRuns text={item} {...common} />
          {item.lists.map((inner, at) => (
            <List key={`${at}`} list={inner} {...common} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

/** Rows of heads at the top are printed on each sheet of paper. On a screen a wide table is moved sideways, by keys too. */
function Table({ table, ...common }: Common & { table: SheetTable }): JSX.Element {
  const heads = headRowsOf(table);
  const rows = table.rows.map((cells, row) => (
    <tr key={`${row}`}>
      {cells.map((cell, column) =>
        cell.isCovered ? null : <Cell key={`${column}`} cell={cell} isHead={row < heads} {...common} />,
      )}
    </tr>
  ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keys too
    <div class="db-text-table" role="group" tabIndex={0} aria-label={common.words.print.table}>
      <table>
        {heads > 0 && <thead>{rows.slice(0, heads)}</thead>}
        <tbody>{rows.slice(heads)}</tbody>
      </table>
    </div>
  );
}

function Cell({ cell, isHead, ...common }: Common & { cell: SheetCell; isHead: boolean }): JSX.Element {
  const { header, rowSpan, columnSpan } = cell;
  const spans = {
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
  };
  const inner = <SheetRuns text={cell} {...common} />;
  return header ? (
    <th scope={htmlScopeOf(cell, isHead)} {...spans}>
      {inner}
    </th>
  ) : (
    <td {...spans}>{inner}</td>
  );
}

interface FigureProps extends Common {
  figure: SheetFigure;
}

/** The image itself is not loaded: a line says that there is one. */
function WrittenFigure({ figure, ...common }: FigureProps): JSX.Element {
  const { image } = common.words.export;
  return (
    <p class="db-text-figure">
      <span class="db-text-image">{`[${image}] `}</span>
      <SheetRuns text={figure} {...common} />
      {figure.credit !== undefined && ` (${image}: ${figure.credit})`}
    </p>
  );
}

/** The image that is kept; else a frame where it stood: nothing is loaded to show it. Its place alone as long as that is not known. */
function FramedFigure({ figure, images, ...common }: FigureProps & { look: ScreenSheetWords }): JSX.Element {
  const { words, look } = common;
  const { image, credit } = figure;
  // Of several frames each link says which picture it opens.
  const told = brief(figure.runs.map(({ text }) => text).join('') || (image?.alt ?? ''));
  const kept = image && images?.get(image.url);
  return (
    <figure class="db-text-framed">
      {kept === undefined ? (
        <div class={images === null ? 'db-text-frame db-text-frame-unknown' : 'db-text-frame'} lang={words.language}>
          <Icon name="picture" />
          <span>{look.imageNotKept}</span>
          {image !== undefined && (
            <a
              href={image.url}
              target="_blank"
              rel="noreferrer"
              aria-label={told === '' ? undefined : `${look.openImage}: ${told}`}
            >
              {look.openImage}
            </a>
          )}
        </div>
      ) : (
        <img class="db-text-kept" src={kept} alt={image?.alt ?? ''} />
      )}
      {(figure.runs.length > 0 || credit !== undefined) && (
        <figcaption class="db-text-figure">
          <SheetRuns text={figure} {...common} />
          {credit !== undefined && <span class="db-text-credit">{` ${words.export.image}: ${credit}`}</span>}
        </figcaption>
      )}
    </figure>
  );
}
