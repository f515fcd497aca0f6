import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleLanguage, Block } from '../../lib/model/article';
import { compareBlocks } from '../../lib/model/compare-versions';
import type { DiffPart, MeaningDifference } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { DifferenceList, DifferenceText } from './DifferenceText';
import type { VersionActions } from './views';

interface Text {
  blocks: readonly Block[];
  language: ArticleLanguage;
}

interface Props {
  words: Words;
  before: Text;
  after: Text;
  onTellChanges: VersionActions['onTellChanges'];
}

/** The paragraphs that two texts do not have in common, word by word, each with what turned in it. */
export function BlockDifferences({ words, before, after, onTellChanges }: Props): JSX.Element {
  const differences = useMemo(() => compareBlocks(before.blocks, after.blocks), [before, after]);
  const told = useTold(differences, onTellChanges);
  const language = before.language === 'und' ? {} : { language: before.language };
  return (
    <>
      {differences.length === 0 && <p>{words.versions.noDifference}</p>}
      {differences.map((parts, index) => (
        // Drawn anew for another pair, and never reordered.
        <div key={`${index}`}>
          <DifferenceText words={words} parts={parts} {...language} />
          {(told[index]?.length ?? 0) > 0 && (
            <DifferenceList words={words} differences={told[index] ?? []} {...language} />
          )}
        </div>
      ))}
    </>
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
