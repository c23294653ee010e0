/** Contacts for a telephone, as a vCard file. */
export const contacts = {
  save: 'Contact for the phone',
  saveList: 'Contacts for the phone',
  saving: 'Collecting contacts',
  hint: 'A .vcf file: open it on the phone, and it will show the client’s name when they call.',
  saved_one: '{{count}} contact saved.',
  saved_other: '{{count}} contacts saved.',
  leftOut_one: '{{count}} more client left out: no phone and no e-mail.',
  leftOut_other: '{{count}} more clients left out: no phone and no e-mail.',
  nobody: 'Nothing to save: no phones and no e-mails.',
  fileName: { list: 'Clients', callWeek: 'Call week' },
} as const;
