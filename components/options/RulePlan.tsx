import type { JSX } from 'preact';
import type { OptionsWords } from '../../locales/options';
import { Button } from '../controls/Button';
import type { RuleActions, RulePlanView } from './views';

interface Props {
  options: OptionsWords;
  plan: RulePlanView;
  actions: RuleActions;
}

/** What the rules would do to the articles that are kept; nothing is tagged before the reader says so. */
export function RulePlan({ options, plan, actions }: Props): JSX.Element {
  const { rules: words } = options;
  return (
    <div class="db-rule-plan">
      {plan.kind === 'idle' && (
        <>
          <Button label={words.plan} icon="search" onPress={actions.onPlan} />
          <p class="db-soft">{words.planHint}</p>
        </>
      )}
      <div role="status">
        {plan.kind === 'planning' && <p>{words.planning(plan.articles)}</p>}
        {plan.kind === 'applying' && <p>{words.applying}</p>}
        {plan.kind === 'planned' && (
          <>
            <p>
              <strong>{plan.articles === 0 ? words.nothing : words.planned(plan.articles)}</strong>
            </p>
            <ul class="db-plain">
              {plan.counts.map(({ tag, articles }) => (
                <li key={tag}>{words.count(tag, articles)}</li>
              ))}
            </ul>
            {plan.refused > 0 && <p class="db-soft">{words.refused(plan.refused)}</p>}
          </>
        )}
      </div>
      {plan.kind === 'planning' && <Button label={words.stop} onPress={actions.onStopPlan} />}
      {plan.kind === 'planned' && (
        <p class="db-rule-acts">
          {plan.articles > 0 && <Button label={words.apply(plan.articles)} look="main" onPress={actions.onApplyPlan} />}
          <Button label={words.leave} look="plain" onPress={actions.onStopPlan} />
        </p>
      )}
    </div>
  );
}
