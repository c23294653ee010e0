export const calendar = {
  title: 'Напоминания',
  birthday: 'день рождения',
  /** What is written to the other side of a meeting or call. */
  invitation: {
    hello: 'Здравствуйте!',
    helloTo: '{{greeting}}, здравствуйте!',
    at: '{{date}}, в {{time}}',
    theirs: '(у вас {{time}})',
    call: 'Подтверждаю наш звонок: {{when}}',
    meeting: 'Подтверждаю нашу встречу: {{when}}',
    place: 'Место: {{place}}',
    answer: 'Если это время неудобно, ответьте, пожалуйста, и мы найдём другое.',
    subjects: { call: 'Звонок: {{about}}', meeting: 'Встреча: {{about}}' },
  },
} as const;
