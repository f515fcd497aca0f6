import type { JSX } from 'preact';
import { COMFORT_LIMITS, type Comfort, FONTS, GROUNDS, VIEWS, type View } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { Segmented } from '../controls/Segmented';
import { Stepper } from '../controls/Stepper';

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
  const shown = {
    fontSize: String(comfort.fontSize),
    lineHeight: words.decimal(comfort.lineHeight),
    width: String(comfort.width),
  };
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
      {view === 'comfort' && (
        <div class="db-letters">
          {(['fontSize', 'lineHeight', 'width'] as const).map((name) => (
            <Stepper
              key={name}
              label={letters[name]}
              less={letters.less[name]}
              more={letters.more[name]}
              value={comfort[name]}
              shown={shown[name]}
              {...COMFORT_LIMITS[name]}
              onChange={(value) => onChange({ [name]: value })}
            />
          ))}
          <div class="db-segmented-wide">
            <Segmented
              name={letters.font}
              choices={FONTS.map((value) => ({
                value,
                name: letters.fonts[value].hint,
                label: letters.fonts[value].label,
              }))}
              chosen={comfort.font}
              onChoose={(font) => onChange({ font })}
            />
          </div>
          <div class="db-segmented-wide">
            <Segmented
              name={letters.ground}
              choices={(['auto', ...GROUNDS] as const).map((value) => ({
                value,
                name: letters.grounds[value].hint,
                label: letters.grounds[value].label,
              }))}
              chosen={comfort.ground}
              onChoose={(ground) => onChange({ ground })}
            />
          </div>
        </div>
      )}
    </div>
  );
}
