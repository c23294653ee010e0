import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import { Row } from './Row.tsx';

/** When one is told of reminders and dates that have no hour of their own. */
export function AllDaySetting() {
  const { t } = useTranslation();
  const { allDayAt } = useSettings();
  const { run } = useCommand('settings.update', { quiet: true });
  return (
    <Row
      label={t(($) => $.calendar.settings.allDayAt)}
      hint={t(($) => $.calendar.settings.allDayAtHint)}
    >
      <TimeInput
        isLabelHidden
        isRequired
        width={96}
        label={t(($) => $.calendar.settings.allDayAt)}
        value={allDayAt}
        onChange={(time) => time !== null && void run({ allDayAt: time })}
      />
    </Row>
  );
}
