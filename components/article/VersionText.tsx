import type { JSX } from 'preact';
import type { ArticleVersion } from '../../lib/model/article';
import { FACT_KEYS, type FactKey, type Facts } from '../../lib/model/facts';
import type { Words } from '../../locales';

interface Props {
  words: Words;
  version: ArticleVersion;
}

/** Said by the text itself, or by nothing that a reader asks for. */
const UNLISTED: readonly FactKey[] = ['headline', 'lead', 'kicker', 'language'];

/** A version as plain text: what was known of it, and every block. */
export function VersionText({ words, version }: Props): JSX.Element {
  const facts = FACT_KEYS.filter((key) => !UNLISTED.includes(key)).map((key) => [key, factText(version, key, words)]);
  return (
    <article class="db-version-text" {...(version.language === 'und' ? {} : { lang: version.language })}>
      <h3>{version.headline}</h3>
      <dl>
        {facts.map(([key, text]) =>
          text === '' ? null : (
            <div key={key}>
              <dt>{words.versions.facts[key as FactKey]}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      {version.blocks.map(({ kind, text }, index) =>
        // A version is drawn once and never reordered.
        text === '' || kind === 'headline' ? null : <p key={`${index}${kind}`}>{text}</p>,
      )}
    </article>
  );
}

function factText(facts: Facts, key: FactKey, words: Words): string {
  const value = facts[key];
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  return 'iso' in value ? words.pressDate(value) : value.name;
}
