/** A file or folder that a comment or a document names has to be there: who reads of it goes and looks for it. */

export interface MissingPath {
  line: number;
  path: string;
}

/** Documents, and what has comments; not the test of this check, which is full of names of nothing. */
const LOOKED_AT = /^(?!tests\/unit\/scripts\/named-paths\.).*\.(?:tsx?|mjs|cjs|css|md)$/;
const DOCUMENT = /\.md$/;
/** From `//`, unless it is part of an address, or a line of a block comment. */
const COMMENT = /(?<!:)\/\/.*|^\s*\/?\*.*/;

/** A file, with its ending or without, or a folder, from the root of the project. Not where a part of it stands for any. */
const FROM_ROOT =
  /(?<![\w./@-])(?:bench|components|docs|entrypoints|lib|locales|public|scripts|tests)\/(?:[\w.-]*[\w-]\/?)*(?![\w/<*{$-])/g;
/** A file of the code by its name, or by its last folders and its name. */
const BY_NAME = /(?<![\w./@*<>-])(?:[\w-]+\/)*[\w.-]*\w\.(?:tsx?|mjs|cjs)\b/g;

/** Of one file, what it names and the project does not have. `files`: all of the project, from its root, with `/`. */
export function findMissingPaths(path: string, content: string, files: readonly string[]): MissingPath[] {
  if (!LOOKED_AT.test(path)) return [];
  return content.split('\n').flatMap((text, index) => {
    const told = DOCUMENT.test(path) ? text : (COMMENT.exec(text)?.[0] ?? '');
    const fromRoot = [...told.matchAll(FROM_ROOT)].map(([name]) => name);
    const byName = [...told.matchAll(BY_NAME)].map(([name]) => name);
    const missing = [
      ...fromRoot.filter((name) => !files.some((file) => isNamed(file, name.replace(/\/$/, '')))),
      ...byName.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`))),
    ];
    return [...new Set(missing)].map((name) => ({ line: index + 1, path: name }));
  });
}

function isNamed(file: string, name: string): boolean {
  return file === name || file.startsWith(`${name}/`) || file.startsWith(`${name}.`);
}
