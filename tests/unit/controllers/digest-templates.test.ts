import { expect, it } from 'vitest';
import { createTemplateActs } from '../../../lib/controllers/digest-templates';
import { BUILT_IN_FORMS, DEFAULT_DIGEST, type DigestSettings } from '../../../lib/model/settings/digest';
import { digestPageWordsFor } from '../../../locales/digest';

const page = digestPageWordsFor('vi');
const own = (id: string, name: string) => ({ id, name, form: BUILT_IN_FORMS.links });

/** The settings as they change, what was told, and the undo of it. */
function stand(changes: Partial<DigestSettings>) {
  let settings: DigestSettings = { ...DEFAULT_DIGEST, ...changes };
  const told: string[] = [];
  let undo: (() => Promise<void>) | undefined;
  const acts = () =>
    createTemplateActs({
      settings,
      page,
      change: (make) => {
        settings = { ...settings, ...make(settings) };
      },
      tell: (text, takeBack) => {
        told.push(text);
        undo = takeBack;
      },
    });
  return { acts, told, settings: () => settings, undo: async () => undo?.() };
}

it('is adjusted, kept under a name, and updated in its place', () => {
  const { acts, settings, told } = stand({});
  acts().onTemplate('quotes');
  acts().onForm({ grouping: 'outlet' });
  acts().onKeepTemplate('Bản tin sáng');
  const [kept] = settings().templates;
  expect(kept).toMatchObject({ name: 'Bản tin sáng', form: { ...BUILT_IN_FORMS.quotes, grouping: 'outlet' } });
  expect(settings().chosen).toBe(kept?.id);
  acts().onForm({ grouping: 'day' });
  acts().onKeepTemplate(null);
  expect(settings().templates).toMatchObject([{ id: kept?.id, name: 'Bản tin sáng', form: { grouping: 'day' } }]);
  expect(told).toEqual([page.templateKept('Bản tin sáng'), page.templateKept('Bản tin sáng')]);
});

it('is deleted and comes back to its place', async () => {
  const templates = [own('a', 'Sáng'), own('b', 'Chiều'), own('c', 'Tuần')];
  const { acts, settings, told, undo } = stand({ chosen: 'b', form: BUILT_IN_FORMS.links, templates });
  acts().onDeleteTemplate();
  expect(settings()).toMatchObject({ chosen: 'full', form: BUILT_IN_FORMS.links });
  expect(settings().templates.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(told).toEqual([page.templateDeleted('Chiều')]);
  await undo();
  expect(settings().templates).toEqual(templates);
  expect(settings().chosen).toBe('b');
});

it('comes back without taking the place of what the reader went on with', async () => {
  const { acts, settings, undo } = stand({ chosen: 'a', templates: [own('a', 'Sáng')] });
  acts().onDeleteTemplate();
  acts().onTemplate('mail');
  await undo();
  expect(settings()).toMatchObject({ chosen: 'mail', form: BUILT_IN_FORMS.mail });
  expect(settings().templates).toHaveLength(1);
});

it('deletes none that comes with the product', () => {
  const { acts, settings, told } = stand({ chosen: 'links', templates: [own('a', 'Sáng')] });
  acts().onDeleteTemplate();
  expect([settings().templates.length, told]).toEqual([1, []]);
});
