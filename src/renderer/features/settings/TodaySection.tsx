import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { todayRuleNames, todayRules, type TodayRule } from '#shared/rules/today/today-rules.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { AllDaySetting } from './AllDaySetting.tsx';
import { DaysField } from './DaysField.tsx';
import { Row } from './Row.tsx';
import classes from './TodaySection.module.css';

/** The rules that make lines of Today by themselves. */
export function TodaySection() {
  const { t } = useTranslation();
  return (
    <Section title={t(($) => $.settings.today.title)}>
      {todayRuleNames.map((rule) => (
        <RuleSetting key={rule} rule={rule} />
      ))}
      <AllDaySetting />
    </Section>
  );
}

/** One rule: what it does in plain words, whether it is on, and its number. */
function RuleSetting({ rule }: { readonly rule: TodayRule }) {
  const { t } = useTranslation();
  const id = useId();
  const { isOn, days } = useSettings().todayRules[rule];
  const { attempt } = useCommand('today.setRule', { quiet: true });
  const { min, max } = todayRules[rule];
  const title = t(($) => $.today.rules[rule].title);
  return (
    <Row label={title} hint={t(($) => $.today.rules[rule].text)} controlId={id}>
      <div className={classes.rule}>
        <DaysField
          id={`${id}-days`}
          label={t(($) => $.today.rules.days, { rule: title })}
          value={days}
          min={min}
          max={max}
          isDisabled={!isOn}
          onSave={(next) => attempt({ rule, days: next })}
        />
        <Switch
          id={id}
          checked={isOn}
          onChange={(event) => void attempt({ rule, isOn: event.currentTarget.checked })}
        />
      </div>
    </Row>
  );
}
