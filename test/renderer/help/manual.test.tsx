import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marked } from 'marked';
import { manualPages, pageFor } from '#renderer/ui/manual-pages.ts';
import { manualText, titleOf } from '#renderer/features/help/manual.ts';
import { ManualText } from '#renderer/features/help/ManualText.tsx';
import { renderApp, screen } from '../app/render.tsx';
import { fakeCore } from '../api/fake-core.ts';

const folder = (language: string) => `docs/manual/${language}`;

describe.each(['ru', 'en'])('the manual, in %s', (language) => {
  it('has a file for each of its pages, and no other', () => {
    expect(readdirSync(folder(language)).toSorted()).toEqual(
      manualPages.map((page) => `${page}.md`).toSorted(),
    );
  });

  it('begins each page with its title, and shows the text as it is in the file', () => {
    for (const page of manualPages) {
      const text = manualText(language, page);
      expect(titleOf(text)).not.toBe('');
      expect(text).toBe(readFileSync(`${folder(language)}/${page}.md`, 'utf8'));
    }
  });

  it('leads only to pages that there are', () => {
    const links = manualPages.flatMap((page) =>
      [...manualText(language, page).matchAll(/\]\(([^)]+)\)/gu)].map((match) => match[1] ?? ''),
    );
    const inner = links.filter((link) => !/^https?:/u.test(link));
    expect(inner.filter((link) => !manualPages.some((page) => link === `${page}.md`))).toEqual([]);
  });
});

describe('the manual', () => {
  it('opens at the page about the screen one stands on', () => {
    expect(
      ['/today', '/clients', '/clients/17', '/clients/duplicates', '/orders/new', '/settings'].map(
        pageFor,
      ),
    ).toEqual(['today', 'clients', 'card', 'duplicates', 'orders', 'start']);
  });

  it('draws headings, tables, keys and links, and never HTML', async () => {
    fakeCore();
    const text = [
      '# Клавиши',
      'Нажмите `N`, см. [Карточку](card.md) и [сайт](https://example.com).',
      '| Клавиша | Что |',
      '|---|---|',
      '| `J` | ниже |',
      '<img src=x onerror=alert(1)>',
    ]
      .join('\n\n')
      .replace('|\n\n|', '|\n|')
      .replace('|\n\n|', '|\n|');
    renderApp(<ManualText tokens={marked.lexer(text)} />);
    await screen.findByRole('heading', { name: 'Клавиши' });
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      expect.stringContaining('/help?page=card'),
      'https://example.com',
    ]);
    expect(screen.getByRole('cell', { name: 'ниже' })).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});
