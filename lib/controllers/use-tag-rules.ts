import { useEffect, useRef, useState } from 'preact/hooks';
import type { RuleActions, RulePlanView } from '../../components/options/views';
import type { OptionsWords } from '../../locales/options';
import { parseTagRule, toPhrases } from '../model/settings/parse-tag-rules';
import { TAG_RULE_LIMITS } from '../model/tag-rule-limits';
import type { TagRule } from '../model/tag-rules';
import { changeTagRules, loadTagRules, onTagRulesChanged } from '../platform/tag-rules';
import type { RuledTags, TagRulePlan } from '../store/tag-rule-access';
import { settleChanges } from './settle-change';
import type { Notices } from './use-notices';

const NO_RULES: readonly TagRule[] = [];

/** As large as all the rest of the options, and needed once somebody asks for a plan. */
const openRules = async () => (await (await import('../store/open-collection')).openCollection()).tagRules;

/** The rules as they are written, and what they would tag: planned, applied and taken back. */
export function useTagRules(
  { rules: words }: OptionsWords,
  { tell, fail }: Pick<Notices, 'tell' | 'fail'>,
): { rules: readonly TagRule[]; plan: RulePlanView; actions: RuleActions } {
  const [rules, setRules] = useState(NO_RULES);
  useEffect(() => {
    const life = new AbortController();
    onTagRulesChanged(setRules, life.signal);
    loadTagRules().then((loaded) => !life.signal.aborted && setRules(loaded), fail);
    return () => life.abort();
  }, []);
  const [plan, setPlan] = useState<RulePlanView>({ kind: 'idle' });
  const planned = useRef<TagRulePlan | null>(null);
  const running = useRef<AbortController | null>(null);

  /** Another rule means another plan. */
  const drop = () => {
    running.current?.abort();
    planned.current = null;
    setPlan({ kind: 'idle' });
  };
  const write = (make: (before: readonly TagRule[]) => readonly TagRule[]) => {
    drop();
    changeTagRules(make).catch(fail);
  };
  const makePlan = async () => {
    const run = new AbortController();
    running.current = run;
    setPlan({ kind: 'planning', articles: 0 });
    const made = await (await openRules()).plan(rules, {
      signal: run.signal,
      onProgress: (articles) => !run.signal.aborted && setPlan({ kind: 'planning', articles }),
    });
    planned.current = made;
    setPlan({ kind: 'planned', articles: made.articles.length, counts: made.counts, refused: made.refused });
  };
  const apply = async () => {
    const { current: made } = planned;
    if (made === null) return;
    planned.current = null;
    setPlan({ kind: 'applying' });
    const set = await (await openRules()).apply(made.articles);
    await settleTagged(set);
    setPlan({ kind: 'idle' });
    tell(words.applied(set.length), async () => {
      await (await openRules()).takeBack(set);
      await settleTagged(set);
      tell(words.undone(set.length));
    });
  };
  const attempt = (work: () => Promise<void>) =>
    void work().catch((thrown: unknown) => {
      if (running.current?.signal.aborted) return;
      setPlan({ kind: 'idle' });
      fail(thrown);
    });

  return {
    rules,
    plan,
    actions: {
      onAddRule: ({ phrases, tag, isExact }) => {
        const rule = parseTagRule({ phrases: toPhrases(phrases), tag, isExact });
        if (rule === null || rules.length >= TAG_RULE_LIMITS.rules) return false;
        write((before) => (before.some((other) => isSame(other, rule)) ? before : [...before, rule]));
        return true;
      },
      onRemoveRule: (rule) => {
        const place = rules.findIndex((other) => isSame(other, rule));
        write((before) => before.filter((other) => !isSame(other, rule)));
        tell(words.removed(rule.tag), async () => write((before) => before.toSpliced(place, 0, rule)));
      },
      onPlan: () => attempt(makePlan),
      onStopPlan: drop,
      onApplyPlan: () => attempt(apply),
    },
  };
}

const settleTagged = (set: readonly RuledTags[]) =>
  settleChanges(
    set.map(({ id }) => id),
    async () => undefined,
  );

const isSame = (one: TagRule, other: TagRule): boolean => JSON.stringify(one) === JSON.stringify(other);
