/** Contacts for a telephone, as a vCard file. */
export const contacts = {
  save: 'Контакт для телефона',
  saveList: 'Контакты для телефона',
  saving: 'Собираем контакты',
  hint: 'Файл .vcf: откройте его на телефоне, и при звонке он покажет имя клиента.',
  saved_one: 'Сохранён {{count}} контакт.',
  saved_few: 'Сохранено {{count}} контакта.',
  saved_many: 'Сохранено {{count}} контактов.',
  saved_other: 'Сохранено {{count}} контакта.',
  leftOut_one: 'Ещё {{count}} клиент не вошёл: нет ни телефона, ни почты.',
  leftOut_few: 'Ещё {{count}} клиента не вошли: нет ни телефона, ни почты.',
  leftOut_many: 'Ещё {{count}} клиентов не вошли: нет ни телефона, ни почты.',
  leftOut_other: 'Ещё {{count}} клиента не вошли: нет ни телефона, ни почты.',
  nobody: 'Сохранять нечего: нет ни телефонов, ни почты.',
  fileName: { list: 'Клиенты', callWeek: 'Неделя звонков' },
} as const;
