import '../../components/print.css';
import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import { loadSettings } from '../../lib/platform/settings';
import { Print } from './Print';

const place = document.getElementById('print');
const id = new URLSearchParams(location.search).get('id') ?? '';
loadSettings()
  .catch(() => DEFAULT_SETTINGS)
  .then((settings) => {
    if (place !== null) render(<Print id={id} initialSettings={settings} />, place);
  });
