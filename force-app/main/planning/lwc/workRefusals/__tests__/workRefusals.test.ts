import WorkRefusals from 'c/workRefusals';
import { allInside, collect, inside, mount, send, textOf } from 'test/mount';

const refusals = [
  { key: '1', subject: 'Data feed', error: new Error('No.'), hasDraft: true },
  { key: '2', subject: 'Another', error: new Error('No.'), hasDraft: false }
];

describe('c-work-refusals', () => {
  it('says what was not saved, and leads on from there', async () => {
    const element = await mount('c-work-refusals', WorkRefusals, { refusals });
    const [retries, changes, discards] = [
      collect(element, 'retry'),
      collect(element, 'change'),
      collect(element, 'discard')
    ];

    send(inside(element, 'c-error-panel'), 'retry');
    inside(element, '[data-action="change"]').click();
    inside(element, '[data-refusal="2"] [data-action="discard"]').click();

    expect(textOf(element)).toContain('Not saved: Data feed');
    expect([retries, changes, discards]).toEqual([[{ key: '1' }], [{ key: '1' }], [{ key: '2' }]]);
    expect(allInside(element, '[data-action="change"]')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('is silent when everything was saved', async () => {
    const element = await mount('c-work-refusals', WorkRefusals);

    expect(textOf(element)).toBe('');
    await expect(element).toBeAccessible();
  });
});
