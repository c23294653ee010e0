export const calendar = {
  title: 'Reminders',
  birthday: 'birthday',
  /** What is written to the other side of a meeting or call. */
  invitation: {
    hello: 'Hello,',
    helloTo: 'Hello, {{greeting}},',
    at: '{{date}}, at {{time}}',
    theirs: '({{time}} your time)',
    call: 'This is to confirm our call: {{when}}',
    meeting: 'This is to confirm our meeting: {{when}}',
    place: 'Place: {{place}}',
    answer: 'If this time does not suit you, please reply and we will find another.',
    subjects: { call: 'Call: {{about}}', meeting: 'Meeting: {{about}}' },
  },
} as const;
