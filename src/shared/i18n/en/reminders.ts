export const reminders = {
  none: 'Nothing is planned',
  date: 'Date',
  time: 'Time',
  done: 'Done',
  move: 'Move',
  remove: 'Delete',
  overdue: 'overdue',
  when: {
    tomorrow: 'Tomorrow 10:00',
    threeDays: 'In 3 days',
    week: 'In a week',
    month: 'In a month',
    other: 'Other date',
  },
} as const;
