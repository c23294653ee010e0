import { z } from 'zod';
import {
  callRefusals,
  isOurLink,
  longestCallerNumber,
  readCallerNumber,
  readCallLink,
  type CallerReading,
} from '#shared/rules/caller-number.ts';

/**
 * A call that a start of the program tells of. `program`: by `--call`, which only what runs on this computer can
 * say; `link`: by `fifteen://call?number=…`, which any web page can open, so that it may show but never write.
 */
export interface CallRequest {
  readonly from: 'program' | 'link';
  readonly call: CallerReading;
}

/** As it is handed from one process to another, to be looked at anew. */
export const callRequest = z
  .object({ from: z.enum(['program', 'link']), number: z.string().max(longestCallerNumber) })
  .or(z.object({ from: z.enum(['program', 'link']), refused: z.enum(callRefusals) }))
  .transform((given): CallRequest => ({
    from: given.from,
    call:
      'refused' in given ? { ok: false, reason: given.refused } : readCallerNumber(given.number),
  }));

/** What `callRequest` reads. */
export const handedCall = ({ from, call }: CallRequest): z.input<typeof callRequest> =>
  call.ok ? { from, number: call.number } : { from, refused: call.reason };

export interface SplitArguments {
  readonly call: CallRequest | undefined;
  /** What is left for others to read; nothing where a link had something behind it, for it is not to be trusted. */
  readonly rest: readonly string[];
}

/**
 * Takes `--call NUMBER`, `--call=NUMBER` or a link out of the arguments. A number is one argument, a link is the
 * last one: whatever else comes with them (a second number, text behind a quote that a link has smuggled in) has
 * the call refused.
 */
export function takeCall(args: readonly string[]): SplitArguments {
  const link = args.findIndex(isOurLink);
  if (link !== -1) return takeLink(args, link);
  const at = args.findIndex((one) => one === '--call' || one.startsWith('--call='));
  if (at === -1) return { call: undefined, rest: args };
  const option = args[at] ?? '';
  const isJoined = option !== '--call';
  const value = isJoined ? option.slice('--call='.length) : valueAt(args, at + 1);
  const before = args.slice(0, at);
  const after = args.slice(at + (isJoined || value === undefined ? 1 : 2));
  const call = isAlone(after) ? readCallerNumber(value ?? '') : refused;
  return { call: { from: 'program', call }, rest: [...before, ...after] };
}

const refused: CallerReading = { ok: false, reason: 'several_arguments' };

function takeLink(args: readonly string[], at: number): SplitArguments {
  const isLast = at === args.length - 1;
  const before = args.slice(0, at);
  const isOnly = !before.some((one) => one === '--call' || one.startsWith('--call='));
  if (!isLast || !isOnly) return { call: { from: 'link', call: refused }, rest: [] };
  return { call: { from: 'link', call: readCallLink(args[at] ?? '') }, rest: before };
}

const valueAt = (args: readonly string[], at: number): string | undefined =>
  args[at]?.startsWith('--') === true ? undefined : args[at];

/** Behind a number stand options at most: a further piece of a number means that it lacks its quotes. */
const isAlone = (after: readonly string[]): boolean =>
  !after.some((one, index) => one.startsWith('--call') || (index === 0 && /^[\d+*#(]/.test(one)));
