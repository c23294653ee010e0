/** What an action in the journal was, in words: `actions.<operation name>`. Shown as «Заказ удалён · Отменить». */
export const actions = {
  clients: {
    create: 'Клиент «{{name}}» добавлен',
    update: 'Карточка «{{name}}» изменена',
    setPhones: 'Телефоны изменены: {{name}}',
    setEmails: 'Адреса почты изменены: {{name}}',
    setMessengers: 'Мессенджеры изменены: {{name}}',
    setDates: 'Важные даты изменены: {{name}}',
    remove: 'Клиент «{{name}}» удалён',
  },
  interactions: {
    add: 'Запись добавлена: {{name}}',
    addWithReminder: 'Запись и напоминание добавлены: {{name}}',
    update: 'Запись изменена: {{name}}',
    remove: 'Запись удалена: {{name}}',
  },
  reminders: {
    add: 'Напоминание «{{text}}» добавлено',
    update: 'Напоминание «{{text}}» изменено',
    move: 'Напоминание «{{text}}» перенесено',
    done: 'Напоминание «{{text}}» выполнено',
    reopen: 'Напоминание «{{text}}» снова открыто',
    remove: 'Напоминание «{{text}}» удалено',
  },
  orders: {
    add: 'Заказ {{number}} добавлен',
    change: 'Заказ {{number}} изменён',
    setState: 'Состояние заказа {{number}} изменено',
    makeReturn: 'Возврат по заказу {{number}} оформлен',
    remove: 'Заказ {{number}} удалён',
  },
  sample: { create: 'Образец магазина создан', clear: 'Образец убран' },
  settings: { update: 'Настройки изменены' },
  journal: { undo: 'Действие отменено', redo: 'Действие возвращено' },
} as const;
