import { describe, expect, it } from 'vitest';
import { curveOption } from '#renderer/features/call-week/charts/pareto.ts';
import { createFormat } from '#renderer/ui/format/use-format.ts';
import type { PageLook } from '#renderer/ui/charts/use-chart-look.ts';

describe('the curve of all clients', () => {
  const curve = [
    { clients: 0, share: 0 },
    { clients: 2, share: 0.5 },
    { clients: 6, share: 1 },
  ];
  const drawn = (ranks: number[]) => {
    const style = { look: {} as PageLook, format: createFormat('ru', 'RUB') };
    const option = curveOption({ curve, ranks, paretoClients: null }, String, style);
    const [line, dots] = option['series'] as [
      { markLine: { data: { xAxis: number }[] } },
      { data: unknown },
    ];
    return { lines: line.markLine.data.map(({ xAxis }) => xAxis), dots: dots.data };
  };

  it('marks how many are chosen where they are the first', () => {
    expect(drawn([2, 1])).toEqual({
      lines: [2],
      dots: [
        [1, 0.25],
        [2, 0.5],
      ],
    });
  });

  it('marks the chosen where they stand, and no first so many, where others are chosen', () => {
    expect(drawn([3, 6])).toEqual({
      lines: [],
      dots: [
        [3, 0.625],
        [6, 1],
      ],
    });
  });
});
