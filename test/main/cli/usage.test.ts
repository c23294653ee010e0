import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '#main/cli/usage.ts';

const options = {
  base: { type: 'string' },
  json: { type: 'boolean' },
  param: { type: 'string', multiple: true },
} as const;

const misuse = (...args: string[]): unknown => {
  try {
    return readOptions(args, options).positionals;
  } catch (error) {
    return error instanceof UsageError ? [error.misuse, error.message] : error;
  }
};

describe('the options of a command', () => {
  it('are read with their values, flags and repetitions', () => {
    const args = readOptions(
      ['Фролова', '--base', 'a.fifteen', '--param=k=v', '--param', 'l=w', '--json'],
      options,
    );
    expect({
      words: args.positionals,
      base: args.text('base'),
      params: args.list('param'),
      json: args.flag('json'),
    }).toEqual({ words: ['Фролова'], base: 'a.fifteen', params: ['k=v', 'l=w'], json: true });
  });

  it('are refused by a code that has words of ours, never by Node’s', () => {
    expect([
      misuse('--foo'),
      misuse('-x'),
      misuse('--base'),
      misuse('--base', '--json'),
      misuse('--json=yes'),
    ]).toEqual([
      ['unknownOption', '--foo'],
      ['unknownOption', '-x'],
      ['needsValue', '--base'],
      ['needsValue', '--base'],
      ['takesNoValue', '--json'],
    ]);
  });

  it('may have values that begin with a dash where they are tied to their option', () => {
    expect(readOptions(['--base=-odd.fifteen'], options).text('base')).toBe('-odd.fifteen');
    expect(misuse('--', '-odd')).toEqual(['-odd']);
  });
});
