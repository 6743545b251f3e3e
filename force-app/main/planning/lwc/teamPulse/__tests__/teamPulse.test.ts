import { executeMutation, graphql } from 'lightning/graphql';

import type { PlanData, Review } from 'c/planTypes';
import TeamPulse from 'c/teamPulse';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { planWith } from 'test/planWork';

const wire = graphql as unknown as { emit(value: unknown): void; getLastConfig(): unknown };
const mutation = executeMutation as unknown as jest.Mock<Promise<unknown>, [unknown]>;

function review(values: Partial<Review> = {}): Review {
  return {
    id: 'next',
    kind: 'Cadence',
    status: 'Scheduled',
    scheduledFor: '2026-07-01',
    heldOn: null,
    host: null,
    attendees: null,
    decision: null,
    feedback: null,
    nextReviewOn: null,
    score: null,
    scoreThen: null,
    confidenceThen: null,
    completenessThen: null,
    keptThen: null,
    dueThen: null,
    tierThen: null,
    pulseAverage: null,
    pulseAnswers: 0,
    pulseShown: 0,
    ...values
  };
}
const held = (id: string, heldOn: string, pulseAnswers: number, pulseAverage: number | null): Review =>
  review({
    id,
    status: 'Held',
    heldOn,
    scheduledFor: heldOn,
    pulseAnswers,
    pulseShown: pulseAnswers - (pulseAnswers % 3),
    pulseAverage
  });
const plan = (...reviews: readonly Review[]): PlanData => planWith({ reviews });

async function show(data: PlanData, answers: number | null = 0, canAnswer = true): Promise<Mounted<TeamPulse>> {
  const pulse = await mount('c-team-pulse', TeamPulse, { plan: data, canAnswer });
  const edges = Array.from({ length: answers ?? 0 }, () => ({ node: { Id: 'p' } }));
  if (answers !== null) wire.emit({ data: { uiapi: { query: { TeamPulse__c: { edges } } } }, refresh: refreshed });
  await flush();
  return pulse;
}
const refreshed = jest.fn(() => Promise.resolve());
const note = (pulse: HTMLElement): string => inside(pulse, '[data-figure="note"]').textContent ?? '';
const choose = async (pulse: HTMLElement, face: number): Promise<void> => {
  allInside<HTMLInputElement>(pulse, 'input[type="radio"]')[face - 1]?.click();
  await flush();
};
const send = async (pulse: HTMLElement): Promise<void> => {
  inside<HTMLFormElement>(pulse, 'form').dispatchEvent(new CustomEvent('submit', { cancelable: true }));
  await flush();
};

