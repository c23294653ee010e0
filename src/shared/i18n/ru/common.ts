export const common = {
  undo: 'Отменить',
  cancel: 'Отмена',
  save: 'Сохранить',
  close: 'Закрыть',
  /** What a failure was for those who mend programs. */
  details: 'Подробности',
  /** A value that nobody has filled in. */
  none: '—',
} as const;
