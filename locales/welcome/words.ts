/** Words of the page after the install. */
export interface WelcomeWords {
  title: string;
  lead: string;
  steps: Record<'clear' | 'mark' | 'digest', { title: string; text: string }>;
  pinTitle: string;
  pin: string;
  keysTitle: string;
  keys: Record<'toggle-clear' | 'mark-selection' | 'save-article' | 'next-highlight', string>;
  lookTitle: string;
  lookHint: string;
  open: string;
  promise: string;
}
