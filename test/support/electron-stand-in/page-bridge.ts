import type { Page } from 'playwright';
import { rendererEnd, type RendererEnd } from './ipc.ts';
import {
  buildWorld,
  callBinding,
  isReference,
  startBinding,
  tellFunction,
  type Call,
} from './page-world.ts';
import { runPreload, type Exposed } from './preload.ts';

type AnyFunction = (...args: unknown[]) => unknown;

/** One document's preload: its own context, listeners and answers, gone with the document. */
interface Life {
  readonly end: RendererEnd;
  readonly exposed: Exposed;
  readonly answers: Map<number, AnyFunction>;
}

/** Puts a preload between a page and the main process. Answers the way to send to the page's preload. */
export async function bridgePage(
  page: Page,
  preload: string,
  sender: Parameters<typeof rendererEnd>[0],
): Promise<(channel: string, ...args: unknown[]) => void> {
  const newLife = (): Life => {
    const end = rendererEnd(sender);
    return { end, exposed: runPreload(preload, end), answers: new Map() };
  };
  let life = newLife();
  // Calls into the page keep their order, and one into a document that is gone is lost with it.
  let telling = Promise.resolve();
  const callback =
    (id: number, of: () => Life, born: Life): AnyFunction =>
    (...args) => {
      const cloned = structuredClone(args);
      telling = telling
        .then(async () => {
          if (of() !== born || page.isClosed()) return;
          await page.evaluate(tell, [tellFunction, id, cloned] as const);
        })
        .catch(ifPageIsThere(page));
    };
  const answer = async ({ id, path, args }: Call): Promise<unknown> => {
    const now = life;
    const [key = '', name = ''] = path;
    const target = key === 'answer' ? now.answers.get(Number(name)) : now.exposed.get(key)?.[name];
    if (typeof target !== 'function') throw new TypeError(`${path.join('.')} is not a function`);
    const given = args.map((value) =>
      isReference(value) ? callback(value.standInFunction, () => life, now) : value,
    );
    const result: unknown = await (target as AnyFunction)(...given);
    if (typeof result !== 'function') return structuredClone(result);
    now.answers.set(id, result as AnyFunction);
    return undefined;
  };

  await page.exposeBinding(startBinding, ({ frame }) => {
    if (frame.parentFrame() === null) life = newLife();
  });
  await page.exposeBinding(callBinding, ({ frame }, call: Call) => {
    if (frame.parentFrame() !== null) throw new Error('a frame has no preload');
    return answer(call);
  });
  const apis = Object.fromEntries(
    Array.from(life.exposed, ([key, api]) => [key, Object.keys(api)] as const),
  );
  await page.addInitScript(buildWorld, [apis, callBinding, startBinding, tellFunction] as const);
  return (channel, ...args) => life.end.deliver(channel, ...args);
}

const tell = ([name, id, args]: readonly [string, number, unknown[]]): void => {
  const world = globalThis as unknown as Record<string, (id: number, args: unknown[]) => void>;
  world[name]?.(id, args);
};

/** A page that is closed or being loaded anew cannot be told; anything else is an error. */
const ifPageIsThere =
  (page: Page) =>
  (error: unknown): void => {
    const message = String(error);
    if (page.isClosed() || /context was destroyed|navigation|closed|crashed/i.test(message)) return;
    throw error;
  };
