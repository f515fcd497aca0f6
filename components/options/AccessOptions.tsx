import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../../locales';
import type { OptionsWords } from '../../locales/options';
import { Button } from '../controls/Button';

interface Props {
  words: Words;
  options: OptionsWords;
  /** Whether the browser lets us into every host of the list; null until that is known. */
  isWhole: boolean | null;
  onAllow: () => void;
}

/** What the extension may do, and why; what the browser has taken back can be asked for again. */
export function AccessOptions({ words, options, isWhole, onAllow }: Props): JSX.Element {
  const { access } = options;
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{access.title}</h2>
      <div role="status">
        {isWhole === true && <p>{access.all}</p>}
        {isWhole === false && (
          <>
            <p>{access.missing}</p>
            <p class="db-soft">{words.page.allowHint}</p>
          </>
        )}
      </div>
      {isWhole === false && <Button label={words.page.allow} look="main" onPress={onAllow} />}
      <details class="db-why-group">
        <summary>{access.whyTitle}</summary>
        <dl class="db-why">
          {access.why.map(({ name, use }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
