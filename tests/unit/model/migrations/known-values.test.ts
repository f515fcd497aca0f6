import { expect, it } from 'vitest';
import { ARTICLE_STATUSES, type Span, TEXT_FLAWS, TONES } from '../../../../lib/model/article';
import { HIGHLIGHT_COLOURS } from '../../../../lib/model/highlight';
import { migrateRecord, SCHEMA_VERSION } from '../../../../lib/model/migrations/migrations';
import { isSpanIn, wrongFields } from '../../../../lib/model/soundness';
import v5 from '../../../fixtures/databases/v5.json';

/** One more is a type error. */
const SPAN_KINDS: Record<Span['kind'], true> = {
  ...{ link: true, strong: true, emphasis: true, superscript: true, subscript: true },
  ...{ 'note-mark': true, 'line-break': true },
};

it('has no value that another program of the same schema would refuse', () => {
  // Where this fails a value was added: SCHEMA_VERSION has to go up with it, and both are written here.
  expect({ schema: SCHEMA_VERSION, TEXT_FLAWS, TONES, ARTICLE_STATUSES, HIGHLIGHT_COLOURS }).toEqual({
    schema: 8,
    TEXT_FLAWS: ['cut', 'one-page', 'translated', 'unread'],
    TONES: ['positive', 'neutral', 'negative'],
    ARTICLE_STATUSES: ['new', 'handled'],
    HIGHLIGHT_COLOURS: ['yellow', 'green', 'blue', 'red', 'grey'],
  });
  for (const kind of Object.keys(SPAN_KINDS)) expect(isSpanIn({ kind, start: 0, end: 1, href: 'x' }, 1)).toBe(true);
});

it('7 → 8: takes a text that an unreleased program of schema 7 has marked line breaks in as it is', () => {
  const { schema: _schema, ...article } = v5.articles[0] ?? expect.fail('no article');
  const headline = { kind: 'headline', text: 'Bến đò nghỉ', spans: [{ kind: 'line-break', start: 6, end: 7 }] };
  const record = { ...article, blocks: [headline] };
  const migrated = migrateRecord('articles', record, 7);
  expect(migrated).toBe(record);
  expect(wrongFields('articles', migrated)).toEqual([]);
});
