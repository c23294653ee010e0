export const shell = {
  places: 'Разделы',
  rail: {
    today: 'Сегодня',
    clients: 'Клиенты',
    orders: 'Заказы',
    callWeek: 'Неделя звонков',
    reports: 'Отчёты',
    import: 'Импорт',
    settings: 'Настройки',
  },
  startFailed: 'База не открылась',
  retry: 'Попробовать ещё раз',
  doneOf: '{{done}} из {{total}}',
} as const;
