import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/Section.tsx';
import { ConsentSetting } from './ConsentSetting.tsx';
import { DaysSetting } from './DaysSetting.tsx';
import { HoursSetting } from './HoursSetting.tsx';
import { WorkingDays } from './WorkingDays.tsx';

export function CallSection() {
  const { t } = useTranslation();
  return (
    <Section title={t(($) => $.settings.calls.title)}>
      <WorkingDays />
      <HoursSetting />
      <DaysSetting
        name="calledLatelyDays"
        label={t(($) => $.settings.calls.lately)}
        hint={t(($) => $.settings.calls.latelyHint)}
        min={0}
        max={365}
      />
      <DaysSetting
        name="lostAfterDays"
        label={t(($) => $.settings.calls.lost)}
        hint={t(($) => $.settings.calls.lostHint)}
        min={7}
        max={3650}
      />
      <ConsentSetting />
    </Section>
  );
}
