import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { Row } from './Row.tsx';
import classes from './HoursSetting.module.css';

const halfHours = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

/** From and to, by half hours; each offers only what leaves the day its length. */
export function HoursSetting() {
  const { t } = useTranslation();
  const { workingFrom, workingTo } = useSettings();
  const { run } = useCommand('settings.update', { quiet: true });
  const timesWith = (value: string): string[] => [...new Set([...halfHours, value])].toSorted();
  return (
    <Row label={t(($) => $.settings.calls.hours)}>
      <div className={classes.hours}>
        <Select
          aria-label={t(($) => $.settings.calls.from)}
          data={timesWith(workingFrom).filter((time) => time < workingTo)}
          value={workingFrom}
          allowDeselect={false}
          onChange={(time) => time !== null && void run({ workingFrom: time })}
        />
        <span aria-hidden>–</span>
        <Select
          aria-label={t(($) => $.settings.calls.to)}
          data={timesWith(workingTo).filter((time) => time > workingFrom)}
          value={workingTo}
          allowDeselect={false}
          onChange={(time) => time !== null && void run({ workingTo: time })}
        />
      </div>
    </Row>
  );
}
