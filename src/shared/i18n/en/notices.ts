export const notices = {
  title: 'Reminders',
  desktop: 'Desktop notifications',
  state: {
    granted: 'On: a reminder is seen over other windows',
    default: 'Not allowed yet: reminders are seen only in the program’s window',
    denied:
      'Forbidden by the system or the browser: reminders are seen only in the program’s window',
    none: 'There are none here: reminders are seen in the program’s window',
  },
  allow: 'Allow',
  open: 'Open',
  later: 'In 15 minutes',
  done: 'Done',
  birthday: 'Birthday',
  years_one: '{{count}} year',
  years_other: '{{count}} years',
  missed_one: 'While you were away: {{count}} reminder',
  missed_other: 'While you were away: {{count}} reminders',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
} as const;
