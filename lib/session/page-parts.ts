/**
 * The scripts of ours on one page. The first one runs on every page of a listed host and is small; the others are brought
 * when the page needs them. Scripts of one extension share a world that the page cannot see: there they meet in one object.
 */

import type { Engine } from '../article/engine';
import type { PagePart } from '../model/page-part';
import type { Typesetting } from '../page/clear/typesetting';
import type { Pointing } from '../page/listen/pointing';
import type { StartMarking } from './marking';

export interface PageParts extends Record<PagePart, unknown> {
  engine: Engine;
  marking: StartMarking;
  pointing: Pointing;
}

type World = Partial<PageParts> & {
  /** The first script runs here. */
  isRunning?: true;
  /** Left by the engine's script. */
  typesetting?: Typesetting;
};

const WORLD = Symbol.for('diem-bao');

function world(): World {
  const scope = globalThis as { [WORLD]?: World };
  scope[WORLD] ??= {};
  return scope[WORLD];
}

/** True for the first call in a world: the reader may ask for a page twice, and our script runs there once. */
export function isFirstRun(): boolean {
  const here = world();
  if (here.isRunning) return false;
  here.isRunning = true;
  return true;
}

/** Leaves a part where the first script finds it. */
export function leavePart<Name extends PagePart>(name: Name, part: PageParts[Name]): void {
  Object.assign(world(), { [name]: part });
}

/** Leaves what sets a page, beside the engine: no page is set before it was read. */
export function leaveTypesetting(typesetting: Typesetting): void {
  world().typesetting = typesetting;
}

/** Missing as long as the engine's script has not run. */
export function leftTypesetting(): Typesetting | undefined {
  return world().typesetting;
}

export interface PartBringer {
  /** The part where it is here already. */
  current<Name extends PagePart>(name: Name): PageParts[Name] | null;
  /** Brings the part where it is not here yet; asked for twice, it is brought once. Rejects where it cannot be brought. */
  bring<Name extends PagePart>(name: Name): Promise<PageParts[Name]>;
}

/** `runScript` makes a part's script run in this page; it resolves after that. */
export function createPartBringer(runScript: (name: PagePart) => Promise<unknown>): PartBringer {
  const coming = new Map<PagePart, Promise<unknown>>();
  const current = <Name extends PagePart>(name: Name) => (world()[name] as PageParts[Name] | undefined) ?? null;
  const runOnce = (name: PagePart) => {
    const before = coming.get(name);
    if (before) return before;
    const running = runScript(name).finally(() => coming.delete(name));
    coming.set(name, running);
    return running;
  };
  return {
    current,
    async bring(name) {
      const here = current(name);
      if (here) return here;
      await runOnce(name);
      const part = current(name);
      if (!part) throw new Error(`the script "${name}" did not run`);
      return part;
    },
  };
}
