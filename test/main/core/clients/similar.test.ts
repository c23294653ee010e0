import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

describe('whoever is being entered', () => {
  it.each([
    ['Фралова Зоя Игоревна', 'similar_name'],
    ['Орлова Зоя Игоревна', null],
    ['Зоя Игоревна Фролова', 'same_name'],
    ['Фролова З.', 'similar_name'],
    ['Фpoлoвa Зоя Игоревна', 'same_name'],
    ['Фролов Иван', null],
    ['Зоя', null],
  ])('as %s is like Фролова Зоя Игоревна: %s', async (name, why) => {
    const { id } = await core.call('clients.create', { name: 'Фролова Зоя Игоревна' });
    await core.call('clients.create', { name: 'Котов Пётр' });
    const similar = await core.call('clients.similar', { name });
    expect(similar.map((one) => [one.id, one.why])).toEqual(why === null ? [] : [[id, [why]]]);
  });
});
