export const help = {
  title: 'Manual',
  pages: 'Pages of the manual',
  keys: {
    title: 'Keys',
    here: 'On this screen',
    everywhere: 'Everywhere',
    none: 'This screen has no keys of its own.',
    palette: 'Find a client or a command',
    digits: 'Find by digits of a phone',
    rows: 'Row above, below',
    open: 'Open the row',
    score: 'Score from 0 to 10',
    themes: 'Themes in their order',
  },
} as const;
