import { UnstyledButton } from '@mantine/core';
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../api/settings.ts';
import { Kbd } from '../ui/keys/Kbd.tsx';
import { Mark } from '../ui/Mark.tsx';
import { openPalette } from './palette/palette-store.ts';
import { places } from './places.ts';
import { useAppearance } from './use-appearance.ts';
import classes from './Rail.module.css';

/** The way to every part of the program. In a narrow window only the icons are left, with the words as their names. */
export function Rail() {
  const { t } = useTranslation();
  const { shopName } = useSettings();
  const appearance = useAppearance();
  const find = t(($) => $.shell.find);
  const scheme = appearance.isDark ? t(($) => $.shell.day) : t(($) => $.shell.night);
  const Scheme = appearance.isDark ? IconSun : IconMoon;
  return (
    <nav className={classes.rail} aria-label={t(($) => $.shell.places)}>
      <div className={classes.shop}>
        <Mark />
        <span className={classes.word}>{shopName || t(($) => $.shell.name)}</span>
      </div>
      <UnstyledButton className={classes.find} title={find} onClick={() => openPalette()}>
        <IconSearch size={20} stroke={1.5} aria-hidden />
        <span className={classes.word}>{find}</span>
        <span className={classes.keys} aria-hidden>
          <Kbd keys="mod+KeyK" />
        </span>
      </UnstyledButton>
      {places.map(({ to, name, Icon }) => {
        const word = t(($) => $.shell.rail[name]);
        return (
          <Link key={to} to={to} className={classes.place} title={word}>
            <Icon size={20} stroke={1.5} aria-hidden />
            <span className={classes.word}>{word}</span>
          </Link>
        );
      })}
      <div className={classes.foot}>
        <UnstyledButton
          className={classes.switch}
          lang={t(($) => $.shell.otherLanguage.code)}
          title={t(($) => $.shell.otherLanguage.name)}
          onClick={appearance.switchLanguage}
        >
          <span className={classes.code} aria-hidden>
            {t(($) => $.shell.otherLanguage.short)}
          </span>
          <span className={classes.word}>{t(($) => $.shell.otherLanguage.name)}</span>
        </UnstyledButton>
        <UnstyledButton className={classes.switch} title={scheme} onClick={appearance.switchScheme}>
          <Scheme size={20} stroke={1.5} aria-hidden />
          <span className={classes.word}>{scheme}</span>
        </UnstyledButton>
      </div>
    </nav>
  );
}
