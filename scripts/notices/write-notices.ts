/** The notices as one text, and what is different between two of them. Pure. */

import type { PackageLicence } from './read-package';

const HEAD = `Điểm Báo is under the Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/
It contains code of the packages below, each under its own licence.`;
const RULE = '='.repeat(80);
const PACKAGE = 'Package: ';

/** Packages with the same text share it. The order is that of the names, so that a new package is one change. */
export function noticesOf(packages: readonly PackageLicence[]): string {
  const byText = new Map<string, PackageLicence[]>();
  for (const one of packages.toSorted((left, right) => compare(left.name, right.name))) {
    byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  }
  const parts = [...byText].map(([text, sharing]) => [RULE, ...sharing.map(lineOf), '', text].join('\n'));
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

function lineOf({ name, version, licence, source }: PackageLicence): string {
  return `${PACKAGE}${name} ${version}, ${licence}${source === '' ? '' : `, ${source}`}`;
}

/** Lines `- package` (only in `written`) and `+ package` (only in `wanted`), or one line where a licence's text differs. */
export function describeNoticeDifferences(written: string, wanted: string): string[] {
  if (written === wanted) return [];
  const [before, after] = [packageLines(written), packageLines(wanted)];
  const lines = [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ];
  return lines.length > 0 ? lines : ['the text of a licence differs'];
}

function packageLines(notices: string): Set<string> {
  const lines = notices.split('\n').filter((line) => line.startsWith(PACKAGE));
  return new Set(lines.map((line) => line.slice(PACKAGE.length)));
}

/** By code unit, so that every machine sorts alike. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
