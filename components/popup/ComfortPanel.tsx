import type { JSX } from 'preact';
import { type Comfort, VIEWS, type View } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { LettersForm } from '../article/LettersForm';
import { Segmented } from '../controls/Segmented';

interface Props {
  words: Words;
  view: View;
  comfort: Comfort;
  onView: (view: View) => void;
  onChange: (changes: Partial<Comfort>) => void;
}

/** How a cleared page is shown and, where the reader chooses its letters, which. */
export function ComfortPanel({ words, view, comfort, onView, onChange }: Props): JSX.Element {
  const { letters } = words;
  return (
    <div class="db-reading">
      <div class="db-segmented-wide">
        <Segmented
          name={letters.view}
          choices={VIEWS.map((value) => ({
            value,
            name: letters.views[value].hint,
            label: letters.views[value].label,
          }))}
          chosen={view}
          onChoose={onView}
        />
      </div>
      {view === 'comfort' && <LettersForm words={words} comfort={comfort} onChange={onChange} />}
    </div>
  );
}
