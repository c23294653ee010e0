/** Fields in which a date or an hour is typed. */
export const dates = {
  placeholder: '23.11 или завтра',
  time: '14:30',
  wrong: 'Такой даты нет. Напишите, например, 23.11 или завтра',
  early: 'Не раньше {{date}}',
  late: 'Не позже {{date}}',
  wrongTime: 'Напишите, например, 14:30',
} as const;
