import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { RECORD_FATES, type RecordFate } from '../../lib/model/record-fate';
import type { Words } from '../../locales';
import { showSize } from '../../locales/export-page/show-size';
import type { TransferWords } from '../../locales/transfer';
import { Button } from '../controls/Button';
import type { IntakePlan, TransferActions } from './views';

interface Props {
  words: Words;
  transfer: TransferWords;
  plan: IntakePlan;
  actions: Pick<TransferActions, 'onTake' | 'onDrop'>;
}

const BRINGING: readonly RecordFate[] = ['new', 'newer-there', 'both', 'deleted'];

/** What a file would bring, before anything is written. */
export function PlanPanel({ words, transfer, plan, actions }: Props): JSX.Element {
  const { intake, sources } = transfer;
  const [withSettings, setWithSettings] = useState(false);
  const [withPictures, setWithPictures] = useState(true);
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever works by keyboard or listens comes to the plan, not back to the top of the page.
  useEffect(() => title.current?.focus(), []);
  const { pictures } = plan;
  const brings = BRINGING.some((fate) => plan.fates[fate] > 0) || pictures.fresh > 0;
  const isBackup = plan.source === 'backup';
  const rows = RECORD_FATES.filter((fate) => plan.fates[fate] > 0);
  return (
    <div class="db-transfer-plan">
      <h3 ref={title} tabIndex={-1}>
        {intake.plan}
      </h3>
      <p>
        <span class="db-column-file">{plan.name}</span>. {intake.source(sources[plan.source])}
        {plan.madeAt !== null && ` ${intake.madeAt(words.moment(plan.madeAt))}`}
      </p>
      {plan.damagedParts > 0 && <p class="db-problem">{intake.damagedParts}</p>}
      <table aria-label={intake.plan}>
        <tbody>
          {rows.map((fate) => (
            <tr key={fate}>
              <th scope="row">{intake.fates[fate]}</th>
              <td>{plan.fates[fate].toLocaleString(words.language)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{intake.newHighlights}</th>
            <td>{plan.newHighlights.toLocaleString(words.language)}</td>
          </tr>
          {pictures.all > 0 && (
            <tr>
              <th scope="row">{intake.newPictures}</th>
              <td>{pictures.fresh.toLocaleString(words.language)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {!brings && <p>{intake.nothingNew}</p>}
      {plan.refused > 0 && <p>{intake.refused(plan.refused)}</p>}
      {plan.damagedRecords > 0 && <p>{intake.damagedRecords(plan.damagedRecords)}</p>}
      {plan.unknownSections.length > 0 && <p>{intake.unknownSections(plan.unknownSections.join(', '))}</p>}
      {!isBackup && brings && <p class="db-soft">{intake.unread}</p>}
      {pictures.fresh > 0 && (
        <label class="db-transfer-check">
          <input
            type="checkbox"
            checked={withPictures}
            onChange={(event) => setWithPictures(event.currentTarget.checked)}
          />
          <span>{intake.pictures(pictures.all, showSize(pictures.bytes, words.language))}</span>
        </label>
      )}
      {plan.hasSettings && (
        <label class="db-transfer-check">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.currentTarget.checked)}
          />
          <span>{intake.settings}</span>
        </label>
      )}
      <div class="db-transfer-buttons">
        {(brings || plan.hasSettings) && (
          <Button
            label={isBackup ? intake.takeBackup : intake.takeImport}
            look="main"
            onPress={() => actions.onTake({ withSettings, withPictures })}
          />
        )}
        <Button label={intake.leave} onPress={actions.onDrop} />
      </div>
    </div>
  );
}
