export const common = {
  undo: 'Отменить',
  cancel: 'Отмена',
  save: 'Сохранить',
  close: 'Закрыть',
  /** A value that nobody has filled in. */
  none: '—',
} as const;
