import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../controls/Button';

/** What can be done about it; while it is done, `reading` stands on the button. */
export interface MessageAction {
  label: string;
  reading: string;
  busy: boolean;
  onPress: () => void;
}

interface MessageProps {
  title: string;
  text: string;
  action?: MessageAction;
  /** Further actions. */
  children?: ComponentChildren;
}

/** What is said where an article would be, and what can be done about it. */
export function Message({ title, text, action, children }: MessageProps): JSX.Element {
  return (
    <div class="db-message">
      <h2>{title}</h2>
      <p>{text}</p>
      {action && (
        <Button
          label={action.busy ? action.reading : action.label}
          icon="page"
          look="main"
          busy={action.busy}
          onPress={action.onPress}
        />
      )}
      {children}
    </div>
  );
}
