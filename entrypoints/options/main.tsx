import '../../components/options.css';
import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import { loadSettings } from '../../lib/platform/settings';
import { Options } from './Options';

const place = document.getElementById('options');
// The settings come first, so that the page does not change its language and its colours under the reader's eyes.
loadSettings()
  .catch(() => DEFAULT_SETTINGS)
  .then((settings) => {
    if (place !== null) render(<Options initialSettings={settings} />, place);
  });
