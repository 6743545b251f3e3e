import ErrorPanel from 'c/errorPanel';
import { allInside, collect, inside, mount, textOf } from 'test/mount';

describe('c-error-panel', () => {
  it('shows the server’s reasons', async () => {
    const panel = await mount('c-error-panel', ErrorPanel, {
      error: [{ message: 'Name is required.', extensions: { ErrorType: 'ValidationError' } }]
    });

    expect(textOf(panel)).toBe('Name is required.');
    await expect(panel).toBeAccessible();
  });

  it('says in words that the connection is lost', async () => {
    const panel = await mount('c-error-panel', ErrorPanel, { error: new TypeError('Failed to fetch') });

    expect(textOf(panel)).toContain('There is no connection to the server.');
    expect(textOf(panel)).not.toContain('Failed to fetch');
  });

  it('says in words that a permission is missing', async () => {
    const panel = await mount('c-error-panel', ErrorPanel, { error: { status: 403, statusText: 'Forbidden' } });

    expect(textOf(panel)).toContain('You do not have permission');
  });

  it('says something even when nothing is known', async () => {
    const panel = await mount('c-error-panel', ErrorPanel, { error: {} });

    expect(textOf(panel)).toContain('Something went wrong');
  });

  it('offers another try only where asked to', async () => {
    const without = await mount('c-error-panel', ErrorPanel, { error: 'x' });
    const panel = await mount('c-error-panel', ErrorPanel, { error: 'x', canRetry: true });
    const retries = collect(panel, 'retry');

    inside(panel, 'lightning-button').click();

    expect(allInside(without, 'lightning-button')).toHaveLength(0);
    expect(retries).toHaveLength(1);
    await expect(panel).toBeAccessible();
  });
});
