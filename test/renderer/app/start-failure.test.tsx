import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '#shared/contract/errors.ts';
import { StartFailure } from '#renderer/app/StartFailure.tsx';

describe('a page that cannot begin', () => {
  afterEach(cleanup);
  const show = (code: ErrorCode): string => {
    const { container } = render(
      <StartFailure error={new AppError(code)} onRetry={() => undefined} />,
    );
    return container.querySelector('main')?.textContent ?? '';
  };

  it('sends a window of an earlier start to the one that is open now', () => {
    expect(show('unauthorised')).toContain('Go to the window that the program has opened now');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('can be tried again where that may help', () => {
    expect(show('base_in_use')).toContain('already open');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
