/** Fields in which a date or an hour is typed. */
export const dates = {
  placeholder: '{{example}} или завтра',
  time: '14:30',
  wrong: 'Такой даты нет. Напишите, например, {{example}} или завтра',
  early: 'Не раньше {{date}}',
  late: 'Не позже {{date}}',
  wrongTime: 'Напишите, например, 14:30',
} as const;
