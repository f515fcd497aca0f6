import type { JSX } from 'preact';
import type { OptionsWords } from '../../locales/options';
import { Button } from '../controls/Button';
import type { SecondCopyView } from './views';

interface Props {
  options: OptionsWords;
  copy: SecondCopyView;
  /** The name of the page for backups, restores and imports. */
  transfer: string;
  onTransfer: () => void;
}

/** How the collection's second copy stands, and the way to a copy outside of the browser. */
export function SecondCopy({ options, copy, transfer, onTransfer }: Props): JSX.Element {
  const { title, hint, states } = options.secondCopy;
  return (
    <section aria-label={title} aria-busy={copy.kind === 'loading'}>
      <h2>{title}</h2>
      <p class="db-soft">{hint}</p>
      {copy.kind !== 'loading' && (
        <p role="status">{copy.kind === 'whole' ? states.whole(copy.articles, copy.highlights) : states[copy.kind]}</p>
      )}
      <Button label={transfer} icon="download" onPress={onTransfer} />
    </section>
  );
}
