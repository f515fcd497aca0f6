import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { OptionsScreen } from '../../components/options/OptionsScreen';
import { useNotice } from '../../lib/controllers/use-notice';
import { useReaderHosts } from '../../lib/controllers/use-reader-hosts';
import { useSettings } from '../../lib/controllers/use-settings';
import type { Settings } from '../../lib/model/settings/settings';
import { parseHost, problemOf } from '../../lib/outlets/reader-hosts';
import { askForHost, dropHost } from '../../lib/platform/reader-hosts';
import { optionsWordsFor } from '../../locales/options';
import { toOutletRows, withoutRow } from './to-outlet-rows';

const NO_HOSTS: readonly string[] = [];

/** Puts the controllers and the screen together. */
export function Options({ initialSettings }: { initialSettings: Settings }): JSX.Element {
  const notices = useNotice();
  const { settings, words, plainWords, change } = useSettings(initialSettings, notices.fail);
  const hosts = useReaderHosts(notices.fail);
  const options = optionsWordsFor(words.language);
  const rows = useMemo(() => toOutletRows(words.language, hosts ?? NO_HOSTS), [words.language, hosts]);

  useEffect(() => {
    document.title = `${words.product} · ${options.title}`;
  }, [words, options]);

  /** To be called in the handler of the reader's click: nothing may come before the question to the browser. */
  const switchOn = async (host: string, name: string) => {
    const granted = await askForHost(host);
    notices.tell(granted ? options.switchedOn(name) : options.refused(host));
  };
  const switchOff = async (host: string, name: string) => {
    await dropHost(host);
    notices.tell(options.switchedOff(name), () => switchOn(host, name));
  };

  return (
    <OptionsScreen
      words={plainWords}
      options={options}
      theme={settings.theme}
      making={settings.making}
      meanings={settings.meanings}
      rows={rows}
      added={hosts && withoutRow(hosts)}
      notice={notices.notice}
      actions={{
        onMaking: (making) => change({ making }),
        onMeaning: (colour, meaning) =>
          change(({ meanings: { [colour]: _before, ...others } }) => ({
            meanings: meaning === '' ? others : { ...others, [colour]: meaning },
          })),
        onSwitch: ({ host, name }, on) => void (on ? switchOn(host, name) : switchOff(host, name)).catch(notices.fail),
        onAdd: (typed) => {
          const host = parseHost(typed);
          const problem = problemOf(host, hosts ?? NO_HOSTS);
          if (host !== null && problem === null) void switchOn(host, host).catch(notices.fail);
          return problem;
        },
        onRemove: (host) => void switchOff(host, host).catch(notices.fail),
      }}
      onLanguage={(language) => change({ language })}
      onTheme={(theme) => change({ theme })}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
    />
  );
}
