/** Lets Node run the project's TypeScript as it stands: imports name no extension, as everywhere in the project. */

import { registerHooks } from 'node:module';

const ENDINGS = ['.ts', '.tsx', '/index.ts'];

registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.')) throw error;
      for (const ending of ENDINGS) {
        try {
          return nextResolve(specifier + ending, context);
        } catch {
          // The next ending is tried; when none fits, the first error tells what was asked for.
        }
      }
      throw error;
    }
  },
});
