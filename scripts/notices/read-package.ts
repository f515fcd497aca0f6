/** The licence of an installed package: what its own files say. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PackageLicence {
  name: string;
  version: string;
  /** As package.json names it: `MIT`. */
  licence: string;
  /** Where its source is; empty where package.json does not say. */
  source: string;
  text: string;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;
/** A tool's file goes on with the licences of what the tool itself bundles, which is not in the extension. */
const OF_THE_TOOL_ALONE = /\n#+ *Licen[cs]es of bundled dependencies[\s\S]*$/i;
const MIT = readFileSync(join(import.meta.dirname, 'mit.txt'), 'utf8').trim();
const APACHE = readFileSync(join(import.meta.dirname, 'apache-2.0.txt'), 'utf8').trim();

/** `folder` lies in `modules`, the folder of installed packages. Throws where the package has no licence that could be told. */
export function readPackageLicence(modules: string, folder: string): PackageLicence {
  const path = join(modules, folder);
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license: licence } = description;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof licence !== 'string') {
    throw new Error(`${folder}: its package.json names no licence`);
  }
  const files = readdirSync(path).filter((file) => LICENCE_FILE.test(file));
  const texts = files.map((file) => tidy(readFileSync(join(path, file), 'utf8')));
  if (texts.length === 0) texts.push(standardText(folder, licence, authorOf(description)));
  return { name, version, licence, source: sourceOf(description), text: texts.join('\n\n') };
}

function tidy(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(OF_THE_TOOL_ALONE, '')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

/** Some packages name a licence and carry no copy of it. */
function standardText(folder: string, licence: string, author: string): string {
  // Whoever holds the rights is no part of this licence's text.
  if (licence === 'Apache-2.0') return `${tidy(APACHE)}\n\nCopyright ${author}`;
  if (licence !== 'MIT') throw new Error(`${folder}: no file with the text of its licence, ${licence}`);
  return `MIT License\n\nCopyright (c) ${author}\n\n${MIT}`;
}

function authorOf({ author, name }: Record<string, unknown>): string {
  const named = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  return typeof named === 'string' ? named.replace(/ *[<(].*$/, '') : `the authors of ${name}`;
}

function sourceOf({ repository, homepage }: Record<string, unknown>): string {
  const url =
    typeof repository === 'object' && repository !== null && 'url' in repository ? repository.url : repository;
  if (typeof url !== 'string') return typeof homepage === 'string' ? homepage : '';
  const bare = url
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://');
  // npm's short form of a repository on GitHub.
  return /^(?:github:)?[\w.-]+\/[\w.-]+$/.test(bare) ? `https://github.com/${bare.replace('github:', '')}` : bare;
}
