export const dates = {
  placeholder: '23/11 or tomorrow',
  time: '14:30',
  wrong: 'There is no such date. Write, say, 23/11 or tomorrow',
  early: 'Not before {{date}}',
  late: 'Not after {{date}}',
  wrongTime: 'Write, say, 14:30',
} as const;
