export const common = {
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  details: 'Details',
  none: '—',
} as const;
