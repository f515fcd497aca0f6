import type { JSX } from 'preact';
import type { OptionsWords } from '../../locales/options';
import type { OptionsActions, OutletRow } from './views';

interface Props extends Pick<OptionsActions, 'onSwitch'> {
  options: OptionsWords;
  row: OutletRow;
}

/** One outlet: who it is, what became of it, what of that is not certain, where it is known from. */
export function OutletItem({ options, row, onSwitch }: Props): JSX.Element {
  const { successor, remark, doubts, reading } = row;
  return (
    <li class="db-outlet-row">
      <div class="db-outlet-text">
        <p class="db-outlet-name">
          {row.name}
          {row.otherName !== '' && (
            <span class="db-soft db-other-name" lang={row.otherLanguage}>
              {row.otherName}
            </span>
          )}
        </p>
        <p class="db-soft">
          <span class="db-address">{row.host}</span>
          {remark !== undefined && <span>{options.remarks[remark]}</span>}
          {row.language === 'en' && <span>{options.inEnglish}</span>}
          <span lang="vi" title={options.governingBody}>
            {row.governingBody}
          </span>
        </p>
        {successor !== undefined && (
          <p class="db-successor">
            {options.successor(successor.name, successor.host, successor.since, successor.uncertain)}
          </p>
        )}
        <p class="db-soft db-provenance">
          {doubts.length > 0 && (
            <span class="db-doubt">{options.uncertain(doubts.map((doubt) => options.doubts[doubt]).join(', '))}</span>
          )}
          <span>{options.knownFrom(options.sources[row.source])}</span>
        </p>
      </div>
      {typeof reading === 'object' ? (
        <p class="db-soft db-covered">{options.coveredBy(reading.coveredBy)}</p>
      ) : (
        reading !== 'always' && (
          <label class="db-toggle" title={options.read(row.name)}>
            <input
              type="checkbox"
              role="switch"
              aria-label={options.read(row.name)}
              aria-checked={reading === 'on'}
              checked={reading === 'on'}
              onChange={(event) => onSwitch(row, event.currentTarget.checked)}
            />
            <span class="db-switch-track" aria-hidden="true" />
          </label>
        )
      )}
    </li>
  );
}
