import { Radio } from '@mantine/core';
import { IconEqualNot } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './duplicates.module.css';

export type Side = 'first' | 'second';
export type Choice = Side | 'both';

interface ChoiceRowProps {
  readonly label: string;
  readonly first: string;
  readonly second: string;
  /** Both know something, and not the same: then one has to choose. */
  readonly differs: boolean;
  readonly canJoin: boolean;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** A field of both; where they differ, which of the two stays. What does not stay is struck through, not only paler. */
export function ChoiceRow(props: ChoiceRowProps) {
  const { label, first, second, differs, canJoin, choice, onChoose } = props;
  const { t } = useTranslation();
  const id = useId();
  const cell = (side: Side, text: string) => (
    <td className={classes.value} data-stays={choice === side || choice === 'both' || undefined}>
      {differs ? (
        <Radio name={id} label={text} checked={choice === side} onChange={() => onChoose(side)} />
      ) : (
        text
      )}
    </td>
  );
  return (
    <tr className={classes.row} data-differs={differs || undefined}>
      <th scope="row" className={classes.label}>
        {label}
        {differs && (
          <span className={classes.mark}>
            <IconEqualNot size={14} stroke={1.5} aria-hidden />
            {t(($) => $.duplicates.compare.differs)}
          </span>
        )}
        {differs && canJoin && (
          <Radio
            className={classes.both}
            name={id}
            label={t(($) => $.duplicates.compare.both)}
            checked={choice === 'both'}
            onChange={() => onChoose('both')}
          />
        )}
      </th>
      {cell('first', first)}
      {cell('second', second)}
    </tr>
  );
}
