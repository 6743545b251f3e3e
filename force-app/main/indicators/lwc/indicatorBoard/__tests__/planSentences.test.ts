import { boardRow } from 'test/indicatorBoard';

import { planSentences } from '../planSentences';

const TODAY = '2026-06-15';

describe('the sentences of plans', () => {
  it('come from all indicators of a plan, and say when there are too few', () => {
    const rows = [
      boardRow('a', {}, { planId: 'p1', name: 'Interviews', current: 0 }),
      boardRow('b', {}, { planId: 'p1', name: 'Reviews', current: 0 }),
      boardRow('c', {}, { planId: 'p1', name: 'Say/do', current: 0 }),
      boardRow('d', {}, { planId: 'p2' })
    ];

    const sentences = planSentences(rows, TODAY);

    expect([...sentences.keys()]).toEqual(['p1', 'p2']);
    expect(sentences.get('p1')?.verdict).toBe('Off course');
    expect(sentences.get('p1')?.text).toContain('behind');
    expect(sentences.get('p2')?.verdict).toBe('');
    expect(sentences.get('p2')?.text).toMatch(/^Not enough to say/);
  });
});
