export const today = {
  greeting: {
    morning: 'Good morning',
    day: 'Good afternoon',
    evening: 'Good evening',
  },
  summary: {
    calls_one: '{{count}} call of the week',
    calls_other: '{{count}} calls of the week',
    reminders_one: '{{count}} reminder',
    reminders_other: '{{count}} reminders',
    silent_one: '{{count}} client has gone quiet',
    silent_other: '{{count}} clients have gone quiet',
    dates_one: '{{count}} date coming up',
    dates_other: '{{count}} dates coming up',
  },
  calls: { title: 'To call', rank: 'no. {{rank}} · {{share}} of revenue', begin: 'Call' },
  reminders: {
    title: 'Due today',
    done: 'Done: {{text}}',
    move: 'Move',
    moveOne: 'Move: {{text}}',
    tomorrow: 'To tomorrow',
    inThreeDays: 'In three days',
    inWeek: 'In a week',
  },
  silent: {
    title: 'Quiet for longer than usual',
    days_one: '{{count}} day, usually {{usual}}',
    days_other: '{{count}} days, usually {{usual}}',
  },
  dates: {
    title: 'Coming up',
    today: 'today',
    birthday: 'birthday',
    years_one: 'turns {{count}}',
    years_other: 'turns {{count}}',
  },
  week: { title: 'This week', done: '{{done}} of {{total}}', open: 'Open the week' },
  free: {
    title: 'That is all for today',
    text: 'No calls or reminders are left. A good time to write down what you heard this week.',
  },
  noWeek: {
    title: 'Nobody expects a call today',
    text: 'Choose the fifteen clients who bring the most and call each of them within a week: to say thank you and to ask what to improve.',
    action: 'Start a call week',
  },
  noClients: {
    title: 'Your day will be here',
    text: 'Whom to call, whose birthday it is, what was promised. That takes clients: bring them in from Excel, your accounting program or your phone.',
    action: 'Bring clients in',
  },
} as const;
