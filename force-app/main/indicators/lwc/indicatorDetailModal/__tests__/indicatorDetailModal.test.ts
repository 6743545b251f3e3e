import IndicatorDetailModal from 'c/indicatorDetailModal';
import { closed } from 'test/lightning/modal';
import { flush, inside, mount, send } from 'test/mount';
import type { Mounted } from 'test/mount';

type Shown = HTMLElement & { readonly recordId: string; readonly isInDialog: boolean };

function show(label = ''): Promise<Mounted<IndicatorDetailModal>> {
  return mount('c-indicator-detail-modal', IndicatorDetailModal, { indicatorId: 'a0I', label });
}
const heading = (modal: HTMLElement): string =>
  inside<HTMLElement & { label: string }>(modal, 'lightning-modal-header').label;

describe('c-indicator-detail-modal', () => {
  it('shows the indicator', async () => {
    const modal = await show();
    const detail = inside<Shown>(modal, 'c-indicator-detail');

    expect(detail.recordId).toBe('a0I');
    expect(detail.isInDialog).toBe(true);
    await expect(modal).toBeAccessible();
  });

  it('takes the name of the indicator once it is known', async () => {
    const modal = await show();
    expect(heading(modal)).toBe('Indicator');

    send(inside(modal, 'c-indicator-detail'), 'loaded', { name: 'Key-player interviews' });
    await flush();

    expect(heading(modal)).toBe('Key-player interviews');
    await expect(modal).toBeAccessible();
  });

  it('is called as its opener says', async () => {
    expect(heading(await show('Northfield: interviews'))).toBe('Northfield: interviews');
  });

  it('closes with the record to go to', async () => {
    const modal = await show();

    send(inside(modal, 'c-indicator-detail'), 'open', { id: 'plan', object: 'AccountPlan__c' });

    expect(closed).toEqual([{ id: 'plan', object: 'AccountPlan__c' }]);
  });

  it('closes with nothing on request', async () => {
    const modal = await show();

    inside(modal, '[data-action="close"]').click();

    expect(closed).toEqual([undefined]);
  });
});
