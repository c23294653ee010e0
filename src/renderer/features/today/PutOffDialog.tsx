import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/rules/calendar.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import classes from './PutOffDialog.module.css';

interface PutOffDialogProps {
  /** What is moved, in words. */
  readonly what: string;
  readonly today: string;
  readonly onClose: () => void;
  readonly onMove: (on: string) => void;
}

/** To a day of one's choosing: in a week, unless another is typed. */
export function PutOffDialog({ what, today, onClose, onMove }: PutOffDialogProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState(addDays(today, 7));
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      title={t(($) => $.today.putOff.title, { text: what })}
      transitionProps={{ duration: 0 }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onMove(on);
        }}
      >
        <DateInput
          isFirst
          isRequired
          label={t(($) => $.today.putOff.day)}
          value={on}
          min={addDays(today, 1)}
          onChange={(date) => date !== null && setOn(date)}
        />
        <Button type="submit">{t(($) => $.today.putOff.save)}</Button>
      </form>
    </Modal>
  );
}
