export const common = {
  undo: 'Отменить',
  cancel: 'Отмена',
  save: 'Сохранить',
  close: 'Закрыть',
  /** What a failure was for those who mend programs. */
  details: 'Подробности',
  /** Words that are not in the base yet, where the window's storage is full. */
  notKept: 'Этот компьютер не может сохранить черновик. Запишите его, прежде чем закрыть окно.',
  /** A value that nobody has filled in. */
  none: '—',
} as const;