describe('c-team-pulse', () => {
  it('asks with five faces and words, and sends one answer', async () => {
    const pulse = await show(plan(review()));
    const changed = collect(pulse, 'changed');
    expect(allInside(pulse, '.face').map((face) => face.textContent?.trim())).toEqual([
      'Very dissatisfied',
      'Dissatisfied',
      'Neither',
      'Satisfied',
      'Very satisfied'
    ]);
    expect(textOf(pulse)).toContain('Nobody can see what you answer.');
    expect(inside<HTMLButtonElement>(pulse, '[data-action="send"]').disabled).toBe(true);
    await expect(pulse).toBeAccessible();

    await choose(pulse, 4);
    await send(pulse);

    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { TeamPulse__c: { AccountPlan__c: 'a00plan', Satisfaction__c: 4 } } }
    });
    expect(changed).toEqual([{ message: null, recordIds: ['a00plan', 'next'] }]);
    expect(textOf(pulse)).toContain('Thank you. It is counted, and nobody can see what you answered.');
    expect(textOf(pulse)).toContain('The next pulse comes after the review on July 1, 2026.');
    expect(allInside(pulse, 'form')).toHaveLength(0);
    await expect(pulse).toBeAccessible();
  });

  it('sends nothing before a face is chosen', async () => {
    const pulse = await show(plan(review()));

    await send(pulse);

    expect(mutation).not.toHaveBeenCalled();
  });

  it('asks once before each review', async () => {
    const pulse = await show(plan(review()), 1);
    expect(textOf(pulse)).toContain('You have answered this pulse.');
    expect(allInside(pulse, 'form')).toHaveLength(0);

    pulse.plan = plan(review({ id: 'after', scheduledFor: '2026-10-01' }));
    wire.emit({ data: { uiapi: { query: { TeamPulse__c: { edges: [] } } } } });
    await flush();

    expect(allInside(pulse, 'form')).toHaveLength(1);
  });

  it('tells somebody who answered in another window so, and not that something failed', async () => {
    mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'duplicate value found' }] });
    const pulse = await show(plan(review()));
    refreshed.mockImplementationOnce(() => {
      wire.emit({ data: { uiapi: { query: { TeamPulse__c: { edges: [{ node: { Id: 'p' } }] } } } } });
      return Promise.resolve();
    });
    await choose(pulse, 2);

    await send(pulse);

    expect(textOf(pulse)).toContain('You have answered this pulse.');
    expect(allInside(pulse, 'c-error-panel')).toHaveLength(0);
  });

  it('keeps what was chosen when the server refuses', async () => {
    mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });
    const pulse = await show(plan(review()));
    await choose(pulse, 2);

    await send(pulse);

    expect(allInside(pulse, 'c-error-panel')).toHaveLength(1);
    expect(allInside<HTMLInputElement>(pulse, 'input')[1]?.checked).toBe(true);
    await expect(pulse).toBeAccessible();
  });

  it.each([0, 1, 2])('hides the average of %d answers, whatever the server says', async (answers) => {
    const pulse = await show(plan(review({ pulseAnswers: answers, pulseAverage: 4.5 })));

    expect(allInside(pulse, '[data-figure="pulse"]')).toHaveLength(0);
    expect(textOf(pulse)).not.toContain('4.5');
    expect(note(pulse)).toBe(
      answers === 0 ? 'Nobody has answered this time yet.' : `This time: too few answers to show, ${answers} of 3`
    );
  });

  it('shows the group’s figure from three answers on', async () => {
    const pulse = await show(plan(review({ pulseAnswers: 4, pulseShown: 3, pulseAverage: 4 })));

    expect(inside(pulse, '[data-figure="pulse"]').textContent).toBe('4.0');
    expect(textOf(pulse)).toContain('of 5average of 3 answers');
  });

  it('shows the last figure and its trend until there is a new one', async () => {
    const pulse = await show(
      plan(
        review({ pulseAnswers: 2 }),
        held('r2', '2026-05-02', 4, 3.7),
        held('r0', '2026-01-05', 2, null),
        held('r1', '2026-03-03', 3, 2.7),
        review({ id: 'cancelled', status: 'Cancelled', pulseAnswers: 5, pulseAverage: 1 })
      )
    );
    const line = inside<HTMLElement & { values: readonly number[]; label: string }>(pulse, 'c-sparkline');

    expect(inside(pulse, '[data-figure="pulse"]').textContent).toBe('3.7');
    expect(textOf(pulse)).toContain('average of 3 answers · before the review on May 2, 2026');
    expect(note(pulse)).toBe('This time: too few answers to show, 2 of 3');
    expect(line.values).toEqual([54, 74]);
    expect(line.label).toBe('Satisfaction over the reviews: 2.7, 3.7');
    expect(allInside(pulse, '.past').map((each) => each.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'May 2, 20263.7 of 5 · average of 3 answers',
      'March 3, 20262.7 of 5 · average of 3 answers',
      'January 5, 2026too few answers to show, 2 of 3'
    ]);
    await expect(pulse).toBeAccessible();
  });

  it('says what to do where no review is scheduled', async () => {
    const pulse = await show(plan());

    expect(textOf(pulse)).toContain('Schedule a review first.');
    expect(allInside(pulse, 'form')).toHaveLength(0);
    await expect(pulse).toBeAccessible();
  });

  it('asks nothing of somebody who may not answer, nor before it is known whether they have', async () => {
    const reader = await show(plan(review()), null, false);
    const waiting = await show(plan(review()), null);

    expect(allInside(reader, 'form')).toHaveLength(0);
    expect(allInside(waiting, 'form')).toHaveLength(0);
  });
});
