import type { JSX } from 'preact';
import { Button } from '../controls/Button';
import type { ExchangePanelProps } from './views';

/** Whose files lie in the folder, and of which nothing was taken. */
export function ExchangeMachines({ words, exchange, view, actions }: ExchangePanelProps): JSX.Element {
  const { machines, told, work } = view;
  return (
    <>
      {told.damaged > 0 && <p>{exchange.damaged(told.damaged)}</p>}
      {told.locked > 0 && (
        <div class="db-transfer-last">
          <p>{exchange.lockedFiles(told.locked)}</p>
          <Button label={exchange.unlock} busy={work !== null} onPress={actions.onUnlock} />
        </div>
      )}
      {told.newer > 0 && <p>{exchange.newer(told.newer)}</p>}
      {told.foreign > 0 && <p>{exchange.foreign(told.foreign)}</p>}
      {told.refused > 0 && <p>{exchange.recordsRefused(told.refused)}</p>}
      {machines.length > 0 && (
        <table aria-label={exchange.machines}>
          <thead>
            <tr>
              <th scope="col">{exchange.machineName}</th>
              <th scope="col">{exchange.written}</th>
              <th scope="col">{exchange.files}</th>
            </tr>
          </thead>
          <tbody>
            {machines.map(({ id, name, writtenAt, files }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{writtenAt === null ? '' : words.moment(writtenAt)}</td>
                <td>{files.toLocaleString(words.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
