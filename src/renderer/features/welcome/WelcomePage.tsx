import { UnstyledButton } from '@mantine/core';
import { IconBuildingStore, IconFileImport, IconSeeding } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Mark } from '#renderer/ui/Mark.tsx';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import classes from './WelcomePage.module.css';

/** The first thing anyone sees: three ways to begin, one click each. */
export function WelcomePage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { run: update, isRunning } = useCommand('settings.update', { quiet: true });
  const sample = useJob('sample.create', { quiet: true });
  const language = i18n.language === 'en' ? 'en' : 'ru';

  const begin = async (to: '/import' | '/clients'): Promise<void> => {
    await navigate({ to });
    await update({ welcomed: true });
  };
  const lookAround = async (): Promise<void> => {
    await navigate({ to: '/today' });
    // The core marks the base as welcomed itself, in the same action.
    await sample.run({ language });
  };
  const choices = [
    { name: 'bring', Icon: IconFileImport, choose: () => void begin('/import') },
    { name: 'look', Icon: IconBuildingStore, choose: () => void lookAround() },
    { name: 'empty', Icon: IconSeeding, choose: () => void begin('/clients') },
  ] as const;

  return (
    <main className={classes.place}>
      <header className={classes.head}>
        <Mark size={56} />
        <h1 className={classes.title}>{t(($) => $.welcome.title)}</h1>
        <p className={classes.text}>{t(($) => $.welcome.text)}</p>
      </header>
      <div className={classes.choices}>
        {choices.map(({ name, Icon, choose }) => (
          <UnstyledButton
            key={name}
            className={classes.choice}
            disabled={isRunning || sample.isRunning}
            onClick={choose}
          >
            <Icon size={28} stroke={1.5} aria-hidden />
            <span className={classes.name}>{t(($) => $.welcome[name].title)}</span>
            <span className={classes.note}>{t(($) => $.welcome[name].text)}</span>
          </UnstyledButton>
        ))}
      </div>
      {sample.error && <ErrorState error={sample.error} onRetry={() => void lookAround()} />}
      <p className={classes.promise}>{t(($) => $.welcome.promise)}</p>
      <ProgressDialog job={sample} title={t(($) => $.welcome.making)} />
    </main>
  );
}
