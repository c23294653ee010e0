import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callRequest, handedCall, takeCall } from '#main/host/call-request.ts';
import { readArguments } from '#main/host/arguments.ts';

const called = (number: string) => ({ from: 'program', call: { ok: true, number } });
const linked = (number: string) => ({ from: 'link', call: { ok: true, number } });
const refused = (from: 'program' | 'link', reason: string) => ({
  from,
  call: { ok: false, reason },
});

describe('the arguments of a start', () => {
  it.each([
    [['--call', '+79161234567'], called('+79161234567'), []],
    [['--call=8 (916) 123-45-67'], called('89161234567'), []],
    [
      ['--base', 'x.fifteen', '--call', '101', '--no-open'],
      called('101'),
      ['--base', 'x.fifteen', '--no-open'],
    ],
    [
      ['--base', 'x.fifteen', 'fifteen://call?number=%2B79161234567'],
      linked('+79161234567'),
      ['--base', 'x.fifteen'],
    ],
    [['--base', 'x.fifteen'], undefined, ['--base', 'x.fifteen']],
  ])('%j', (args, call, rest) => {
    expect(takeCall(args)).toEqual({ call, rest });
  });

  it.each([
    [['--call'], refused('program', 'empty')],
    [['--call', '--no-open'], refused('program', 'empty')],
    [['--call', '+7', '916', '123-45-67'], refused('program', 'several_arguments')],
    [['--call', '1', '--call', '2'], refused('program', 'several_arguments')],
    [['--call', 'anonymous'], refused('program', 'not_a_number')],
    [['fifteen://call?number=1', 'fifteen://call?number=2'], refused('link', 'several_arguments')],
    [['--call', '1', 'fifteen://call?number=2'], refused('link', 'several_arguments')],
    [['fifteen://evil'], refused('link', 'not_a_call_link')],
  ])('%j is refused', (args, call) => {
    expect(takeCall(args).call).toEqual(call);
  });

  it('leave nothing to be obeyed that stands behind a link', () => {
    const args = ['fifteen://call?number=1', '--base', '//evil/share.fifteen'];
    expect(takeCall(args)).toEqual({ call: refused('link', 'several_arguments'), rest: [] });
  });

  it('give one harmless number or a refusal, whatever they are', () => {
    const argument = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('--call', '--call=', '--base', 'x.fifteen', 'fifteen://call?number=1'),
    );
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 6 }), (args) => {
        const { call, rest } = takeCall(args);
        if (call?.call.ok) expect(call.call.number).toMatch(/^[\d+*#]{1,32}$/);
        for (const one of rest) expect(args).toContain(one);
        if (call) expect(callRequest.parse(handedCall(call))).toEqual(call);
      }),
    );
  });

  it('are read by the browser host beside its own', () => {
    const args = ['--port', '0', '--call', '+79161234567', '--no-open'];
    expect(readArguments(args, '/home')).toEqual({
      base: undefined,
      port: 0,
      open: false,
      call: called('+79161234567'),
    });
  });
});

describe('a call handed from one process to another', () => {
  it.each([[{ from: 'program', number: '79161234567; rm -rf' }], [{ from: 'link', number: 'x' }]])(
    '%j is read anew',
    (given) => {
      expect(callRequest.parse(given)).toEqual(
        refused(given.from as 'program' | 'link', 'not_a_number'),
      );
    },
  );

  it('is no call where it is anything else', () => {
    const others: unknown[] = [null, 'x', {}, { from: 'web', number: '1' }, { from: 'link' }];
    expect(others.map((one) => callRequest.safeParse(one).success)).toEqual(
      others.map(() => false),
    );
  });
});
