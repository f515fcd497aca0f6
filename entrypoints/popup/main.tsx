import '../../components/popup.css';
import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import { loadSettings } from '../../lib/platform/settings';
import { Popup } from './Popup';

const place = document.getElementById('popup');
// The settings come first: a popup that opens light and turns dark, or changes its language, is worse than one a moment later.
// Settings that cannot be read are no reason to show nothing.
loadSettings()
  .catch(() => DEFAULT_SETTINGS)
  .then((settings) => {
    if (place !== null) render(<Popup initialSettings={settings} />, place);
  });
