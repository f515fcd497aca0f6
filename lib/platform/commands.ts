/** Keyboard shortcuts of the manifest. */

import { browser } from './browser';

export type CommandName = 'toggle-clear' | 'mark-selection' | 'next-highlight' | 'previous-highlight' | 'toggle-pen';

/** Runs the action on the tab in view when the reader presses the command's keys. */
export function onCommand(name: CommandName, action: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) void action(tab.id);
  });
}
