/** Says one line on standard error: a script's own words never mix with a program's output. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
