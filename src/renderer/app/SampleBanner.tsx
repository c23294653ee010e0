import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../api/settings.ts';
import { useCommand } from '../api/use-command.ts';
import classes from './SampleBanner.module.css';

/**
 * Says that this shop is made up, and leads to one's own. Emptying the base cannot be taken back, and the owner may
 * have written something into the sample: so it is asked once more. What comes next is the first choice.
 */
export function SampleBanner() {
  const { t } = useTranslation();
  const { isSample } = useSettings();
  const clear = useCommand('sample.clear', { quiet: true });
  const [isAsking, setAsking] = useState(false);
  if (!isSample) return null;
  return (
    <aside className={classes.banner} aria-label={t(($) => $.shell.sample.label)}>
      {isAsking ? (
        <>
          <span>{t(($) => $.shell.sample.ask)}</span>
          <Button
            size="compact-sm"
            variant="default"
            loading={clear.isRunning}
            onClick={() => void clear.run({})}
          >
            {t(($) => $.shell.sample.clear)}
          </Button>
          <Button size="compact-sm" variant="subtle" color="slate" onClick={() => setAsking(false)}>
            {t(($) => $.shell.sample.stay)}
          </Button>
        </>
      ) : (
        <>
          <span>{t(($) => $.shell.sample.label)}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
            {t(($) => $.shell.sample.begin)}
          </Button>
        </>
      )}
    </aside>
  );
}
