import { useTranslation } from 'react-i18next';
import type { ComparedSide } from '#shared/contract/duplicates.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './duplicates.module.css';

interface FactRowsProps {
  readonly first: ComparedSide;
  readonly second: ComparedSide;
}

/** What each has: lists that will be one, and figures that will add up. */
export function FactRows({ first, second }: FactRowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = (on: string | null): string =>
    on === null ? t(($) => $.duplicates.compare.nothing) : format.date(on);
  const count = (value: number): string => format.number(value);
  const instant = (at: string | null): string =>
    at === null ? t(($) => $.duplicates.compare.nothing) : format.instant(at);
  const lists = [
    ['phones', (side: ComparedSide) => side.phones.map(format.phone)],
    ['emails', (side: ComparedSide) => side.emails],
    ['messengers', (side: ComparedSide) => side.messengers],
    ['addresses', (side: ComparedSide) => side.addresses],
    [
      'dates',
      (side: ComparedSide) =>
        side.dates.map(({ label, on }) => `${label}: ${format.date(on, 'long')}`),
    ],
    ['tags', (side: ComparedSide) => side.tags],
  ] as const;
  const figures = [
    ['orders', (side: ComparedSide) => count(side.orders)],
    ['revenue', (side: ComparedSide) => format.money(side.revenueMinor)],
    ['lastOrder', (side: ComparedSide) => date(side.lastOrderOn)],
    ['contacts', (side: ComparedSide) => count(side.contacts)],
    ['lastContact', (side: ComparedSide) => instant(side.lastContactAt)],
    ['reminders', (side: ComparedSide) => count(side.reminders)],
    ['weekCalls', (side: ComparedSide) => count(side.weekCalls)],
    ['entered', (side: ComparedSide) => date(localDate(new Date(side.createdAt)))],
  ] as const;
  return (
    <>
      <tr>
        <th colSpan={3} scope="colgroup" className={classes.group}>
          {t(($) => $.duplicates.compare.together)}
        </th>
      </tr>
      {lists.map(([name, of]) => {
        const [mine, other] = [of(first), of(second)];
        if (mine.length + other.length === 0) return null;
        return (
          <tr key={name} className={classes.row}>
            <th scope="row" className={classes.label}>
              {t(($) => $.duplicates.compare[name])}
            </th>
            <ListCell values={mine} others={other} />
            <ListCell values={other} others={mine} />
          </tr>
        );
      })}
      {figures.map(([name, of]) => (
        <tr key={name} className={classes.row}>
          <th scope="row" className={classes.label}>
            {t(($) => $.duplicates.compare[name])}
          </th>
          <td className={classes.figure}>{of(first)}</td>
          <td className={classes.figure}>{of(second)}</td>
        </tr>
      ))}
    </>
  );
}

interface ListCellProps {
  readonly values: readonly string[];
  readonly others: readonly string[];
}

/** What both have stands out: it is what made them a pair. */
function ListCell({ values, others }: ListCellProps) {
  const { t } = useTranslation();
  return (
    <td className={classes.value}>
      {values.length === 0
        ? t(($) => $.duplicates.compare.nothing)
        : values.map((value) => (
            <div key={value}>{others.includes(value) ? <strong>{value}</strong> : value}</div>
          ))}
    </td>
  );
}
