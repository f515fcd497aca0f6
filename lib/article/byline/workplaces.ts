/** Where a writer works, told beside the name: "Lê Mẫu Thử / Công chức Văn hóa - Xã hội". */

import type { Line } from '../scan/scan';
import { isUnnamedStaff, personShape } from './names';
import type { Byline } from './parse-byline';

/** A line that signs, and what it says. */
export interface Signature {
  byline: Byline;
  line: Line;
}

const IN_BRACKETS = /^[([][^()[\]]+[)\]]\.?$/;

/** What the signatures of a page came to. */
interface FoundSigners {
  authors: string[];
  source?: { name: string };
}

/**
 * An office right under or over a person who signs is where the person works: neither author nor source. It is taken back from
 * what was found; a source that a label names stays.
 */
export function dropWorkplaces(found: FoundSigners, signatures: readonly Signature[]): void {
  const linesOf = (isOne: (name: string) => boolean) =>
    new Set(signatures.filter(({ byline }) => byline.authors.some(isOne)).map(({ line }) => line.index));
  const persons = linesOf((name) => personShape(name) === 'known');
  // Under a name without a known surname the brackets tell: "Rơ Mah Thử / (Công an xã …)".
  const names = linesOf((name) => personShape(name) === 'shape' && !isUnnamedStaff(name));
  const isWorkplace = ({ byline, line }: Signature) =>
    byline.isOffice === true &&
    (persons.has(line.index - 1) ||
      persons.has(line.index + 1) ||
      (names.has(line.index - 1) && IN_BRACKETS.test(line.text)));
  const workplaces = signatures.filter(isWorkplace).map(({ byline }) => byline);
  if (workplaces.length === 0) return;
  found.authors = found.authors.filter((name) => !workplaces.some(({ authors }) => authors.includes(name)));
  if (!workplaces.some(({ source }) => source !== undefined && source === found.source?.name)) return;
  delete found.source;
  const other = signatures.find((signature) => !isWorkplace(signature) && signature.byline.source !== undefined);
  if (other?.byline.source !== undefined) found.source = { name: other.byline.source };
}
