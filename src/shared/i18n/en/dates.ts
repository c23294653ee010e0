export const dates = {
  placeholder: '{{example}} or tomorrow',
  time: '14:30',
  wrong: 'There is no such date. Write, say, {{example}} or tomorrow',
  early: 'Not before {{date}}',
  late: 'Not after {{date}}',
  wrongTime: 'Write, say, 14:30',
} as const;
