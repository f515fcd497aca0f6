/** The commands that have keys, as the manifest names them. */

export const COMMANDS = [
  'toggle-clear',
  'mark-selection',
  'save-article',
  'next-highlight',
  'previous-highlight',
  'toggle-pen',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** The keys of the commands as the reader's browser has them; a command without keys is missing. */
export type Shortcuts = Partial<Record<CommandName, string>>;
