import '../../components/side-panel.css';
import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import { loadSettings } from '../../lib/platform/settings';
import { Panel } from './Panel';

const place = document.getElementById('panel');
// The settings come first, so that the panel does not change its language and its colours under the reader's eyes.
loadSettings()
  .catch(() => DEFAULT_SETTINGS)
  .then((settings) => {
    if (place !== null) render(<Panel initialSettings={settings} />, place);
  });
