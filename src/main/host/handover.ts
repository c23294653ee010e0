import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { callRequest, handedCall, type CallRequest } from './call-request.ts';
import { runningFolder } from './places.ts';

/**
 * How a second start of the program reaches the one that holds the base. Not a port: a socket file in a folder of
 * this user's (on Windows a pipe with a name that nobody can guess), told of in a note of this user's together
 * with a token. All that can be handed over is a call to be shown.
 */
export interface Handover {
  close(): Promise<void>;
}

const note = z.object({ address: z.string(), token: z.string() });
type Note = z.output<typeof note>;
const message = z.object({ token: z.string(), call: callRequest });

const longestMessage = 2048;
const patienceMs = 2000;
const accepted = 'ok\n';
const socketFolder = 'fifteen-run-';

/** Takes what further starts over the same base hand over, until closed. Throws what `listen` throws. */
export async function takeHandovers(
  basePath: string,
  take: (call: CallRequest) => void,
  folder = runningFolder(),
): Promise<Handover> {
  const file = noteOf(basePath, folder);
  forgetKilled(file);
  const token = randomBytes(32).toString('base64url');
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\fifteen-${randomUUID()}`
      : join(mkdtempSync(join(tmpdir(), socketFolder)), 's');
  const server = createServer((socket) => hear(socket, token, take));
  await listening(server, address);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify({ address, token } satisfies Note), { mode: 0o600 });
  return {
    close: () =>
      new Promise((resolve) => {
        rmSync(file, { force: true });
        server.close(() => {
          removeSocket(address);
          resolve();
        });
      }),
  };
}

/** Hands a call to the program that holds the base. False where none does, or it does not answer. */
export async function handOver(
  basePath: string,
  call: CallRequest,
  folder = runningFolder(),
): Promise<boolean> {
  const found = readNote(noteOf(basePath, folder));
  if (!found) return false;
  const { address, token } = found;
  return new Promise((resolve) => {
    const socket = connect(address);
    let answer = '';
    const end = (isTaken: boolean): void => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.setTimeout(patienceMs, () => end(false));
    socket.setEncoding('utf8');
    socket.on('connect', () =>
      socket.write(`${JSON.stringify({ token, call: handedCall(call) })}\n`),
    );
    socket.on('data', (text) => {
      answer += String(text);
      if (answer.length >= accepted.length) end(answer === accepted);
    });
    // The program that wrote the note was killed: nobody listens there.
    socket.on('error', () => end(false));
    socket.on('end', () => end(answer === accepted));
  });
}

function hear(socket: Socket, token: string, take: (call: CallRequest) => void): void {
  let text = '';
  socket.setTimeout(patienceMs, () => socket.destroy());
  socket.setEncoding('utf8');
  // Whoever has gone away in the middle of a word has handed nothing over.
  socket.on('error', () => socket.destroy());
  socket.on('data', (part) => {
    text += String(part);
    const end = text.indexOf('\n');
    if (text.length > longestMessage) socket.destroy();
    else if (end !== -1) {
      const call = readMessage(text.slice(0, end), token);
      if (!call) socket.destroy();
      else {
        socket.end(accepted);
        take(call);
      }
    }
  });
}

function readMessage(line: string, token: string): CallRequest | undefined {
  const parsed = message.safeParse(jsonOf(line));
  return parsed.success && isSame(parsed.data.token, token) ? parsed.data.call : undefined;
}

/** Equal lengths whatever was given, so that neither length nor contents show in the time it takes. */
const isSame = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const listening = (server: Server, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });

/** One note for a base, by whatever way its file is named. */
function noteOf(basePath: string, folder: string): string {
  const name = createHash('sha256').update(realPath(basePath)).digest('hex').slice(0, 32);
  return join(folder, `${name}.json`);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // A base that is not there yet has no other name.
    return path;
  }
}

function readNote(file: string): Note | undefined {
  try {
    return note.safeParse(jsonOf(readFileSync(file, 'utf8'))).data;
  } catch {
    // No note: no program.
    return undefined;
  }
}

/** A program that was killed has left its socket behind. Whoever calls this holds the base, so it is nobody's. */
function forgetKilled(file: string): void {
  const found = readNote(file);
  if (found) removeSocket(found.address);
}

function removeSocket(address: string): void {
  const folder = dirname(address);
  if (process.platform === 'win32' || !basename(folder).startsWith(socketFolder)) return;
  rmSync(folder, { recursive: true, force: true });
}
