import type { PhrasingContent } from './tree';

/** The id of a paragraph stands at its end, and nothing in it is escaped. */
export function toIdBehind(id: string | undefined): PhrasingContent[] {
  return id === undefined ? [] : [{ type: 'html', value: ` ^${id}` }];
}
