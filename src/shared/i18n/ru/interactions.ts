export const interactions = {
  composer: {
    label: 'Что было',
    placeholder: 'О чём поговорили, что решили',
    add: 'Записать',
    kind: 'Вид записи',
    remind: 'Напомнить',
    what: 'О чём напомнить',
    whatPlaceholder: 'Первая строка записи',
  },
  kinds: {
    call: 'Звонок',
    message: 'Сообщение',
    meeting: 'Встреча',
    visit: 'Визит',
    note: 'Заметка',
  },
} as const;
