/**
 * Which folder may import which: the table of docs/ARCHITECTURE.md, as rules for dependency-cruiser.
 *
 *     | folder | holds | may import |
 *     |---|---|---|
 *     | `lib/model` | types | `text` |
 *
 * The last column names, as code, folders of `lib` without it (`text`), other folders of the product (`locales`) and files;
 * `*` in a file's path is any folder. "nothing" and "everything above" stand for themselves. A folder imports only from rows
 * above its own, so that the table is the order of the layers too.
 */

import type { IForbiddenRuleType } from 'dependency-cruiser';

const HEAD = ['folder', 'holds', 'may import'];
const NOTHING = 'nothing';
const EVERYTHING = 'everything above';

export interface ImportRow {
  /** From the root of the project. */
  folder: string;
  /** Folders and files, from the root of the project. */
  allowed: string[];
}

/** The rows of the one table with that head. Throws an error that names what of it cannot be read. */
export function readImportTable(markdown: string): ImportRow[] {
  const lines = markdown.split('\n');
  const head = lines.findIndex((line) => cellsOf(line).join() === HEAD.join());
  if (head === -1) throw new Error(`no table with the head | ${HEAD.join(' | ')} |`);
  const rows: ImportRow[] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [name = '', , allowed = '', ...others] = cellsOf(line);
    const folder = /^`([a-z]+(?:\/[a-z]+)?)`$/.exec(name)?.[1];
    if (folder === undefined || others.length > 0) throw new Error(`no row of a folder and two more cells: ${line}`);
    const above = rows.map((row) => row.folder);
    if (above.includes(folder)) throw new Error(`a second row for ${folder}`);
    rows.push({ folder, allowed: toAllowed(folder, allowed, above) });
  }
  if (rows.length === 0) throw new Error('the table of imports has no rows');
  return rows;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function toAllowed(folder: string, cell: string, above: readonly string[]): string[] {
  if (cell === NOTHING) return [];
  if (cell === EVERYTHING) return [...above];
  if (!/^`[^`]+`(?:, `[^`]+`)*$/.test(cell))
    throw new Error(`${folder}: what it may import is not told as code: ${cell}`);
  const names = cell.slice(1, -1).split(/`, `| /);
  return names.map((name) => {
    const path = above.find((row) => row === name || row === `lib/${name}`) ?? name;
    const isFileAbove = isFile(path) && above.some((row) => path.startsWith(`${row}/`));
    if (!above.includes(path) && !isFileAbove) throw new Error(`${folder}: no row above it is called ${name}`);
    return path;
  });
}

function isFile(path: string): boolean {
  return /\.tsx?$/.test(path);
}

/**
 * A rule for each row: what else of the product is imported there is an error. `folders`: every folder of the product that
 * there is, from the root. Throws an error where a folder has no row, or a row no folder.
 */
export function toImportRules(rows: readonly ImportRow[], folders: readonly string[]): IForbiddenRuleType[] {
  const named = rows.map(({ folder }) => folder);
  const unnamed = folders.filter((folder) => !named.includes(folder));
  if (unnamed.length > 0) throw new Error(`the table of imports has no row for ${unnamed.join(', ')}`);
  const gone = named.filter((folder) => !folders.includes(folder));
  if (gone.length > 0) throw new Error(`the table of imports has a row for ${gone.join(', ')}, which is not there`);
  return rows.map(({ folder, allowed }) => ({
    name: `imports-of-${folder.replace('lib/', '')}`,
    comment: `docs/ARCHITECTURE.md: ${folder} may import ${allowed.join(', ') || NOTHING} of the project.`,
    severity: 'error',
    from: { path: toPattern(folder) },
    to: { path: '^(?:lib|components|entrypoints|locales)/', pathNot: [folder, ...allowed].map(toPattern) },
  }));
}

/** What is in a folder, or a file. Simple, since dependency-cruiser refuses patterns that could become slow. */
function toPattern(path: string): string {
  return isFile(path) ? `^${path.replaceAll('.', '[.]').replaceAll('*', '[^/]+')}$` : `^${path}/`;
}
