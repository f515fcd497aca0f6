import '../../components/digest.css';
import { mount, type ScreenProps } from '../../lib/controllers/mount';
import { DEFAULT_DIGEST } from '../../lib/model/settings/digest';
import { loadDigestSettings } from '../../lib/platform/digest-settings';
import { DigestComposer } from './DigestComposer';

// Before anything is drawn: a form that fills itself in under the reader's hands is worse than one that comes a moment later.
const settings = await loadDigestSettings().catch(() => DEFAULT_DIGEST);

void mount(
  ({ initialSettings }: ScreenProps) => <DigestComposer initialSettings={initialSettings} digest={settings} />,
  'digest',
);
