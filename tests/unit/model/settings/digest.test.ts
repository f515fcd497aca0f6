import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUILT_IN_FORMS,
  DEFAULT_DIGEST,
  formOfTemplate,
  isSameForm,
  parseDigestSettings,
  serialFor,
} from '../../../../lib/model/settings/digest';

describe('the settings of the digest', () => {
  it('come back as they were stored', () => {
    const settings = {
      ...DEFAULT_DIGEST,
      chosen: 'own',
      templates: [{ id: 'own', name: 'Bản tin sáng', form: BUILT_IN_FORMS.links }],
      letterhead: { ...DEFAULT_DIGEST.letterhead, office: 'Văn phòng', recipients: 'Như trên\nLưu: VT' },
      numberedOn: '2026-11-03',
    };
    expect(parseDigestSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    expect(formOfTemplate(settings, 'own')).toEqual(BUILT_IN_FORMS.links);
  });

  it('are sound, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = parseDigestSettings(value);
        expect(parseDigestSettings(parsed)).toEqual(parsed);
      }),
    );
    const odd = {
      chosen: 'gone',
      templates: [{ id: '<b>', name: 'x' }, { id: 'full', name: 'y' }, { id: 'a', name: ' ' }, 3],
    };
    expect(parseDigestSettings(odd)).toEqual(DEFAULT_DIGEST);
  });

  it('tell an adjusted form from its template', () => {
    const { full } = BUILT_IN_FORMS;
    expect(isSameForm(full, { ...full, parts: { ...full.parts } })).toBe(true);
    expect(isSameForm(full, { ...full, parts: { ...full.parts, tone: false } })).toBe(false);
    expect(formOfTemplate(DEFAULT_DIGEST, 'gone')).toBeNull();
  });
});

it.each([
  ['7', '2026-11-03', '2026-11-04', '8'],
  ['7', '2026-11-03', '2026-11-03', '7'],
  ['7', '', '2026-11-04', '7'],
  ['07a', '2026-11-03', '2026-11-04', '07a'],
  ['', '2026-11-03', '2026-11-04', ''],
])('the serial number %s of %s is on %s %s', (serial, numberedOn, day, next) => {
  expect(serialFor({ ...DEFAULT_DIGEST, numberedOn, letterhead: { ...DEFAULT_DIGEST.letterhead, serial } }, day)).toBe(
    next,
  );
});
