export const interactions = {
  composer: {
    label: 'What happened',
    placeholder: 'What you talked about, what was decided',
    add: 'Write down',
    kind: 'Kind of entry',
    remind: 'Remind',
    what: 'What to remind of',
    whatPlaceholder: 'First line of the entry',
  },
  kinds: {
    call: 'Call',
    message: 'Message',
    meeting: 'Meeting',
    visit: 'Visit',
    note: 'Note',
  },
} as const;
