import { UnstyledButton } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppCommands } from './AppCommands.tsx';
import { KeysSheet } from './keys/KeysSheet.tsx';
import { Palette } from './palette/Palette.tsx';
import { Notices } from './notices/Notices.tsx';
import { RememberClient } from './recent/RememberClient.tsx';
import { Rail } from './Rail.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import { Switches } from './Switches.tsx';
import { useFirstRun } from './use-first-run.ts';
import classes from './Shell.module.css';

const WelcomePage = lazy(async () => ({
  default: (await import('../features/welcome/index.ts')).WelcomePage,
}));

const Telephone = lazy(async () => ({
  default: (await import('../features/phone/index.ts')).Telephone,
}));

const QuickReminder = lazy(async () => ({
  default: (await import('../features/reminders/index.ts')).QuickReminder,
}));

/** The rail on the left, the page beside it; before the first choice is made, only that choice. */
export function Shell() {
  const { t } = useTranslation();
  const page = useRef<HTMLElement>(null);
  const firstRun = useFirstRun();
  if (firstRun === 'unknown') return null;
  if (firstRun === 'yes') {
    return (
      <>
        <nav className={classes.corner} aria-label={t(($) => $.shell.look)}>
          <Switches />
        </nav>
        <Suspense>
          <WelcomePage />
        </Suspense>
        <AppCommands />
      </>
    );
  }
  return (
    <div className={classes.shell}>
      <UnstyledButton className={classes.skip} onClick={() => page.current?.focus()}>
        {t(($) => $.shell.skip)}
      </UnstyledButton>
      <Rail />
      <div className={classes.column}>
        <SampleBanner />
        <main ref={page} className={classes.page} tabIndex={-1}>
          <Outlet />
        </main>
        <Suspense>
          <Telephone />
        </Suspense>
      </div>
      <Suspense>
        <QuickReminder />
      </Suspense>
      <AppCommands />
      <Palette />
      <KeysSheet />
      <RememberClient />
      <Notices />
    </div>
  );
}
