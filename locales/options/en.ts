import { type OptionsWords, showSince } from './words';

export const optionsEn: OptionsWords = {
  title: 'Options',

  marking: 'Highlighting',
  makingLabel: 'When text of an article is selected',
  makings: {
    chip: {
      label: 'Offer the marking bar',
      hint: 'Five colours, a note and copying with the source, beside the selection.',
    },
    pen: { label: 'Marker pen', hint: 'Whatever you select is highlighted at once, in the colour used last.' },
    quiet: { label: 'Show nothing', hint: 'Highlights are made by Alt+M and the context menu alone.' },
  },
  meanings: 'What the five colours mean',
  meaningsHint: 'Your names are used everywhere, in print and in exported files too. Empty: the name it comes with.',
  meaningOf: (colour) => `${colour.charAt(0).toUpperCase()}${colour.slice(1)}`,

  added: 'Added by you',
  addedHint:
    'Papers, magazines or portals outside the list that Điểm Báo should read by itself. The browser will ask whether you allow it; what you allow is that site alone.',
  addLabel: 'Address of the site',
  addPlaceholder: 'for example mypaper.vn, or paste the address of an article',
  add: 'Add',
  noneAdded: 'None yet.',
  problems: {
    'no-host':
      'This is not the address of a site. Type a domain such as mypaper.vn, or paste the address of an article.',
    'login-service': 'This is a service with a login. Điểm Báo does not enter such pages.',
    listed: 'This site is on the list and is read already.',
    added: 'This site has been added already.',
  },
  remove: (host) => `Remove ${host}`,
  switchedOn: (name) => `Điểm Báo now reads ${name} by itself`,
  switchedOff: (name) => `Điểm Báo no longer reads ${name} by itself; reload the tabs that are open`,
  refused: (host) => `Reading ${host} was not allowed, so it stays off`,

  outlets: 'Press on the list',
  outletsHint: (byItself, general) =>
    `${byItself} addresses of the Party, State, government, army, police and provincial press are read by themselves; ${general} addresses of the general press are for you to switch on one by one.`,
  search: 'Search the list',
  searchPlaceholder: 'Name, address, governing body; diacritics not needed',
  found: (count) => `${count} ${count === 1 ? 'address' : 'addresses'}`,
  nothingFound: 'Not on the list. You can add the site above.',
  levels: {
    party: 'Party',
    state: 'President, National Assembly, State Audit',
    government: 'Government',
    agency: 'National news agency and broadcasters',
    army: 'Army',
    police: 'Police',
    ministry: 'Ministries',
    body: 'Courts, procuracies, Fatherland Front, mass organisations, academies',
    province: 'Provinces and cities',
    general: 'General press',
  },
  generalHint: 'Off to begin with. For each one that you switch on, the browser asks for that one.',
  onCount: (on, all) => `${on} of ${all} on`,
  read: (name) => `Read ${name} by itself`,
  coveredBy: (host) => `Part of ${host}`,
  inEnglish: 'in English',
  governingBody: 'Governing body',
  successor: (name, host, since, uncertain) =>
    `${uncertain ? 'Possibly now' : 'Now'} ${name} (${host}), since ${showSince(since)}`,
  remarks: { 'former-address': 'former address' },
  doubts: {
    host: 'address',
    name: 'present name',
    governingBody: 'governing body',
    successor: 'successor',
    since: 'time of the merger',
    open: 'whether it still publishes',
  },
  uncertain: (what) => `Not certain: ${what}`,
  knownFrom: (what) => `Known from: ${what}`,
  sources: {
    page: 'a page that was seen',
    'feed-page': 'a page that was seen, in a public feed reader',
    document: 'the documents of the assignment',
    'page-collection': 'a public collection of pages',
    'crawler-2026': 'the rules of a public crawler, 2026',
    'crawler-2019': 'the rules of a public crawler, 2019–2020',
    'crawler-dictionary': 'public dictionaries of crawlers',
    'general-knowledge': 'general knowledge, not checked',
  },
  secondCopy: {
    title: 'Second copy',
    hint: 'Each saved article is copied once more on this computer. Where the browser loses the storage, articles come back from the copy by themselves. The copy goes with the extension and with the disk, so export to another disk all the same.',
    states: {
      whole: (articles, highlights) =>
        `${articles} ${articles === 1 ? 'article' : 'articles'} and ${highlights} ${highlights === 1 ? 'highlight' : 'highlights'} are copied: everything.`,
      behind: 'The newest changes are being copied.',
      none: 'There is no second copy yet.',
      unknown: 'The storage cannot be opened, so how the copy stands is not known.',
    },
  },
  correction: 'An outlet is missing or wrong? You can add a site yourself above.',
};
