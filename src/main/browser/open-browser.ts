import { spawn } from 'node:child_process';

/** Opens an address in the default browser where there is one; answers whether something took it. */
export function openBrowser(address: string): Promise<boolean> {
  const [command, args] = opener(address);
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function opener(address: string): [command: string, args: string[]] {
  if (process.platform === 'win32') {
    return ['rundll32.exe', ['url.dll,FileProtocolHandler', address]];
  }
  return process.platform === 'darwin' ? ['open', [address]] : ['xdg-open', [address]];
}
