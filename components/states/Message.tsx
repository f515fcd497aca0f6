import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../controls/Button';
import type { IconName } from '../controls/Icon';

/** What can be done about it; while it is done, `reading` stands on the button. */
export interface MessageAction {
  label: string;
  /** That of reading a page where it is left out. */
  icon?: IconName;
  reading?: string;
  busy?: boolean;
  /** Something else on the screen is the main thing to do. */
  isSecond?: boolean;
  onPress: () => void;
}

interface MessageProps {
  title: string;
  text: string;
  /** Of the title; 3 below a heading of the screen's own. */
  level?: 2 | 3;
  action?: MessageAction;
  /** Further actions. */
  children?: ComponentChildren;
}

/** What is said where an article would be, and what can be done about it. */
export function Message({ title, text, level = 2, action, children }: MessageProps): JSX.Element {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div class="db-message">
      <Title>{title}</Title>
      <p>{text}</p>
      {action && (
        <Button
          label={(action.busy === true ? action.reading : undefined) ?? action.label}
          icon={action.icon ?? 'page'}
          {...(action.isSecond === true ? {} : { look: 'main' })}
          busy={action.busy ?? false}
          onPress={action.onPress}
        />
      )}
      {children}
    </div>
  );
}
