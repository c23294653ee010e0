import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SegmentRule } from '#shared/contract/segments.ts';
import { segmentSql } from '#main/core/segments/segment-sql.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { belongs, type Place } from './evaluate.ts';
import { somebody, type Person } from './people.ts';
import { someCondition, someRule } from './some-rule.ts';
import { furnish, writePeople } from './write-people.ts';

describe('a segment in SQL', () => {
  let core: TestCore;
  beforeAll(() => {
    core = testCore();
    furnish(core.connection.sqlite);
  });
  afterAll(() => core.close());

  const chosen = (rule: SegmentRule, place: Place): number[] => {
    const { sql, params } = segmentSql(rule, place);
    return core.connection.sqlite
      .prepare(
        `SELECT clients.id FROM clients JOIN client_totals ON client_totals.client_id = clients.id
         WHERE ${sql} ORDER BY clients.id`,
      )
      .pluck()
      .all(params) as number[];
  };
  const expected = (rule: SegmentRule, place: Place, people: readonly Person[]): number[] =>
    people.flatMap((person, index) => (belongs(rule, person, place, people) ? [index + 1] : []));

  const places = fc.constantFrom(
    { today: '2026-11-16', lostAfterDays: 180, timeZone: 'Europe/Moscow' },
    { today: '2027-02-20', lostAfterDays: 30, timeZone: 'Asia/Vladivostok' },
    { today: '2024-02-28', lostAfterDays: 60, timeZone: 'America/New_York' },
  );

  it('takes in whom plain reckoning takes in, whatever the rule and the base', () => {
    const cases = places.chain((place) =>
      fc.record({
        place: fc.constant(place),
        people: fc.array(somebody(place.today), { minLength: 1, maxLength: 5 }),
        rules: fc.array(someRule(place.today), { minLength: 8, maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ place, people, rules }) => {
        writePeople(core.connection.sqlite, people);
        for (const rule of rules)
          expect(chosen(rule, place)).toEqual(expected(rule, place, people));
      }),
      { numRuns: 150 },
    );
  });

  it('takes in, turned round, exactly the others', () => {
    const cases = places.chain((place) =>
      fc.record({
        place: fc.constant(place),
        people: fc.array(somebody(place.today), { minLength: 4, maxLength: 8 }),
        conditions: fc.array(someCondition(place.today), { minLength: 10, maxLength: 10 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ place, people, conditions }) => {
        writePeople(core.connection.sqlite, people);
        for (const condition of conditions) {
          const [so, notSo] = [false, true].map((not) =>
            chosen({ match: 'all', items: [{ ...condition, not }] }, place),
          );
          const everybody = [...(so ?? []), ...(notSo ?? [])].toSorted((a, b) => a - b);
          expect(everybody).toEqual(people.map((_, index) => index + 1));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never lets a value into the text of the statement', () => {
    const place = { today: '2026-11-16', lostAfterDays: 180, timeZone: 'Europe/Moscow' };
    const hostile = "'; DROP TABLE clients; --";
    const rule: SegmentRule = {
      match: 'any',
      items: [
        { kind: 'text', not: false, field: 'source', test: { is: 'equal', value: hostile } },
        {
          kind: 'own',
          not: true,
          fieldId: 987_654,
          test: { as: 'number', test: { is: 'between', from: 123_456, to: 234_567 } },
        },
        { kind: 'tag', not: false, tagIds: [345_678] },
      ],
    };
    const { sql } = segmentSql(rule, place);
    for (const value of ['DROP', '987654', '123456', '234567', '345678']) {
      expect(sql).not.toContain(value);
    }
    expect(chosen(rule, place)).toEqual(chosen({ match: 'all', items: [] }, place));
  });
});
