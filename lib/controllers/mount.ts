import { type ComponentType, h, render } from 'preact';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings/settings';
import { loadSettings } from '../platform/settings';
import { keepFocusNear } from './focus-near';

/** What every screen of a page of ours is given to begin with. */
export interface ScreenProps {
  initialSettings: Settings;
}

/**
 * Draws the screen of a page of ours into the element with this id. The settings come first: a page that opens light and
 * turns dark, or changes its language under the reader's eyes, is worse than one that opens a moment later. Settings that
 * cannot be read are no reason to show nothing: the defaults stand in for them. `ready`: what is waited for beside them. From
 * then on the keyboard's focus does not fall out of the page.
 */
export async function mount(
  Screen: ComponentType<ScreenProps>,
  placeId: string,
  ready: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const place = document.getElementById(placeId);
  if (place === null) throw new Error(`no element of this page has the id ${placeId}`);
  const [initialSettings] = await Promise.all([loadSettings().catch(() => DEFAULT_SETTINGS), ready]);
  render(h(Screen, { initialSettings }), place);
  keepFocusNear();
}
