export const interactions = {
  composer: {
    label: 'What happened',
    placeholder: 'What you talked about, what was decided',
    add: 'Write down',
    kind: 'Kind of entry',
    remind: 'Remind',
    noReminder: 'No reminder',
    what: 'What to remind of',
    whatPlaceholder: 'First line of the entry',
    hint: 'Write down',
  },
  kinds: {
    call: 'Call',
    message: 'Message',
    meeting: 'Meeting',
    visit: 'Visit',
    note: 'Note',
  },
} as const;
