import CommitmentCard from 'c/commitmentCard';
import { TODAY, promise } from 'test/planWork';
import { allInside, collect, inside, mount, textOf } from 'test/mount';

const show = (values: Parameters<typeof promise>[0] = {}, others: Parameters<typeof mount<CommitmentCard>>[2] = {}) =>
  mount('c-commitment-card', CommitmentCard, {
    commitment: promise(values),
    today: TODAY,
    canTick: true,
    objectiveName: 'Sites live',
    ...others
  });

describe('c-commitment-card', () => {
  it('says what was promised, to whom, by whom and when', async () => {
    const card = await show({ firstDueOn: '2026-05-03' });

    expect(textOf(card)).toContain('Pharmacy data feed');
    expect(textOf(card)).toContain('due in 6 days');
    expect(textOf(card)).toContain('moved from May 3');
    expect(textOf(card)).toContain('Customer to Priya Raman · by Dara Quinn');
    expect(textOf(card)).toContain('Sites live');
    expect(inside(card, '.when').title).toBe('Open · June 7, 2026');
    await expect(card).toBeAccessible();
  });

  it('says so when it is overdue, not only by colour', async () => {
    const card = await show({ dueOn: '2026-05-13' });

    expect(textOf(card)).toContain('19 days overdue');
    expect(inside(card, '.when').title).toBe('Missed · May 13, 2026');
    expect(inside(card, 'div').className).toContain('is-late');
    await expect(card).toBeAccessible();
  });

  it('ticks with one press, and opens', async () => {
    const card = await show();
    const [ticks, opens] = [collect(card, 'tick'), collect(card, 'open')];

    inside<HTMLInputElement>(card, 'input').click();
    inside(card, '.name').click();

    expect(ticks).toEqual([{ id: 'a01feed', isDone: true }]);
    expect(opens).toEqual([{ id: 'a01feed' }]);
    expect(inside(card, 'label').textContent).toBe('Done: Pharmacy data feed');
  });

  it('can be opened again when it is done', async () => {
    const card = await show({ status: 'Done', doneOn: TODAY });
    const ticks = collect(card, 'tick');

    inside<HTMLInputElement>(card, 'input').click();

    expect(ticks).toEqual([{ id: 'a01feed', isDone: false }]);
    await expect(card).toBeAccessible();
  });

  it('has no box where it may not be ticked or was withdrawn', async () => {
    const read = await show({}, { canTick: false });
    const withdrawn = await show({ status: 'Withdrawn', withdrawnReason: 'Priya released us' });

    expect(allInside(read, 'input')).toHaveLength(0);
    expect(allInside(withdrawn, 'input')).toHaveLength(0);
    expect(textOf(withdrawn)).toContain('withdrawn: Priya released us');
  });

  it('waits until the server has it', async () => {
    const card = await show({}, { isUnsaved: true });

    expect(inside<HTMLInputElement>(card, 'input').disabled).toBe(true);
    expect(inside<HTMLButtonElement>(card, '.name').disabled).toBe(true);
    expect(textOf(card)).toContain('Saving…');
    await expect(card).toBeAccessible();
  });

  it('shows nothing until it has a promise', async () => {
    const card = await mount('c-commitment-card', CommitmentCard);

    expect(inside(card, '.name').textContent).toBe('');
  });
});
