/** What the program says outside its page: on the terminal, in the system's dialogs, in the menu. */
export const host = {
  usage:
    'Не понято: {{argument}}\nКлючи: --base ФАЙЛ — открыть другую базу; --port N — порт; --no-open — не открывать браузер.',
  portTaken:
    'Порт {{port}} занят другой программой. База не тронута. Укажите другой порт или уберите --port.',
} as const;
