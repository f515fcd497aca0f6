import type { Words } from '../../locales';
import type { ToolbarState } from '../platform/badge';

/** What the toolbar's button says of the page in a tab. */
export function toToolbarTitle({ toolbar }: Pick<Words, 'toolbar'>, state: ToolbarState): string {
  if (!state) return toolbar.notRead;
  if (state.highlights > 0) return toolbar.marked(state.highlights);
  return state.isKept ? toolbar.kept : toolbar.read;
}
