import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { DaysSetting } from './DaysSetting.tsx';
import classes from './BaseSection.module.css';

/** Where the owner's data are, and how much of them there is. */
export function BaseSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const { isSample } = useSettings();
  const info = useOperation('base.info', {});
  const clear = useCommand('sample.clear');
  if (info.error) return <ErrorState error={info.error} onRetry={() => void info.refetch()} />;
  if (!info.data) return null;
  const { path, version, counts, sqlite } = info.data;
  const figures = (['clients', 'orders', 'interactions', 'callWeeks'] as const).map((name) => ({
    name,
    value: format.number(counts[name]),
  }));
  return (
    <Section title={t(($) => $.settings.base.title)}>
      <div className={classes.path}>
        <code className={classes.file}>{path}</code>
        <CopyButton value={path}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy}>
              {copied ? t(($) => $.settings.base.copied) : t(($) => $.settings.base.copy)}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes.hint}>{t(($) => $.settings.base.hint)}</p>
      <dl className={classes.figures}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(($) => $.settings.base[name])}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>
        {t(($) => $.settings.base.versions, { version, sqlite: sqlite.version })}
      </p>
      <DaysSetting
        name="trashDays"
        label={t(($) => $.settings.actions.trashDays)}
        hint={t(($) => $.settings.actions.trashDaysHint)}
        min={1}
        max={3650}
      />
      {isSample && (
        <div className={classes.sample}>
          <span>{t(($) => $.settings.base.sample)}</span>
          <Button variant="default" loading={clear.isRunning} onClick={() => void clear.run({})}>
            {t(($) => $.settings.base.clear)}
          </Button>
        </div>
      )}
    </Section>
  );
}
