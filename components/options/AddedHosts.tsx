import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { OptionsWords } from '../../locales/options';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import type { AddProblem, OptionsActions } from './views';

interface Props extends Pick<OptionsActions, 'onAdd' | 'onRemove'> {
  options: OptionsWords;
  hosts: readonly string[] | null;
}

const NO_HOSTS: readonly string[] = [];

/** The hosts that stand on no list: added by name or by the address of one of their pages. */
export function AddedHosts({ options, hosts, onAdd, onRemove }: Props): JSX.Element {
  const { list, heading, remember } = useFocusAfterRemoval(hosts ?? NO_HOSTS);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<AddProblem | null>(null);
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} ref={heading} tabIndex={-1}>
        {options.added}
      </h2>
      <p class="db-soft">{options.addedHint}</p>
      <form
        class="db-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = onAdd(typed);
          setProblem(found);
          if (found === null) setTyped('');
        }}
      >
        <label for={`${id}host`}>{options.addLabel}</label>
        <input
          id={`${id}host`}
          class="db-input"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={options.addPlaceholder}
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}problem`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Button label={options.add} look="main" submits />
        <p class="db-add-problem" id={`${id}problem`} role="alert">
          {problem !== null && options.problems[problem]}
        </p>
      </form>
      {hosts?.length === 0 && <p class="db-soft">{options.noneAdded}</p>}
      <ul class="db-plain" ref={list}>
        {(hosts ?? NO_HOSTS).map((host) => (
          <li key={host} class="db-host">
            <span class="db-host-name">{host}</span>
            <IconButton
              icon="trash"
              name={options.remove(host)}
              holdsFocus
              onPress={() => {
                remember(host);
                onRemove(host);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
