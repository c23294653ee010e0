export const common = {
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  none: '—',
} as const;
