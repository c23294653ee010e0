export const reminders = {
  none: 'Ничего не запланировано',
  date: 'Дата',
  time: 'Время',
  done: 'Сделано',
  move: 'Перенести',
  remove: 'Удалить',
  overdue: 'просрочено',
  when: {
    tomorrow: 'Завтра 10:00',
    threeDays: 'Через 3 дня',
    week: 'Через неделю',
    month: 'Через месяц',
    other: 'Другая дата',
  },
} as const;
