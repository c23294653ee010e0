import { fireEvent } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { dateExample } from '#renderer/ui/dates/date-example.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import { TimeInput } from '#renderer/ui/dates/TimeInput.tsx';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { fakeCore } from '../../api/fake-core.ts';
import { renderApp, screen } from '../../app/render.tsx';

interface FieldProps {
  readonly told: (string | null)[];
  readonly isLazy?: boolean;
  readonly isRequired?: boolean;
}

function DateField({ told, ...props }: FieldProps) {
  const [value, setValue] = useState<string | null>('2026-11-23');
  return (
    <DateInput
      {...props}
      label="Срок"
      min="2026-11-21"
      value={value}
      onChange={(date) => {
        told.push(date);
        setValue(date);
      }}
    />
  );
}

const field = (): Promise<HTMLInputElement> => screen.findByLabelText<HTMLInputElement>('Срок');
const type = (input: HTMLElement, value: string): void => {
  fireEvent.change(input, { target: { value } });
};

describe('a field of a date', () => {
  it('answers Enter with what is wrong, and says no more of it while one types on', async () => {
    fakeCore({});
    renderApp(<DateField told={[]} isLazy />);
    const input = await field();
    fireEvent.focus(input);
    type(input, '31.02');
    expect(screen.queryByText(/^Такой даты нет/u)).toBeNull();
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(screen.getByText(/^Такой даты нет/u)).toBeTruthy();
    type(input, '3.12');
    expect(screen.queryByText(/^Такой даты нет/u)).toBeNull();
  });

  it('shows it in the program’s language, and tells every date it understands', async () => {
    fakeCore({});
    const told: (string | null)[] = [];
    renderApp(<DateField told={told} />);
    const input = await field();
    expect(input.value).toBe('23.11.2026');
    type(input, '5 дек 2026');
    expect(input.value).toBe('5 дек 2026');
    fireEvent.blur(input);
    expect(input.value).toBe('05.12.2026');
    fireEvent.keyDown(input, { key: 'ArrowUp' });
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(told).toEqual(['2026-12-05', '2026-12-06', '2026-12-05']);
  });

  it('is empty of a date while there is nonsense in it, and says so when left', async () => {
    fakeCore({});
    const told: (string | null)[] = [];
    renderApp(<DateField told={told} />);
    const input = await field();
    fireEvent.focus(input);
    type(input, '31.02');
    expect(input.getAttribute('aria-invalid')).toBeNull();
    fireEvent.blur(input);
    expect(input.value).toBe('31.02');
    const problem = `Такой даты нет. Напишите, например, ${dateExample(localDate(), 'ru')} или завтра`;
    expect(input.validationMessage).toBe(problem);
    await screen.findByText(problem);
    expect(told).toEqual([null]);
  });

  it('tells a required date only when it is a good one, and a lazy one only when left', async () => {
    fakeCore({});
    const told: (string | null)[] = [];
    renderApp(<DateField told={told} isLazy isRequired />);
    const input = await field();
    type(input, '20.11.2026');
    fireEvent.blur(input);
    await screen.findByText('Не раньше 21.11.2026');
    type(input, '1.12');
    expect(told).toEqual([]);
    fireEvent.keyDown(input, { key: 'Enter' });
    type(input, '');
    fireEvent.blur(input);
    expect(told).toEqual(['2026-12-01']);
    expect(input.value).toBe('01.12.2026');
  });
});

it('reads an hour as it is typed, and turns it by quarters', async () => {
  fakeCore({});
  const told: (string | null)[] = [];
  renderApp(<TimeInput label="Время" value="23:50" onChange={(time) => told.push(time)} />);
  const input = await screen.findByLabelText<HTMLInputElement>('Время');
  fireEvent.keyDown(input, { key: 'ArrowUp' });
  type(input, '930');
  expect(told).toEqual(['00:05', '09:30']);
});

describe('the example in a field of a date', () => {
  it.each([
    ['2026-11-30', 'ru', undefined, '07.12'],
    ['2026-11-30', 'en', undefined, '07/12'],
    ['2026-11-30', 'ru', '2026-11-30', '30.11'],
    ['2026-12-28', 'ru', undefined, '28.12'],
  ] as const)('on %s, in %s, until %s, is %s', (today, language, max, example) => {
    expect(dateExample(today, language, max)).toBe(example);
  });
});
