import type { JSX } from 'preact';
import type { OptionsWords } from '../../locales/options';
import type { CopyView } from './views';

interface Props {
  options: OptionsWords;
  copy: CopyView;
}

/** How the collection's second copy stands. */
export function SecondCopy({ options, copy }: Props): JSX.Element {
  const { title, hint, states } = options.secondCopy;
  return (
    <section aria-label={title} aria-busy={copy.kind === 'loading'}>
      <h2>{title}</h2>
      <p class="db-soft">{hint}</p>
      {copy.kind !== 'loading' && (
        <p role="status">{copy.kind === 'whole' ? states.whole(copy.articles, copy.highlights) : states[copy.kind]}</p>
      )}
    </section>
  );
}
