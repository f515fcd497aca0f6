import type { JSX } from 'preact';
import { OptionsScreen, type OptionsScreenProps } from '../../components/options/OptionsScreen';
import type { OutletRow } from '../../components/options/views';
import type { Theme } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { optionsWordsFor } from '../../locales/options';
import { screensOf } from './screen';

type Shown = Partial<
  Pick<OptionsScreenProps, 'rows' | 'rules' | 'rulePlan' | 'added' | 'copy' | 'data' | 'hasAccess' | 'notice'>
> & {
  opensGroups?: boolean;
};

const nothing = () => {};
const row = (host: string, name: string, otherName: string, rest: Partial<OutletRow>): OutletRow => ({
  host,
  name,
  otherName,
  otherLanguage: 'en',
  governingBody: 'Tỉnh ủy Bình Lâm',
  level: 'province',
  language: 'vi',
  doubts: [],
  source: 'page',
  reading: 'always',
  searchText: host,
  ...rest,
});
const general = (host: string, name: string, otherName: string, rest: Partial<OutletRow>) =>
  row(host, name, otherName, { level: 'general', governingBody: 'Hội Chăn nuôi Bình Lâm', reading: 'off', ...rest });

/** Invented outlets that show what a row can say. */
const ROWS: OutletRow[] = [
  general('baochung.example', 'Báo Chung', 'Chung Newspaper', { reading: 'on', doubts: ['governingBody'] }),
  general('en.baochung.example', 'Báo Chung (tiếng Anh)', 'Chung News', {
    language: 'en',
    reading: { coveredBy: 'baochung.example' },
  }),
  general('tap-chi-rat-dai-ten-cua-hoi-chan-nuoi.example', 'Tạp chí Chăn nuôi, Thú y và Thủy sản vùng đồng bằng', '', {
    source: 'crawler-2019',
    doubts: ['host', 'name', 'governingBody', 'open'],
  }),
  row('baobinhlam.example', 'Báo Bình Lâm', 'Binh Lam Newspaper', { source: 'crawler-2026', doubts: ['name'] }),
  row('baodongbung.example', 'Báo Đồng Bưng', 'Dong Bung Newspaper', {
    source: 'general-knowledge',
    doubts: ['since', 'successor'],
    successor: { name: 'Báo Bình Lâm', host: 'baobinhlam.example', since: '2025-07-01', uncertain: true },
  }),
  row('dongbung.example', 'Cổng thông tin điện tử tỉnh Đồng Bưng', 'Dong Bung Province Portal', {
    governingBody: 'Ủy ban nhân dân tỉnh Đồng Bưng',
    successor: {
      name: 'Cổng thông tin điện tử tỉnh Bình Lâm',
      host: 'binhlam.example',
      since: '2025',
      uncertain: false,
    },
  }),
];

const RULES: OptionsScreenProps['rules'] = [
  { phrases: ['đường sắt', 'tàu điện', 'metro'], tag: 'hạ tầng', isExact: false },
  { phrases: ['lũ quét', 'sạt lở'], tag: 'phòng chống thiên tai', isExact: true },
];

