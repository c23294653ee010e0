import {
  IconPhoneCalling,
  IconFileImport,
  IconReceipt,
  IconReportAnalytics,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Rail.module.css';

const places = [
  { to: '/today', name: 'today', Icon: IconSun },
  { to: '/clients', name: 'clients', Icon: IconUsers },
  { to: '/orders', name: 'orders', Icon: IconReceipt },
  { to: '/call-week', name: 'callWeek', Icon: IconPhoneCalling },
  { to: '/reports', name: 'reports', Icon: IconReportAnalytics },
  { to: '/import', name: 'import', Icon: IconFileImport },
  { to: '/settings', name: 'settings', Icon: IconSettings },
] as const;

export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} aria-label={t(($) => $.shell.places)}>
      {places.map(({ to, name, Icon }) => (
        <Link key={to} to={to} className={classes.place}>
          <Icon size={20} stroke={1.5} aria-hidden />
          <span className={classes.word}>{t(($) => $.shell.rail[name])}</span>
        </Link>
      ))}
    </nav>
  );
}
