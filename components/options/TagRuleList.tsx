import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { TagRule } from '../../lib/model/tag-rules';
import { quoted } from '../../lib/text/quotation';
import type { OptionsWords } from '../../locales/options';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import { RulePlan } from './RulePlan';
import type { RuleActions, RulePlanView } from './views';

interface Props {
  options: OptionsWords;
  rules: readonly TagRule[];
  plan: RulePlanView;
  actions: RuleActions;
}

/** Rules that tag by words: each is written here, and tried on what is kept before anything is tagged. */
export function TagRuleList({ options, rules, plan, actions }: Props): JSX.Element {
  const { rules: words } = options;
  const keys = useMemo(() => rules.map(toKey), [rules]);
  const { list, heading, remember } = useFocusAfterRemoval(keys);
  const [phrases, setPhrases] = useState('');
  const [tag, setTag] = useState('');
  const [isExact, setExact] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [added, setAdded] = useState('');
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="db-soft">{words.hint}</p>
      <form
        class="db-rule-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const isTaken = actions.onAddRule({ phrases, tag, isExact });
          setRefused(!isTaken);
          setAdded(isTaken ? words.added(tag.trim()) : '');
          if (!isTaken) return;
          setPhrases('');
          setTag('');
        }}
      >
        <div class="db-rule-field">
          <label for={`${id}phrases`}>{words.phrases}</label>
          <input
            id={`${id}phrases`}
            class="db-input"
            type="text"
            autocomplete="off"
            placeholder={words.phrasesPlaceholder}
            value={phrases}
            aria-invalid={isRefused}
            aria-describedby={`${id}problem`}
            onInput={(event) => setPhrases(event.currentTarget.value)}
          />
        </div>
        <div class="db-rule-field db-rule-tag">
          <label for={`${id}tag`}>{words.tag}</label>
          <input
            id={`${id}tag`}
            class="db-input"
            type="text"
            autocomplete="off"
            placeholder={words.tagPlaceholder}
            value={tag}
            aria-invalid={isRefused}
            aria-describedby={`${id}problem`}
            onInput={(event) => setTag(event.currentTarget.value)}
          />
        </div>
        <label class="db-rule-exact">
          <input type="checkbox" checked={isExact} onChange={(event) => setExact(event.currentTarget.checked)} />
          {words.exact}
        </label>
        <Button label={words.add} look="main" submits />
        <p class="db-add-problem" id={`${id}problem`} role="alert">
          {isRefused && words.problem}
        </p>
      </form>
      <p class="db-unseen" role="status">
        {added}
      </p>
      {rules.length === 0 && <p class="db-soft">{words.none}</p>}
      <ul class="db-plain" ref={list}>
        {rules.map((rule) => (
          <li key={toKey(rule)} class="db-rule">
            <span class="db-rule-text">
              {rule.phrases.map(quoted).join(', ')} → <strong>{rule.tag}</strong>{' '}
              <span class="db-soft">({words.compared[rule.isExact ? 'exact' : 'plain']})</span>
            </span>
            <IconButton
              icon="trash"
              name={words.remove(rule.tag)}
              holdsFocus
              onPress={() => {
                remember(toKey(rule));
                actions.onRemoveRule(rule);
              }}
            />
          </li>
        ))}
      </ul>
      {rules.length > 0 && <RulePlan options={options} plan={plan} actions={actions} />}
    </section>
  );
}

const toKey = (rule: TagRule): string => JSON.stringify([rule.phrases, rule.tag, rule.isExact]);
