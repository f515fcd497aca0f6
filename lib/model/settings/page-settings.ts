/** The settings that are chosen on a page: how its outlet's pages are shown and read, and what was used last. */

import { parseRegions } from './regions';
import { type Comfort, type Settings, VIEWS, type View } from './settings';

export type PageSettings = Partial<{
  /** How a page is cleared where nothing was chosen for its outlet. */
  view: View;
  /** How the pages of this outlet are shown. */
  shown: View | 'page';
  /** Where this outlet's layouts keep their text, the newest first; an empty list forgets them all. */
  regions: string[][];
  lastColour: Settings['lastColour'];
  making: Settings['making'];
  comfort: Comfort;
}>;

/** What a page's choice changes in the settings as they stand now. */
export function applyPageSettings(
  { views, regions }: Pick<Settings, 'views' | 'regions'>,
  host: string,
  { shown, regions: layouts, ...chosen }: PageSettings,
): Partial<Settings> {
  const { [host]: _before, ...others } = regions;
  return {
    ...chosen,
    ...(shown && { views: { ...views, [host]: shown } }),
    // Parsed as it is stored, so that the limits hold.
    ...(layouts && { regions: parseRegions({ ...others, [host]: layouts }) }),
  };
}

/** Whether a page of this host is cleared without being asked, where it is an article for certain. */
export function clearsByItself({ clearPages, views }: Pick<Settings, 'clearPages' | 'views'>, host: string): boolean {
  const chosen = views[host];
  return chosen ? chosen !== 'page' : clearPages;
}

/** How a page can be shown. */
export const SHOWN_VIEWS = ['page', ...VIEWS] as const;
