import type { JSX } from 'preact';
import { COMFORT_LIMITS, type Comfort, FONTS, GROUNDS } from '../../lib/model/settings/settings';
import type { InPageWords } from '../../locales/in-page';
import { Segmented } from '../controls/Segmented';
import { Stepper } from '../controls/Stepper';

interface Props {
  words: InPageWords;
  comfort: Comfort;
  onChange: (changes: Partial<Comfort>) => void;
}

/** The letters of the comfortable view. */
export function ComfortPanel({ words, comfort, onChange }: Props): JSX.Element {
  const { letters } = words;
  const shown = {
    fontSize: String(comfort.fontSize),
    lineHeight: comfort.lineHeight.toLocaleString(words.language, { minimumFractionDigits: 1 }),
    width: String(comfort.width),
  };
  return (
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
  );
}