/** Every state of the options page by name. */
export const OPTIONS_SCREENS = screensOf<Shown>(
  {
    empty: {
      with: () => ({
        rows: ROWS.map((each) => (each.reading === 'always' ? each : { ...each, reading: 'off' })),
        added: [],
      }),
      shows: ({ language }) => [optionsWordsFor(language).noneAdded],
    },
    'no-access': {
      with: () => ({ hasAccess: false, data: { kind: 'unknown' } }),
      shows: ({ language, page }) => [
        optionsWordsFor(language).access.missing,
        page.allow,
        optionsWordsFor(language).data.unknown,
      ],
    },
    'copy-behind': {
      with: () => ({ copy: { kind: 'behind' } }),
      shows: ({ language }) => [optionsWordsFor(language).secondCopy.states.behind],
    },
    'copy-none': {
      with: () => ({ copy: { kind: 'none' } }),
      shows: ({ language }) => [optionsWordsFor(language).secondCopy.states.none],
    },
    rules: {
      with: () => ({
        rules: RULES,
        rulePlan: {
          kind: 'planned',
          articles: 134,
          counts: [
            { tag: 'hạ tầng', articles: 121 },
            { tag: 'phòng chống thiên tai', articles: 18 },
          ],
          refused: 3,
        },
      }),
      shows: ({ language }) => {
        const { rules } = optionsWordsFor(language);
        return [rules.apply(134), rules.refused(3), rules.count('hạ tầng', 121)];
      },
    },
    'rules-planning': {
      with: () => ({ rules: RULES, rulePlan: { kind: 'planning', articles: 4_200 } }),
      shows: ({ language }) => [optionsWordsFor(language).rules.planning(4_200)],
    },
    'rules-planned-none': {
      with: () => ({ rules: RULES, rulePlan: { kind: 'planned', articles: 0, counts: [], refused: 0 } }),
      shows: ({ language }) => [optionsWordsFor(language).rules.nothing],
    },
    'rules-idle': {
      with: () => ({ rules: RULES, rulePlan: { kind: 'idle' } }),
      shows: ({ language }) => [optionsWordsFor(language).rules.planHint],
    },
    'rules-applying': {
      with: () => ({ rules: RULES, rulePlan: { kind: 'applying' } }),
      shows: ({ language }) => [optionsWordsFor(language).rules.applying],
    },
    loading: { with: () => ({ added: null }), shows: ({ language }) => [optionsWordsFor(language).added] },
    full: {
      with: () => ({
        added: [
          'baocuatoi.example',
          'tap-chi-nghien-cuu-lich-su-dia-phuong-va-van-hoa-dan-gian.example',
          'xn--bo-mia.example',
        ],
      }),
      shows: () => ['xn--bo-mia.example'],
    },
    opened: {
      with: () => ({ opensGroups: true }),
      shows: ({ language }) => [
        'Ủy ban nhân dân tỉnh Đồng Bưng',
        optionsWordsFor(language).coveredBy('baochung.example'),
      ],
    },
    refused: {
      with: () => ({}),
      steps: ({ language }) => [{ press: optionsWordsFor(language).add }],
      shows: ({ language }) => [optionsWordsFor(language).problems['no-host']],
    },
    'removed-undo': {
      with: ({ language }) => ({
        notice: {
          id: 'n',
          kind: 'done',
          text: optionsWordsFor(language).switchedOff('baocuatoi.example'),
          canUndo: true,
        },
      }),
      shows: ({ language, undo }) => [optionsWordsFor(language).switchedOff('baocuatoi.example'), undo],
    },
    failed: {
      with: () => ({ notice: { id: 'n', kind: 'problem', error: 'unexpected' } }),
      shows: ({ errors }) => [errors.unexpected.what],
    },
  },
  optionsScreen,
);

function optionsScreen({ opensGroups, ...shown }: Shown, words: Words, theme: Theme): JSX.Element {
  if (opensGroups)
    requestAnimationFrame(() =>
      document.querySelectorAll('details').forEach((group) => {
        group.open = true;
      }),
    );
  return (
    <OptionsScreen
      words={words}
      options={optionsWordsFor(words.language)}
      theme={theme}
      reading={{ clearPages: true, view: 'clear', hasHandle: true }}
      shortcuts={{ 'toggle-clear': 'Alt+Q', 'mark-selection': 'Alt+M', 'save-article': 'Alt+L' }}
      data={{
        kind: 'known',
        articles: 48,
        highlights: 217,
        bytes: 14_600_000,
        isPersisted: false,
        unsaved: 12,
        lastExport: '2026-11-02T09:00:00+07:00',
      }}
      hasAccess
      making="chip"
      meanings={{ yellow: 'Tiến độ giải ngân', red: 'Hỏi lại ban biên tập' }}
      rules={[]}
      rulePlan={{ kind: 'idle' }}
      rows={ROWS}
      added={['baocuatoi.example']}
      copy={{ kind: 'whole', articles: 48, highlights: 217 }}
      notice={null}
      actions={{
        onClearPages: nothing,
        onView: nothing,
        onHandle: nothing,
        onChangeKeys: nothing,
        onExportAll: nothing,
        onAllow: nothing,
        onLibrary: nothing,
        onMaking: nothing,
        onMeaning: nothing,
        onSwitch: nothing,
        onAdd: () => 'no-host',
        onRemove: nothing,
        onTransfer: nothing,
        onAddRule: () => true,
        onRemoveRule: nothing,
        onPlan: nothing,
        onStopPlan: nothing,
        onApplyPlan: nothing,
      }}
      onLanguage={nothing}
      onTheme={nothing}
      onUndo={nothing}
      onCloseNotice={nothing}
      {...shown}
    />
  );
}
