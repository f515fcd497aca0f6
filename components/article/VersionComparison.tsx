import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { ArticleVersion } from '../../lib/model/article';
import { compareBlocks } from '../../lib/model/compare-versions';
import type { DiffPart, MeaningDifference } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { DifferenceList, DifferenceText } from './DifferenceText';
import type { VersionActions, VersionsView } from './views';

interface Props {
  words: Words;
  version: ArticleVersion;
  view: VersionsView;
  actions: Pick<VersionActions, 'onTellChanges'>;
}

/** The number of a choice that is no version: the text that is shown. Versions begin at 1. */
const SHOWN = 0;

/** What a version says otherwise than the text that is shown, or than another version: the paragraphs that differ. */
export function VersionComparison({ words, version, view, actions }: Props): JSX.Element {
  const [chosen, setChosen] = useState(SHOWN);
  const id = useId();
  const others = view.versions.filter(({ number }) => number !== version.number);
  const other = others.find(({ number }) => number === chosen) ?? view.shown;
  const differences = useMemo(() => compareBlocks(version.blocks, other.blocks), [version, other]);
  const told = useTold(differences, actions.onTellChanges);
  const language = version.language === 'und' ? {} : { language: version.language };
  return (
    <div class="db-version-comparison">
      <label for={id}>{words.versions.compareWith}</label>{' '}
      <select id={id} class="db-input" onChange={(event) => setChosen(Number(event.currentTarget.value))}>
        <option value={SHOWN}>{words.versions.shownText}</option>
        {others.map(({ number, readAt }) => (
          <option key={number} value={number} selected={number === chosen}>
            {words.moment(readAt)}
          </option>
        ))}
      </select>
      {differences.length === 0 && <p>{words.versions.noDifference}</p>}
      {differences.map((parts, index) => (
        // Drawn anew for another choice, and never reordered.
        <div key={`${chosen} ${index}`}>
          <DifferenceText words={words} parts={parts} {...language} />
          {(told[index]?.length ?? 0) > 0 && (
            <DifferenceList words={words} differences={told[index] ?? []} {...language} />
          )}
        </div>
      ))}
    </div>
  );
}

const NOTHING_TOLD: readonly (readonly MeaningDifference[])[] = [];

/** By paragraph what turned in it: figures, dates, negations. It comes a moment after the words. */
function useTold(
  differences: readonly DiffPart[][],
  tell: VersionActions['onTellChanges'],
): readonly (readonly MeaningDifference[])[] {
  const [told, setTold] = useState(NOTHING_TOLD);
  useEffect(() => {
    let isOver = false;
    setTold(NOTHING_TOLD);
    // Beside the words themselves it is an addition: without it nothing is missing.
    tell(differences).then((found) => !isOver && setTold(found), console.error);
    return () => {
      isOver = true;
    };
  }, [differences]);
  return told;
}
