/** Where something stands, as `file:line` with the file named from the project's folder. */
export type Place = `${string}:${number}`;

export function placeOf(file: string, source: string, offset: number): Place {
  return `${file}:${source.slice(0, offset).split('\n').length}`;
}
