/**
 * The folder the user stands in. npm runs a script in the project's folder and says where it was
 * called from in INIT_CWD; file names on the command line are meant from there.
 */
export function callerFolder(script: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: from } = process.env;
  return running === script && from ? from : process.cwd();
}
