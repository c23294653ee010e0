export const cli = {
  usage: 'fifteen КОМАНДА … [--base ФАЙЛ] [--json]',
  notUnderstood: 'Не понятно: {{what}}',
  undone: 'Отменено: {{action}}',
  importedClients: 'Клиенты: новых {{created}}, найдено {{matched}}, изменено {{updated}}',
  importedOrders: 'Заказы: новых {{created}}, изменено {{updated}}, строк {{lines}}',
  sampled: 'Образец готов: клиентов {{clients}}, заказов {{orders}}',
  saved: 'Сохранено: {{path}}',
} as const;
