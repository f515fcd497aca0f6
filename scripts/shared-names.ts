/** One name, one thing: no two files of the product declare and export the same name. */

const PRODUCT = /^(?:lib|components|entrypoints|locales)\/.*\.tsx?$/;
/** Declared and exported in one statement, as everywhere in the product. `export { … }` and `export … from` re-export. */
const DECLARATION =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|var|function\*?|class|interface|type|enum) +([\p{L}_$][\p{L}\p{N}_$]*)/gmu;
/** A catalogue is called after its language, in each of its folders. */
const CATALOGUE = /^locales\/(?:.*\/)?([a-z]{2})\.ts$/;

export interface SharedName {
  name: string;
  paths: string[];
}

/** The names that several of the files export, each with those files. Paths count from the root of the project, with `/`. */
export function findSharedNames(files: Iterable<readonly [path: string, content: string]>): SharedName[] {
  const pathsByName = new Map<string, Set<string>>();
  for (const [path, content] of files) {
    if (!PRODUCT.test(path)) continue;
    const language = CATALOGUE.exec(path)?.[1];
    for (const [, name = ''] of content.matchAll(DECLARATION)) {
      if (name !== language) pathsByName.set(name, (pathsByName.get(name) ?? new Set()).add(path));
    }
  }
  return [...pathsByName]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => ({ name, paths: [...paths].sort() }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
