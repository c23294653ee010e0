import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLinks, type Reachable } from '#shared/rules/message-links.ts';

const nobody: Reachable = { phones: [], emails: [], messengers: [], preferredChannel: null };
const message = { text: 'Зоя, здравствуйте & спасибо!', subject: 'Чай' };
const text = encodeURIComponent(message.text);

describe('a message with its text ready', () => {
  it('goes by each way that is known, the preferred one first', () => {
    const links = messageLinks(
      {
        phones: [
          { e164: '+79922359852', isWrong: false },
          { e164: '+79160000000', isWrong: true },
          { e164: '+74951234567', isWrong: false },
          { e164: null, isWrong: false },
        ],
        emails: [
          { email: 'zoya+tea@mail.ru', problem: null },
          { email: 'zoya', problem: 'not_an_address' },
        ],
        messengers: [{ kind: 'telegram', handle: '@zoya_tea' }],
        preferredChannel: 'whatsapp',
      },
      message,
    );
    expect(links).toEqual([
      {
        way: 'whatsapp',
        to: '+79922359852',
        href: `https://wa.me/79922359852?text=${text}`,
      },
      { way: 'telegram', to: '@zoya_tea', href: `https://t.me/zoya_tea?text=${text}` },
      {
        way: 'email',
        to: 'zoya+tea@mail.ru',
        href: `mailto:zoya%2Btea@mail.ru?subject=%D0%A7%D0%B0%D0%B9&body=${text}`,
      },
      { way: 'telegram', to: '+79922359852', href: `https://t.me/+79922359852?text=${text}` },
      { way: 'sms', to: '+79922359852', href: `sms:+79922359852?body=${text}` },
    ]);
  });

  it.each([
    ['whatsapp', '8 (916) 123-45-67', 'https://wa.me/79161234567?text='],
    ['whatsapp', 'https://wa.me/79161234567', 'https://wa.me/79161234567?text='],
    ['telegram', 'https://t.me/shop_owner', 'https://t.me/shop_owner?text='],
    ['telegram', '+44 7700 900123', 'https://t.me/+447700900123?text='],
    ['viber', '9161234567', 'viber://chat?number=%2B79161234567&draft='],
  ])('reads %s %s', (kind, handle, href) => {
    const links = messageLinks(
      { ...nobody, messengers: [{ kind, handle }] },
      { text: '', subject: '' },
    );
    expect(links.map((link) => link.href)).toEqual([href]);
  });

  it.each([
    ['telegram', 'Зоя'],
    ['telegram', 'a/../../evil'],
    ['telegram', '@x'],
    ['whatsapp', 'javascript:alert(1)'],
    ['whatsapp', '12'],
    ['vk', 'id1'],
  ])('makes no link of %s %s', (kind, handle) => {
    expect(messageLinks({ ...nobody, messengers: [{ kind, handle }] }, message)).toEqual([]);
  });

  it('leads nowhere but to the messengers, whatever was written down', () => {
    const kinds = fc.constantFrom('whatsapp', 'telegram', 'viber', 'max', 'other');
    const handle = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.stringMatching(/^[@+\w./ -]*$/),
    );
    const any = fc.string({ unit: 'binary', maxLength: 3000 });
    fc.assert(
      fc.property(kinds, handle, any, fc.emailAddress(), (kind, one, body, email) => {
        const links = messageLinks(
          {
            phones: [{ e164: '+79161234567', isWrong: false }],
            emails: [{ email, problem: null }],
            messengers: [{ kind, handle: one }],
            preferredChannel: 'viber',
          },
          { text: body, subject: body },
        );
        for (const { href } of links) {
          const { protocol, host, searchParams } = new URL(href);
          expect(['https:wa.me', 'https:t.me', 'viber:chat', 'sms:', 'mailto:']).toContain(
            `${protocol}${host}`,
          );
          expect([...searchParams.keys()].length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
