import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { Row } from './Row.tsx';
import classes from './HoursSetting.module.css';

/** From and to; the later of the two is always the end. */
export function HoursSetting() {
  const { t } = useTranslation();
  const { workingFrom, workingTo } = useSettings();
  const { run } = useCommand('settings.update', { quiet: true });
  const set = (from: string, to: string): void => {
    if (from === '' || to === '' || from === to) return;
    const [workingFrom = from, workingTo = to] = [from, to].toSorted();
    void run({ workingFrom, workingTo });
  };
  return (
    <Row label={t(($) => $.settings.calls.hours)}>
      <div className={classes.hours}>
        <TextInput
          key={`from-${workingFrom}`}
          type="time"
          aria-label={t(($) => $.settings.calls.from)}
          defaultValue={workingFrom}
          onBlur={(event) => set(event.currentTarget.value, workingTo)}
        />
        <span aria-hidden>–</span>
        <TextInput
          key={`to-${workingTo}`}
          type="time"
          aria-label={t(($) => $.settings.calls.to)}
          defaultValue={workingTo}
          onBlur={(event) => set(workingFrom, event.currentTarget.value)}
        />
      </div>
    </Row>
  );
}
