/** What an action in the journal was, in words: `actions.<operation name>`. Shown as «Заказ удалён · Отменить». */
export const actions = {
  settings: { update: 'Настройки изменены' },
  journal: { undo: 'Действие отменено', redo: 'Действие возвращено' },
} as const;
