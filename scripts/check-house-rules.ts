/** What no file of the project may hold. Prints each offence with its place; exit code 1 where there is one. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findMissingPaths } from './named-paths.ts';
import { ROOT } from './set-up/project.mjs';
import { findSharedNames } from './shared-names.ts';

interface Rule {
  /** Which files it is for, by path from the root. */
  files: RegExp;
  /** Files that are about the rule itself. */
  except?: RegExp;
  pattern: RegExp;
  why: string;
}

const CODE = /\.(?:ts|tsx|mjs|cjs|js)$/;
const PRODUCT = /^(?:lib|components|entrypoints|locales)\/.*\.tsx?$/;
const THIS = /^(?:scripts\/check-house-rules\.ts|tests\/unit\/scripts\/check-house-rules\.test\.ts)$/;

const RULES: Rule[] = [
  {
    files: PRODUCT,
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML)\b/,
    why: 'parses a string into the page: build DOM instead',
  },
  { files: PRODUCT, pattern: /\bdocument\.write(?:ln)?\s*\(/, why: 'writes a string into the page: build DOM instead' },
  { files: PRODUCT, pattern: /(?<![\w$.])eval\s*\(|\bnew\s+Function\s*\(/, why: 'runs a string as code' },
  {
    files: PRODUCT,
    // Images that the reader asked for, in that very press.
    except: /^lib\/platform\/fetch-image\.ts$/,
    pattern:
      /(?<![\w$.])(?:fetch\s*\(|importScripts\s*\()|\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\s*\(/,
    why: 'sends a request: nothing leaves the machine',
  },
  {
    files: /^(?:components|locales|lib\/(?!platform\/|messages\/)[^/]+)\/.*\.tsx?$/,
    pattern:
      /(?<![\w$.'"`/-])(?:browser|chrome)\.(?:action|alarms|commands|contextMenus|downloads|extension|i18n|permissions|runtime|scripting|sidePanel|storage|tabs|windows)\b/,
    why: 'uses the browser API outside platform, messages and entrypoints',
  },
  {
    files: CODE,
    except: THIS,
    pattern: /\b(?:it|test|describe|suite)\.(?:only|skip)\b(?!If)/,
    why: 'runs a part of the tests',
  },
  {
    // The benches' own parts are tested under tests/unit/bench.
    files: /^tests\/(?!unit\/bench\/).*\.(?:ts|tsx|mjs)$/,
    except: THIS,
    pattern: /(?:\bfrom |\bimport\(|^import )['"](?:\.\.\/)+bench\//,
    why: 'a test stands on a bench: what both need belongs to the tests',
  },
  {
    files: CODE,
    except: THIS,
    pattern: /\b(?:TODO|FIXME|XXX)\b/,
    why: 'an unfinished place: finish it or file an issue',
  },
  { files: CODE, except: THIS, pattern: /@ts-(?:ignore|nocheck)\b/, why: 'switches the type checker off' },
  {
    files: /^(?!.*\.(?:png|gz|zip|xpi|html)$).*$/,
    except: THIS,
    pattern: /(?<![\w.:/-])\/(?:home|root|Users|work)\/\w/,
    why: 'names a path of one machine',
  },
  {
    files: /(?:^|\/)package-lock\.json$/,
    pattern: /"resolved":\s*"(?!file:)/,
    why: 'names a registry host: set omit-lockfile-registry-resolved',
  },
];

export interface Offence {
  line: number;
  text: string;
  why: string;
}

/** The offences of one file. `path` counts from the root of the project, with `/`. */
export function findOffences(path: string, content: string): Offence[] {
  const rules = RULES.filter((rule) => rule.files.test(path) && rule.except?.test(path) !== true);
  if (rules.length === 0) return [];
  return content
    .split('\n')
    .flatMap((text, index) =>
      rules.filter((rule) => rule.pattern.test(text)).map(({ why }) => ({ line: index + 1, text: text.trim(), why })),
    );
}

/** The project's files: those in git and those that could be added to it. */
function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT });
  return listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

function main(): void {
  const files = projectFiles().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);
  const offences = files.flatMap(([path, content]) =>
    findOffences(path, content).map(({ line, text, why }) => `${path}:${line}: ${why}\n    ${text.slice(0, 160)}`),
  );
  const shared = findSharedNames(files).map(
    ({ name, paths }) =>
      `${name}: several files export this name, give each thing its own\n    ${paths.join('\n    ')}`,
  );
  const paths = files.map(([path]) => path);
  const missing = files.flatMap(([path, content]) =>
    findMissingPaths(path, content, paths).map((one) => `${path}:${one.line}: names ${one.path}, which is not there`),
  );
  const found = [...offences, ...shared, ...missing];
  for (const message of found) console.log(message);
  if (found.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
