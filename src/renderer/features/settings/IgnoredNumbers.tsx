import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Row } from './Row.tsx';

/** Numbers that were called «not a client»: each can be asked about again. Nothing where there are none. */
export function IgnoredNumbers() {
  const { t } = useTranslation();
  const format = useFormat();
  const ignored = useOperation('phone.ignored', {});
  const { run, isRunning } = useCommand('phone.unignore');
  if (ignored.error) {
    return <ErrorState error={ignored.error} onRetry={() => void ignored.refetch()} />;
  }
  if (!ignored.data || ignored.data.length === 0) return null;
  return (
    <Section title={t(($) => $.phone.ignored.title)}>
      <p>{t(($) => $.phone.ignored.hint)}</p>
      {ignored.data.map(({ id, number, since }) => (
        <Row
          key={id}
          label={format.phone(number)}
          hint={t(($) => $.phone.ignored.since, { date: format.date(localDate(new Date(since))) })}
        >
          <Button
            size="compact-md"
            variant="default"
            disabled={isRunning}
            aria-label={t(($) => $.phone.ignored.takeBackOne, { number: format.phone(number) })}
            onClick={() => void run({ id })}
          >
            {t(($) => $.phone.ignored.takeBack)}
          </Button>
        </Row>
      ))}
    </Section>
  );
}
