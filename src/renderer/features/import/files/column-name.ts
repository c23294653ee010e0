/** The heading of a column, or its letter as spreadsheets have it: 0 is A, 26 is AA. */
export function columnName(heading: string, index: number): string {
  return heading.trim() === '' ? columnLetter(index) : heading;
}

function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCodePoint(65 + (index % 26));
  return rest === 0 ? letter : columnLetter(rest - 1) + letter;
}
