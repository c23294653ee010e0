import { UnstyledButton } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from './use-appearance.ts';
import classes from './Rail.module.css';

/** The other language and the other colours, each one click away. */
export function Switches() {
  const { t } = useTranslation();
  const { isDark, switchLanguage, switchScheme } = useAppearance();
  const language = t(($) => $.shell.otherLanguage.name);
  const scheme = isDark ? t(($) => $.shell.day) : t(($) => $.shell.night);
  const Scheme = isDark ? IconSun : IconMoon;
  return (
    <>
      <UnstyledButton
        className={classes.switch}
        lang={t(($) => $.shell.otherLanguage.code)}
        title={language}
        onClick={switchLanguage}
      >
        <span className={classes.code} aria-hidden>
          {t(($) => $.shell.otherLanguage.short)}
        </span>
        <span className={classes.word}>{language}</span>
      </UnstyledButton>
      <UnstyledButton className={classes.switch} title={scheme} onClick={switchScheme}>
        <Scheme size={20} stroke={1.5} aria-hidden />
        <span className={classes.word}>{scheme}</span>
      </UnstyledButton>
    </>
  );
}
