export const common = {
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  details: 'Details',
  none: '—',
  nobodyFound: 'Nobody was found',
  restored: 'This is what had not been saved the last time.',
  notKept: 'This computer cannot keep the draft. Write it down before you close the window.',
} as const;
