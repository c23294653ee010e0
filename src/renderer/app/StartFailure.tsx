import { Button, MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createI18n, pickLanguage } from '#shared/i18n/index.ts';
import { errorWords, toAppError } from '../api/words.ts';
import { theme } from '../ui/theme/theme.ts';
import { cssVariables } from '../ui/theme/css-variables.ts';
import { FailureDetails } from '../ui/FailureDetails.tsx';
import { styleNonce } from './style-nonce.ts';
import classes from './StartFailure.module.css';

interface StartFailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** The whole window when the base does not answer: there are no settings yet, so the system's language speaks. */
export function StartFailure({ error, onRetry }: StartFailureProps) {
  const [i18n] = useState(() => createI18n(pickLanguage(navigator.languages)));
  // The program runs, and this window's key to it is of an earlier start: trying again would change nothing.
  const isStale = toAppError(error).code === 'unauthorised';
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
    >
      <main className={classes.place} role="alert">
        <h1 className={classes.title}>
          {isStale ? i18n.t(($) => $.shell.staleWindow) : i18n.t(($) => $.shell.startFailed)}
        </h1>
        <p className={classes.text}>{errorWords(i18n, error)}</p>
        <FailureDetails error={error} word={i18n.t(($) => $.common.details)} />
        {!isStale && <Button onClick={onRetry}>{i18n.t(($) => $.shell.retry)}</Button>}
      </main>
    </MantineProvider>
  );
}
