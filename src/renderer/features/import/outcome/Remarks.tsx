import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '#shared/contract/import.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { isUsable } from '../draft/files.ts';
import { useDraft } from '../draft/use-draft.ts';
import classes from './ImportBar.module.css';

interface RemarksProps {
  readonly result: ImportResult;
  readonly hasChanges: boolean;
  readonly onDoubts: () => void;
}

/** What stays out of the base if the button is pressed now. */
export function Remarks({ result, hasChanges, onDoubts }: RemarksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state } = useDraft();
  const waiting = state.files.filter((file) => !isUsable(file)).length;
  const undecided = state.doubts.some(({ key }) => !state.decisions.has(key));
  const { rejectedTotal, doubtfulRows } = result;
  const remarks: string[] = [];
  if (!hasChanges) remarks.push(nothing());
  if (undecided && doubtfulRows > 0) {
    remarks.push(
      t(($) => $.importScreen.bar.doubtful, {
        count: doubtfulRows,
        n: format.number(doubtfulRows),
      }),
    );
  }
  if (rejectedTotal > 0) {
    remarks.push(
      t(($) => $.importScreen.bar.refused, {
        count: rejectedTotal,
        n: format.number(rejectedTotal),
      }),
    );
  }
  const { photosLeftOut } = result;
  if (photosLeftOut > 0) {
    remarks.push(
      t(($) => $.importScreen.bar.photos, {
        count: photosLeftOut,
        n: format.number(photosLeftOut),
      }),
    );
  }
  if (waiting > 0) {
    remarks.push(t(($) => $.importScreen.bar.waiting, { count: waiting, n: waiting }));
  }
  if (remarks.length === 0) remarks.push(t(($) => $.importScreen.bar.allGood));
  return (
    <span className={classes.remarks}>
      {remarks.join(' ')}
      {undecided && (
        <Button variant="light" size="compact-sm" onClick={onDoubts}>
          {t(($) => $.importScreen.doubts.decide)}
        </Button>
      )}
    </span>
  );

  function nothing(): string {
    const { clients, orders } = result;
    if (clients.matched + orders.unchanged > 0) return t(($) => $.importScreen.bar.nothingNew);
    return rejectedTotal === 0 && doubtfulRows === 0
      ? t(($) => $.importScreen.bar.nothingThere)
      : t(($) => $.importScreen.bar.nothingTaken);
  }
}
