export const host = {
  usage:
    'Not understood: {{argument}}\nOptions: --base FILE opens another base; --port N sets the port; --no-open opens no browser.',
  portTaken:
    'Port {{port}} is taken by another program. The base is untouched. Choose another port, or leave --port out.',
} as const;
