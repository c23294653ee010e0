import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { lineKeys } from './line-keys.ts';
import classes from './LineKeys.module.css';

interface LineKeysProps {
  readonly isCall: boolean;
  readonly canOpen: boolean;
  readonly tomorrow: string;
  readonly workingDay: string;
  readonly onDone: () => void;
  readonly onMove: (on: string) => void;
  readonly onChooseDay: () => void;
  readonly onOpen: () => void;
}

/** What one key does with the current line. */
export function LineKeys(props: LineKeysProps) {
  const { isCall, canOpen, tomorrow, workingDay, onDone, onMove, onChooseDay, onOpen } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const button = (words: string, keys: string, run: () => void, isMain = false) => (
    <Button
      size="compact-sm"
      variant={isMain ? 'filled' : 'default'}
      rightSection={<Kbd keys={keys} />}
      onClick={run}
    >
      {words}
    </Button>
  );
  return (
    <div className={classes.keys}>
      {canOpen &&
        button(
          isCall ? t(($) => $.today.line.call) : t(($) => $.today.line.open),
          lineKeys.open,
          onOpen,
          true,
        )}
      {button(
        isCall ? t(($) => $.today.line.talked) : t(($) => $.today.line.done),
        lineKeys.done,
        onDone,
        !canOpen,
      )}
      {button(
        t(($) => $.today.line.tomorrow),
        lineKeys.tomorrow,
        () => onMove(tomorrow),
      )}
      {workingDay !== tomorrow &&
        button(
          t(($) => $.today.line.workingDay, { day: format.date(workingDay) }),
          lineKeys.workingDay,
          () => onMove(workingDay),
        )}
      {button(
        t(($) => $.today.line.date),
        lineKeys.day,
        onChooseDay,
      )}
      <span className={classes.hint}>
        <Kbd keys={lineKeys.next} /> <Kbd keys={lineKeys.previous} /> {t(($) => $.today.line.lines)}
      </span>
    </div>
  );
}
