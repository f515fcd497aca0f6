/** Keyboard shortcuts of the manifest. */

import { type CommandName, type Shortcuts, toKeyLabels } from '../model/command';
import { browser } from './browser';
import { openTab } from './tabs';

/** Runs the action on the tab in view when the reader presses the command's keys. */
export function onCommand(name: CommandName, action: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) void action(tab.id);
  });
}

/** The keys of the commands as the reader's browser has them; a command without keys is missing. */
export async function loadShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(
    commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, toKeyLabels(shortcut)]] : [])),
  );
}

/** Opens the browser's own page where keys are changed. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await openTab('chrome://extensions/shortcuts');
}
