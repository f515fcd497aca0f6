import { useEffect, useState } from 'preact/hooks';
import type { Ground, Settings } from '../model/settings/settings';

const DARK = '(prefers-color-scheme: dark)';

/** What a text of ours stands on: as the reader chose it, else as the screens are, else as the machine is by now. */
export function useGround({ comfort, theme }: Pick<Settings, 'comfort' | 'theme'>): Ground {
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = ({ matches }: { matches: boolean }) => setDark(matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  if (comfort.ground !== 'auto') return comfort.ground;
  return theme === 'auto' ? (isDark ? 'dark' : 'light') : theme;
}
