/** What the page after the install is given, as plain data. */

/** The keys as the browser has them now, by command; those without keys are missing. */
export type ShortcutKeys = Readonly<
  Partial<Record<'toggle-clear' | 'mark-selection' | 'save-article' | 'next-highlight', string>>
>;
