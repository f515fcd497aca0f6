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

/** A sign's name as browsers have it, and the sign that stands on the key. */
const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

/** Keys as they are read off a keyboard: `Alt+.` for `Alt+Period`. */
export function toKeyLabels(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => SIGNS[key] ?? key)
    .join('+');
}

/** The keys of the commands as the reader's browser has them; a command without keys is missing. */
export type Shortcuts = Partial<Record<CommandName, string>>;
