/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a radio button of the form could hold no icon */
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '#shared/contract/orders.ts';
import { orderStates, StateBadge } from '../StateBadge.tsx';
import classes from './page.module.css';

interface StateChipsProps {
  readonly state: OrderState;
  readonly onState: (state: OrderState) => void;
  /** A sale that is being written down has not been given back yet. */
  readonly states?: readonly OrderState[];
}

/** All states side by side: one press, and the figures follow. */
export function StateChips({ state, onState, states = orderStates }: StateChipsProps) {
  const { t } = useTranslation();
  return (
    <div role="radiogroup" aria-label={t(($) => $.orders.fields.state)} className={classes.chips}>
      {states.map((one) => (
        <UnstyledButton
          key={one}
          role="radio"
          aria-checked={one === state}
          className={classes.chip}
          data-state={one}
          onClick={() => one !== state && onState(one)}
        >
          <StateBadge state={one} />
        </UnstyledButton>
      ))}
    </div>
  );
}
