import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button';

interface Props {
  question: string;
  hint?: string;
  /** The first one is what is meant most often. */
  answers: readonly { text: string; onPress: () => void }[];
  /** Escape: nothing is done. */
  onClose: () => void;
}

/** A question beside the text, with its answers. It takes the focus; Escape does nothing and closes it. */
export function QuestionBox({ question, hint, answers, onClose }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => box.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={box}
      class="db-panel"
      role="alertdialog"
      aria-labelledby={id}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}hint` })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <p class="db-panel-title" id={id}>
        {question}
      </p>
      {hint !== undefined && (
        <p class="db-hint" id={`${id}hint`}>
          {hint}
        </p>
      )}
      <div class="db-panel-foot">
        {answers.map(({ text, onPress }, index) => (
          <Button key={text} label={text} onPress={onPress} {...(index === 0 ? { look: 'main' } : {})} />
        ))}
      </div>
    </div>
  );
}
