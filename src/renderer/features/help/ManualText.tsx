/* oxlint-disable react/no-array-index-key -- a page's parts never change their places while it is read */
import { Link } from '@tanstack/react-router';
import type { MarkedToken, Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { manualPages, type ManualPage } from '#renderer/ui/manual-pages.ts';
import classes from './HelpPage.module.css';

/** Markdown as elements, never as HTML: of what the pages use, everything; of HTML inside them, nothing. */
export function ManualText({ tokens }: { readonly tokens: readonly Token[] }) {
  return tokens.filter(isKnown).map((token, at) => <Fragment key={at}>{drawn(token)}</Fragment>);
}

/** HTML and whatever an extension could add are not of this manual. */
const isKnown = (token: Token): token is MarkedToken => token.type !== 'html';

function drawn(token: MarkedToken): ReactNode {
  const inside = 'tokens' in token && token.tokens ? <ManualText tokens={token.tokens} /> : null;
  switch (token.type) {
    case 'heading': {
      const Heading = (['h1', 'h2', 'h3'] as const)[token.depth - 1] ?? 'h4';
      return <Heading>{inside}</Heading>;
    }
    case 'paragraph':
      return <p>{inside}</p>;
    case 'list': {
      const List = token.ordered ? 'ol' : 'ul';
      return (
        <List>
          {token.items.map((item, at) => (
            <li key={at}>
              <ManualText tokens={item.tokens} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <ManualTable table={token} />;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'link':
      return <ManualLink href={token.href}>{inside}</ManualLink>;
    case 'br':
      return <br />;
    case 'text':
      return inside ?? token.text;
    case 'escape':
      return token.text;
    default:
      return null;
  }
}

function ManualTable({ table }: { readonly table: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, at) => (
            <th key={at}>
              <ManualText tokens={cell.tokens} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>
                <ManualText tokens={cell.tokens} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A page of the manual is named by its file, as in any folder of Markdown; the rest is the outside. */
function ManualLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const page = manualPages.find((name) => href === `${name}.md`);
  if (page) return <PageLink page={page}>{children}</PageLink>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function PageLink({ page, children }: { readonly page: ManualPage; readonly children: ReactNode }) {
  return (
    <Link to="/help" search={{ page }} className={classes.inner}>
      {children}
    </Link>
  );
}
