import { DigestScreen, type DigestScreenProps } from '../../components/digest/DigestScreen';
import type { DigestScope, DigestView } from '../../components/digest/views';
import { toDigestRows } from '../../lib/controllers/to-digest-rows';
import { type Arrangement, type DigestSource, NO_ARRANGEMENT } from '../../lib/digest/source';
import { toBlocks } from '../../lib/digest/to-blocks';
import { toDigest } from '../../lib/digest/to-digest';
import { BUILT_IN_FORMS, DEFAULT_DIGEST, type DigestForm, type DigestSettings } from '../../lib/model/settings/digest';
import type { Words } from '../../locales';
import { digestPageWordsFor } from '../../locales/digest';
import { SAMPLE_LETTERHEAD, SAMPLE_SOURCE } from '../fixtures/digest/sample';
import { digestWordsOf } from '../fixtures/digest/words';
import { screensOf } from './screen';

const nothing = () => {};
const pageOf = ({ language }: Words) => digestPageWordsFor(language);
const EMPTY: DigestSource = { ...SAMPLE_SOURCE, articles: [], before: [] };
const LEFT_OUT: Arrangement = {
  order: [],
  groups: {},
  leftOut: SAMPLE_SOURCE.articles.slice(0, 2).map(({ article }) => article.id),
};

const SAVED_VIEWS = [
  { name: 'Đê điều tuần này', typed: 'đê lưu:"tuần này" ', isGrouped: false },
  { name: 'Mọi bài', typed: '', isGrouped: true },
];

const UNSAVED_VIEW = { name: '', typed: 'lũ quét ', isGrouped: false };

interface State {
  scope?: DigestScope;
  source?: DigestSource;
  form?: DigestForm;
  arrangement?: Arrangement;
  settings?: Partial<DigestSettings>;
  view?: Partial<Extract<DigestView, { kind: 'ready' }>>;
  notice?: DigestScreenProps['notice'];
}

function propsOf(words: Words, state: State): DigestScreenProps {
  const { source = SAMPLE_SOURCE, form = BUILT_IN_FORMS.full, arrangement = NO_ARRANGEMENT } = state;
  const documentWords = digestWordsOf(words.language);
  const digest = toDigest(source, { form, letterhead: SAMPLE_LETTERHEAD, arrangement, words: documentWords });
  return {
    words,
    page: pageOf(words),
    scope: state.scope ?? { kind: 'tray', day: '2026-11-03' },
    savedViews: SAVED_VIEWS,
    settings: { ...DEFAULT_DIGEST, form, letterhead: SAMPLE_LETTERHEAD, ...state.settings },
    view: {
      kind: 'ready',
      groups: toDigestRows(source, form, arrangement, documentWords),
      articles: source.articles.length - arrangement.leftOut.length,
      blocks: toBlocks(digest, documentWords),
      documentWords,
      isCut: false,
      isCompared: source.before !== null,
      isWriting: false,
      ...state.view,
    },
    isArranged: arrangement !== NO_ARRANGEMENT,
    notice: state.notice ?? null,
    actions: {
      onScope: nothing,
      onRetry: nothing,
      onTemplate: nothing,
      onForm: nothing,
      onKeepTemplate: nothing,
      onDeleteTemplate: nothing,
      onField: nothing,
      onOrder: nothing,
      onGroup: nothing,
      onLeaveOut: nothing,
      onReset: nothing,
      onWord: nothing,
      onCopyMail: nothing,
      onCopyChat: nothing,
    },
    onUndo: nothing,
    onCloseNotice: nothing,
  };
}

/** Every state of the page of the digest, by name. */
export const DIGEST_SCREENS = screensOf<DigestScreenProps>(
  {
    full: { with: (words) => propsOf(words, {}), shows: (words) => [pageOf(words).articles(12), 'Xóm Bến trồng chè'] },
    letterhead: {
      with: (words) => propsOf(words, {}),
      steps: (words) => [{ press: pageOf(words).letterhead }],
      shows: (words) => [pageOf(words).fields.office],
    },
    links: {
      with: (words) =>
        propsOf(words, {
          form: { ...BUILT_IN_FORMS.links, grouping: 'outlet' },
          settings: { chosen: 'own', templates: [{ id: 'own', name: 'Bản tin sáng', form: BUILT_IN_FORMS.links }] },
        }),
      steps: (words) => [{ press: pageOf(words).adjust }],
      shows: (words) => [pageOf(words).keepChanged, 'https://bao-2.example.vn/tin-2.html'],
    },
    arranged: {
      with: (words) => propsOf(words, { arrangement: LEFT_OUT }),
      shows: (words) => [pageOf(words).reset, pageOf(words).articles(10)],
    },
    writing: {
      with: (words) => propsOf(words, { view: { isWriting: true } }),
      shows: (words) => [pageOf(words).writing],
    },
    saved: {
      with: (words) =>
        propsOf(words, {
          notice: { id: 'n', kind: 'done', text: pageOf(words).saved('2026-11-03 Điểm báo.docx'), canUndo: false },
        }),
      shows: (words) => [pageOf(words).saved('2026-11-03 Điểm báo.docx')],
    },
    empty: { with: (words) => propsOf(words, { source: EMPTY }), shows: (words) => [pageOf(words).emptyTitle] },
    damaged: {
      with: (words) => propsOf(words, { source: { ...SAMPLE_SOURCE, damaged: ['Đồng Nà khánh thành trạm đo', null] } }),
      shows: () => ['Đồng Nà khánh thành trạm đo'],
    },
    cut: {
      with: (words) => ({
        ...propsOf(words, { view: { isCut: true } }),
        scope: { kind: 'days', from: '2026-01-01', to: '2026-11-03' },
      }),
      shows: (words) => [pageOf(words).cut(12), pageOf(words).from],
    },
    'cut-view': {
      with: (words) => propsOf(words, { view: { isCut: true }, scope: { kind: 'view', view: UNSAVED_VIEW } }),
      shows: (words) => [pageOf(words).cutView(12), pageOf(words).unsavedView('lũ quét')],
    },
    'not-compared': {
      with: (words) => propsOf(words, { source: { ...SAMPLE_SOURCE, before: null }, scope: { kind: 'all' } }),
      shows: (words) => [pageOf(words).notCompared],
    },
    loading: {
      with: (words) => ({ ...propsOf(words, {}), view: { kind: 'loading' } }),
      shows: (words) => [pageOf(words).loading],
    },
    failed: {
      with: (words) => ({
        ...propsOf(words, {}),
        scope: { kind: 'selection', count: 3 },
        view: { kind: 'error', error: 'storage-failed' },
      }),
      shows: ({ errors, ...words }) => [errors['storage-failed'].what, pageOf(words as Words).selection(3)],
    },
  },
  (props) => <DigestScreen {...props} />,
);
