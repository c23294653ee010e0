/** How spreadsheets name a column, from 0: «A», «B», … «AA». */
export const columnLetter = (index: number): string => {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCodePoint(65 + (rest % 26)) + letters;
  }
  return letters;
};
