/** The templates of the digest: begun with, adjusted, kept under a name, deleted. No Preact in it. */

import type { DigestActions } from '../../components/digest/views';
import type { DigestPageWords } from '../../locales/digest/index';
import { randomId } from '../model/ids';
import { BUILT_IN_DIGESTS, type DigestSettings, type DigestTemplate, formOfTemplate } from '../model/settings/digest';
import type { Notices } from './use-notices';

interface Context {
  settings: DigestSettings;
  /** Changes the settings, each time from what stands there by then. */
  change: (make: (before: DigestSettings) => Partial<DigestSettings>) => void;
  page: DigestPageWords;
  tell: Notices['tell'];
}

const [FIRST_TEMPLATE] = BUILT_IN_DIGESTS;

export function createTemplateActs({
  settings,
  change,
  page,
  tell,
}: Context): Pick<DigestActions, 'onTemplate' | 'onForm' | 'onKeepTemplate' | 'onDeleteTemplate'> {
  const { chosen, form, templates: known } = settings;
  return {
    onTemplate: (id) => {
      const kept = formOfTemplate(settings, id);
      if (kept) change(() => ({ chosen: id, form: kept }));
    },
    onForm: (changes) => change((before) => ({ form: { ...before.form, ...changes } })),
    onKeepTemplate: (name) => {
      const id = name === null ? chosen : randomId();
      change(({ templates }) => ({ chosen: id, form, templates: keepTemplate(templates, { id, name, form }) }));
      tell(page.templateKept(name ?? known.find((one) => one.id === chosen)?.name ?? ''));
    },
    onDeleteTemplate: () => {
      const at = known.findIndex(({ id }) => id === chosen);
      const deleted = known[at];
      if (deleted === undefined) return;
      const others = (templates: readonly DigestTemplate[]) => templates.filter(({ id }) => id !== deleted.id);
      change(({ templates }) => ({ chosen: FIRST_TEMPLATE, templates: others(templates) }));
      tell(page.templateDeleted(deleted.name), async () =>
        change((now) => ({
          // The reader may have gone on with another one.
          chosen: now.chosen === FIRST_TEMPLATE ? deleted.id : now.chosen,
          templates: others(now.templates).toSpliced(at, 0, deleted),
        })),
      );
    },
  };
}

/** In place of the one with this id; under a new name where it has one. */
function keepTemplate(
  templates: readonly DigestTemplate[],
  { id, name, form }: Omit<DigestTemplate, 'name'> & { name: string | null },
): DigestTemplate[] {
  if (name !== null) return [...templates, { id, name, form }];
  return templates.map((one) => (one.id === id ? { ...one, form } : one));
}
