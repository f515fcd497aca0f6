/** What the tags of HTML mean for the flow of text. */

/**
 * What a tag does to the walk over the page. `block` starts and ends a line of its own, `inline` stands in one. `fact`
 * says something about the page and shows nothing; parsers move such elements into the body of a broken page. `field` is
 * one that a reader could fill in, `control` one to press or to choose from, `frame` shows another document. `skipped` is never part of the text: code, controls,
 * replacements for media.
 */
export type TagKind =
  | 'block'
  | 'inline'
  | 'break'
  | 'rule'
  | 'picture'
  | 'fact'
  | 'field'
  | 'control'
  | 'frame'
  | 'skipped';

const KIND_BY_TAG = new Map<string, TagKind>();
for (const [kind, names] of [
  ['break', 'br'],
  ['rule', 'hr'],
  ['picture', 'img'],
  ['fact', 'meta title link script base'],
  ['field', 'textarea input'],
  ['control', 'select button'],
  ['frame', 'iframe object embed'],
  [
    'skipped',
    `style noscript template applet frameset noframes svg math canvas audio video map datalist
    progress meter dialog menuitem`,
  ],
  [
    'inline',
    `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr picture q rp rt ruby s samp
    small source span strike strong sub sup time tt u var wbr`,
  ],
] as const) {
  for (const name of names.split(/\s+/)) KIND_BY_TAG.set(name, kind);
}

/** Elements of another namespace (`o:p`, as Word leaves them) stand in the line. */
export function kindOfTag(name: string): TagKind {
  return KIND_BY_TAG.get(name) ?? (name.includes(':') ? 'inline' : 'block');
}

export const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
