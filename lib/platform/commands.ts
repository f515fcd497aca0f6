/** Keyboard shortcuts of the manifest. */

import { browser } from './browser';

export type CommandName =
  | 'toggle-clear'
  | 'mark-selection'
  | 'save-article'
  | 'next-highlight'
  | 'previous-highlight'
  | 'toggle-pen';

/** Runs the action on the tab in view when the reader presses the command's keys. */
export function onCommand(name: CommandName, action: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) void action(tab.id);
  });
}

export type Shortcuts = Partial<Record<CommandName, string>>;

/** The keys of the commands as the reader's browser has them; a command without keys is missing. */
export async function loadShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}
