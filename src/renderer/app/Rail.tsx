import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../api/settings.ts';
import { Kbd } from '../ui/keys/Kbd.tsx';
import { Mark } from '../ui/Mark.tsx';
import { openPalette } from './palette/palette-store.ts';
import { places } from './places.ts';
import { Switches } from './Switches.tsx';
import classes from './Rail.module.css';

/** The way to every part of the program. In a narrow window only the icons are left, with the words as their names. */
export function Rail() {
  const { t } = useTranslation();
  const { shopName } = useSettings();
  const find = t(($) => $.shell.find);
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
        <Switches />
      </div>
    </nav>
  );
}
