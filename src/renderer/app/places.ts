import {
  IconCalendarEvent,
  IconChartBar,
  IconFileImport,
  IconPhoneCalling,
  IconReceipt,
  IconSettings,
  IconSunHigh,
  IconUsers,
} from '@tabler/icons-react';

/** The parts of the program, in the rail's order. */
export const places = [
  { to: '/today', name: 'today', Icon: IconSunHigh },
  { to: '/reminders', name: 'reminders', Icon: IconCalendarEvent },
  { to: '/clients', name: 'clients', Icon: IconUsers },
  { to: '/orders', name: 'orders', Icon: IconReceipt },
  { to: '/call-week', name: 'callWeek', Icon: IconPhoneCalling },
  { to: '/reports', name: 'reports', Icon: IconChartBar },
  { to: '/import', name: 'import', Icon: IconFileImport },
  { to: '/settings', name: 'settings', Icon: IconSettings },
] as const;
