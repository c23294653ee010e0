import { useTranslation } from 'react-i18next';
import { DateText, Money, PhoneText } from '#renderer/ui/format/values.tsx';
import type { ImportResult } from '#shared/contract/import.ts';
import classes from './Outcome.module.css';

/** As many rows as one takes in at a glance. */
const shown = 5;

interface SampleTableProps {
  readonly sample: ImportResult['sample'];
  readonly hasManyFiles: boolean;
}

/** A few rows as they would stand in the base: whether dates and sums were understood is seen best here. */
export function SampleTable({ sample, hasManyFiles }: SampleTableProps) {
  const { t } = useTranslation();
  const rows = sample.slice(0, shown);
  const hasOrders = rows.some((row) => row.orderedOn !== null || row.orderNumber !== null);
  return (
    <div className={classes.sample}>
      <table className={classes.table}>
        <caption>{t(($) => $.importScreen.outcome.sample)}</caption>
        <thead>
          <tr>
            {hasManyFiles && <th scope="col">{t(($) => $.importScreen.outcome.sampleFile)}</th>}
            <th scope="col">{t(($) => $.importScreen.outcome.sampleRow)}</th>
            <th scope="col">{t(($) => $.importScreen.outcome.sampleClient)}</th>
            <th scope="col">{t(($) => $.importScreen.outcome.samplePhones)}</th>
            {hasOrders && (
              <>
                <th scope="col">{t(($) => $.importScreen.outcome.sampleOrder)}</th>
                <th scope="col">{t(($) => $.importScreen.outcome.sampleDate)}</th>
                <th scope="col" data-figure>
                  {t(($) => $.importScreen.outcome.sampleTotal)}
                </th>
                <th scope="col">{t(($) => $.importScreen.outcome.sampleState)}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.file}:${row.row}`}>
              {hasManyFiles && <td className={classes.soft}>{row.file}</td>}
              <td className={classes.soft}>{row.row}</td>
              <td>
                {row.clientName}{' '}
                <span className={classes.soft}>
                  {t(($) => $.importScreen.outcome.client[row.client])}
                </span>
              </td>
              <td>
                {row.phones[0] !== undefined && <PhoneText phone={row.phones[0]} />}
                {row.phones.length > 1 && (
                  <span className={classes.soft}> +{row.phones.length - 1}</span>
                )}
              </td>
              {hasOrders && (
                <>
                  <td>{row.orderNumber}</td>
                  <td>{row.orderedOn !== null && <DateText date={row.orderedOn} />}</td>
                  <td data-figure>{row.totalMinor !== null && <Money minor={row.totalMinor} />}</td>
                  <td>
                    {row.state !== null &&
                      t(($) => $.importScreen.outcome.states[row.state ?? 'new'])}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
