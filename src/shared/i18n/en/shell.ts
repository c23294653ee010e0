export const shell = {
  places: 'Sections',
  rail: {
    today: 'Today',
    clients: 'Clients',
    orders: 'Orders',
    callWeek: 'Call week',
    reports: 'Reports',
    import: 'Import',
    settings: 'Settings',
  },
  startFailed: 'The base did not open',
  retry: 'Try again',
  doneOf: '{{done}} of {{total}}',
} as const;
