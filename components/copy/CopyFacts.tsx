import type { ComponentChildren, JSX } from 'preact';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { Fact } from '../controls/Fact';
import type { CopyArticle } from './views';

interface Props {
  words: Words;
  copy: CopyPageWords;
  view: CopyArticle;
}

/** What is known of the article beside its text. */
export function CopyFacts({ words, copy, view }: Props): JSX.Element {
  const { versions } = words;
  const { facts } = view.sheet;
  const { language, source, publishedAt, modifiedAt, authors, section } = facts;
  return (
    <section class="db-copy-about">
      <h2>{copy.about}</h2>
      <dl>
        {authors.length > 0 && (
          <Fact name={versions.facts.authors} language={language}>
            {authors.join(', ')}
          </Fact>
        )}
        {source !== undefined && (
          <Fact name={versions.facts.source} language={language}>
            {source.url === undefined ? source.name : <Out url={source.url}>{source.name}</Out>}
          </Fact>
        )}
        {section !== undefined && (
          <Fact name={versions.facts.section} language={language}>
            {section}
          </Fact>
        )}
        {publishedAt !== undefined && <Fact name={versions.facts.publishedAt}>{words.pressDate(publishedAt)}</Fact>}
        {modifiedAt !== undefined && <Fact name={versions.facts.modifiedAt}>{words.pressDate(modifiedAt)}</Fact>}
        <Fact name={copy.savedAt}>{words.moment(facts.savedAt)}</Fact>
        <Fact name={copy.addresses}>
          <ul>
            <li>
              <Out url={facts.url}>{facts.url}</Out>
            </li>
            {facts.addresses
              .filter((address) => !isSame(address, facts.url))
              .map((address) => (
                <li key={address}>
                  <Out url={address}>{address}</Out>
                </li>
              ))}
          </ul>
        </Fact>
        {view.documents.length > 0 && (
          <Fact name={copy.documents}>
            <ul>
              {view.documents.map(({ name, url }) => (
                <li key={url}>
                  <Out url={url}>{name}</Out> <span class="db-copy-address">{url}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Out({ url, children }: { url: string; children: ComponentChildren }): JSX.Element {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** A kept address is written without its scheme's and host's varieties: the one to open is told once. */
function isSame(address: string, url: string): boolean {
  const bare = (text: string) => text.replace(/^https?:\/\/(?:www\.|m\.)?/, '').replace(/[/#?]+$/, '');
  return bare(address) === bare(url);
}
