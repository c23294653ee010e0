/** Ink on white paper: DESIGN's colours, dark enough for a black-and-white printer. */
export const inks = {
  ink: '#1F2430',
  soft: '#5C606B',
  hairline: '#D8D5CC',
  accent: '#0E7A5F',
} as const;
