import { ActionIcon, Drawer } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import type { Output } from '#shared/contract/index.ts';
import type { TreeNode } from '#shared/contract/relations.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import classes from './people.module.css';

interface TreeProps {
  readonly client: ClientCard;
  readonly onClose: () => void;
}

/** Who brought whom, and what came of it, at the side of the card. */
export function Tree({ client, onClose }: TreeProps) {
  const { t } = useTranslation();
  const tree = useOperation('relations.tree', { clientId: client.id });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={t(($) => $.card.tree.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      {tree.error && <ErrorState error={tree.error} onRetry={() => void tree.refetch()} />}
      {tree.data && <Branches rootId={client.id} tree={tree.data} onOpen={onClose} />}
    </Drawer>
  );
}

interface BranchesProps {
  readonly rootId: number;
  readonly tree: Output<'relations.tree'>;
  readonly onOpen: () => void;
}

function Branches({ rootId, tree, onOpen }: BranchesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { above, nodes, below, belowMinor } = tree;
  const childrenOf = Map.groupBy(nodes, ({ broughtById }) => broughtById);
  const names = above.map(({ name }) => name).join(' ← ');
  return (
    <>
      {above.length > 0 && <p className={classes.sum}>{t(($) => $.card.tree.came, { names })}</p>}
      {below === 0 ? (
        <p className={classes.soft}>{t(($) => $.card.tree.none)}</p>
      ) : (
        <p className={classes.sum} title={t(($) => $.card.tree.formula)}>
          {t(($) => $.card.tree.sum, { count: below, money: format.money(belowMinor) })}
        </p>
      )}
      <Branch
        nodes={childrenOf.get(rootId) ?? []}
        childrenOf={childrenOf}
        depth={0}
        onOpen={onOpen}
      />
      {nodes.length < below && (
        <p className={classes.soft}>
          {t(($) => $.card.tree.cut, { shown: format.number(nodes.length) })}
        </p>
      )}
    </>
  );
}

interface BranchProps {
  readonly nodes: readonly TreeNode[];
  readonly childrenOf: ReadonlyMap<number, readonly TreeNode[]>;
  readonly depth: number;
  readonly onOpen: () => void;
}

const Branch = ({ nodes, ...rest }: BranchProps) =>
  nodes.length > 0 && (
    <ul className={classes.branch}>
      {nodes.map((node) => (
        <Node key={node.id} node={node} {...rest} />
      ))}
    </ul>
  );

/** So deep a branch is unfolded from the start. */
const openDepth = 1;

function Node({
  node,
  childrenOf,
  depth,
  onOpen,
}: Omit<BranchProps, 'nodes'> & { readonly node: TreeNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setOpen] = useState(depth < openDepth);
  const { id, name, revenueMinor, below, belowMinor } = node;
  const fold = isOpen
    ? t(($) => $.card.tree.close, { name })
    : t(($) => $.card.tree.open, { name });
  return (
    <li>
      <div className={classes.node}>
        <span className={classes.fold}>
          {below > 0 && (
            <ActionIcon
              variant="subtle"
              color="slate"
              size={24}
              aria-label={fold}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? (
                <IconChevronDown size={16} stroke={1.5} aria-hidden />
              ) : (
                <IconChevronRight size={16} stroke={1.5} aria-hidden />
              )}
            </ActionIcon>
          )}
        </span>
        <div className={classes.who}>
          <Link
            to="/clients/$clientId"
            params={{ clientId: id }}
            className={classes.name}
            onClick={onOpen}
          >
            {name}
          </Link>
          <div className={classes.soft}>
            {t(($) => $.card.tree.own, { money: format.money(revenueMinor) })}
            {below > 0 &&
              `, ${t(($) => $.card.tree.below, { count: below, money: format.money(belowMinor) })}`}
          </div>
        </div>
      </div>
      {isOpen && (
        <Branch
          nodes={childrenOf.get(id) ?? []}
          childrenOf={childrenOf}
          depth={depth + 1}
          onOpen={onOpen}
        />
      )}
    </li>
  );
}
