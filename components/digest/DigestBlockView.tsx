import type { JSX } from 'preact';
import type { DigestBlock, DigestLine, StyledLine } from '../../lib/digest/blocks';
import type { DigestRun } from '../../lib/digest/digest';
import {
  FIGURE_COLUMN,
  FOOT_COLUMNS,
  LETTERHEAD_COLUMNS,
  LIST_INDENT,
  type StyleName,
  styleOf,
  TEXT_WIDTH,
} from '../../lib/digest/measures';
import { textsOfRow } from '../../lib/digest/texts-of-row';
import type { DigestWords } from '../../lib/digest/words';

interface Props {
  block: DigestBlock;
  words: DigestWords;
}

/** A block of the document as Word sets it: the same measures, on the same paper. */
export function DigestBlockView({ block, words }: Props): JSX.Element {
  switch (block.kind) {
    case 'line':
      return <Line line={block} />;
    case 'letterhead':
      return <Columns {...block} width={LETTERHEAD_COLUMNS} />;
    case 'foot':
      return <Columns {...block} width={FOOT_COLUMNS} />;
    case 'counts':
      return <Counts {...block} />;
    case 'contents':
      return (
        <nav aria-label={words.contents}>
          {block.entries.map(({ level, text, anchor, language }) => (
            <p
              key={anchor}
              style={{ ...cssOf('contents', level === 1 ? 0 : LIST_INDENT), fontWeight: level === 1 ? '700' : '400' }}
            >
              <a href={`#${anchor}`} lang={language}>
                {text}
              </a>
            </p>
          ))}
        </nav>
      );
  }
}

function Line({ line }: { line: DigestLine }): JSX.Element {
  const { style, runs, depth = 0, level, anchor, keepsNext, startsPage, rule } = line;
  const Tag = level === 1 ? 'h3' : level === 2 ? 'h4' : style === 'title' ? 'h2' : 'p';
  const { indent = 0 } = styleOf(style);
  return (
    <>
      <Tag
        {...(anchor === undefined ? {} : { id: anchor })}
        style={{
          ...cssOf(style, indent + depth * LIST_INDENT),
          ...(keepsNext === true && { breakAfter: 'avoid' }),
          ...(startsPage === true && { breakBefore: 'column' }),
        }}
      >
        {runs.map((run, at) => (
          <Run key={at} run={run} />
        ))}
      </Tag>
      {rule !== undefined && <Rule width={rule} />}
    </>
  );
}

function Run({ run: { text, bold, italic, link, language } }: { run: DigestRun }): JSX.Element {
  const style = { ...(bold === true && { fontWeight: '700' }), ...(italic === true && { fontStyle: 'italic' }) };
  if (link === undefined)
    return (
      <span lang={language} style={style}>
        {text}
      </span>
    );
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" lang={language} style={style}>
      {text}
    </a>
  );
}

function Columns({
  left,
  right,
  width,
}: {
  left: StyledLine[];
  right: StyledLine[];
  width: { left: number; right: number };
}) {
  const toLines = (lines: readonly StyledLine[]) =>
    lines.map(({ style, text, width: own, rule }, at) => (
      <div key={at}>
        <p style={{ ...cssOf(style), ...(own !== undefined && { width: `${own}mm`, marginInline: 'auto' }) }}>{text}</p>
        {rule !== undefined && <Rule width={rule} />}
      </div>
    ));
  return (
    <div class="db-digest-columns">
      <div style={{ width: `${width.left}mm` }}>{toLines(left)}</div>
      <div style={{ width: `${width.right}mm` }}>{toLines(right)}</div>
    </div>
  );
}

function Rule({ width }: { width: number }): JSX.Element {
  return <span class="db-digest-rule" style={{ width: `${width}mm` }} />;
}

function Counts({ figures, sections }: Extract<DigestBlock, { kind: 'counts' }>): JSX.Element {
  const cell = cssOf('cell');
  return (
    <>
      {sections.map(({ title, rows }) => (
        <table key={title} class="db-digest-counts" style={{ ...cell, width: `${TEXT_WIDTH}mm` }}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col" style={{ width: `${FIGURE_COLUMN}mm` }}>
                  {figure}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const [name, ...numbers] = textsOfRow(row, figures.length);
              return (
                <tr key={name}>
                  <th scope="row" lang={row.language}>
                    {name}
                  </th>
                  {numbers.map((number, at) => (
                    <td key={figures[at]}>{number}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
    </>
  );
}

/** Word's single line of this font, in parts of its size. */
const SINGLE_LINE = 1.15;

function cssOf(name: StyleName, indent = styleOf(name).indent ?? 0): Record<string, string> {
  const { size, bold, italic, caps, align, firstLine = 0, before = 0, after = 0, line = 1, keepsNext } = styleOf(name);
  return {
    margin: `${before}pt 0 ${after}pt ${indent}mm`,
    fontSize: `${size}pt`,
    fontWeight: bold === true ? '700' : '400',
    fontStyle: italic === true ? 'italic' : 'normal',
    textTransform: caps === true ? 'uppercase' : 'none',
    textAlign: align ?? 'left',
    textIndent: `${firstLine}mm`,
    lineHeight: `${SINGLE_LINE * line}`,
    ...(keepsNext === true && { breakAfter: 'avoid' }),
  };
}
