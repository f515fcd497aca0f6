import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { OptionsScreen } from '../../components/options/OptionsScreen';
import type { ScreenProps } from '../../lib/controllers/mount';
import { toOutletRows, withoutRow } from '../../lib/controllers/to-outlet-rows';
import { useAccess } from '../../lib/controllers/use-access';
import { useAttempt } from '../../lib/controllers/use-attempt';
import { useData } from '../../lib/controllers/use-data';
import { useHandle } from '../../lib/controllers/use-handle';
import { useNotices } from '../../lib/controllers/use-notices';
import { useReaderHosts } from '../../lib/controllers/use-reader-hosts';
import { useSecondCopy } from '../../lib/controllers/use-second-copy';
import { useSettings } from '../../lib/controllers/use-settings';
import { useTagRules } from '../../lib/controllers/use-tag-rules';
import type { Shortcuts } from '../../lib/model/command';
import { parseHost, problemOf } from '../../lib/outlets/reader-hosts';
import { loadShortcuts, openShortcutSettings } from '../../lib/platform/commands';
import { askForHost, askForListed, dropHost } from '../../lib/platform/reader-hosts';
import { openExport, openLibrary, openTransfer } from '../../lib/platform/tabs';
import { optionsWordsFor } from '../../locales/options';

const NO_HOSTS: readonly string[] = [];

/** Puts the controllers and the screen together. */
export function Options({ initialSettings }: ScreenProps): JSX.Element {
  const notices = useNotices();
  const { attempt } = useAttempt(notices.fail);
  const { settings, words, plainWords, change } = useSettings(initialSettings, notices.fail);
  const hosts = useReaderHosts(notices.fail);
  const copy = useSecondCopy();
  const data = useData();
  const hasAccess = useAccess();
  const handle = useHandle();
  const [shortcuts, setShortcuts] = useState<Shortcuts>({});
  const options = optionsWordsFor(words.language);
  const tagRules = useTagRules(options, notices);
  const rows = useMemo(() => toOutletRows(words.language, hosts ?? NO_HOSTS), [words.language, hosts]);

  useEffect(() => {
    const look = () => void loadShortcuts().then(setShortcuts, () => undefined);
    look();
    // They are changed on another page of the browser, and the reader comes back from there.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
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
      reading={{ clearPages: settings.clearPages, view: settings.view, hasHandle: handle.hasHandle }}
      shortcuts={shortcuts}
      data={data}
      hasAccess={hasAccess}
      making={settings.making}
      meanings={settings.meanings}
      rules={tagRules.rules}
      rulePlan={tagRules.plan}
      rows={rows}
      added={hosts && withoutRow(hosts)}
      copy={copy}
      notice={notices.notice}
      actions={{
        ...tagRules.actions,
        onClearPages: (clearPages) => change({ clearPages }),
        onView: (view) => change({ view }),
        onHandle: (on) => attempt(() => handle.show(on)),
        onChangeKeys: () => attempt(openShortcutSettings),
        onExportAll: () => attempt(openExport),
        onAllow: () =>
          attempt(async () => {
            // First of all, since the browser asks only in the reader's own click.
            if (!(await askForListed())) notices.tell(words.page.stillRefused);
          }),
        onLibrary: () => attempt(openLibrary),
        onMaking: (making) => change({ making }),
        onMeaning: (colour, meaning) =>
          change(({ meanings: { [colour]: _before, ...others } }) => ({
            meanings: meaning === '' ? others : { ...others, [colour]: meaning },
          })),
        onSwitch: ({ host, name }, on) => attempt(() => (on ? switchOn(host, name) : switchOff(host, name))),
        onAdd: (typed) => {
          const host = parseHost(typed);
          const problem = problemOf(host, hosts ?? NO_HOSTS);
          if (host !== null && problem === null) attempt(() => switchOn(host, host));
          return problem;
        },
        onRemove: (host) => attempt(() => switchOff(host, host)),
        onTransfer: () => attempt(openTransfer),
      }}
      onLanguage={(language) => change({ language })}
      onTheme={(theme) => change({ theme })}
      onUndo={notices.undo}
      onCloseNotice={notices.close}
    />
  );
}
