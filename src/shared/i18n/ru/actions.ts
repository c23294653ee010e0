/** What an action in the journal was, in words: `actions.<operation name>`. Shown as «Заказ удалён · Отменить». */
export const actions = {
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
