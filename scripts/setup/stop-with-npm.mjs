/**
 * npm hands a signal to the shell that it put between us, and that shell ends without handing it on: told to stop,
 * `npm start` would leave the program behind with the base open. Whoever listens to SIGTERM here passes it down.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
