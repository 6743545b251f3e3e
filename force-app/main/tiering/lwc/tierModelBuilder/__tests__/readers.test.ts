import { graphql } from 'lightning/graphql';

import TierModelBuilder from 'c/tierModelBuilder';
import { flush, inside, mount } from 'test/mount';
import { tierModel, tierModelAnswer } from 'test/tierModels';

jest.mock('@salesforce/customPermission/ManageTierModels', () => ({ default: undefined }), { virtual: true });

type Config = { readonly variables?: object };
const wire = graphql as unknown as { emit(value: unknown, isFor: (config: Config) => boolean): void };

describe('c-tier-model-builder for those who may only read', () => {
  it('opens nothing for changes', async () => {
    const element = await mount<TierModelBuilder>('c-tier-model-builder', TierModelBuilder, { recordId: 'm1' });
    wire.emit(tierModelAnswer(tierModel()), ({ variables }) => 'modelId' in (variables ?? {}));
    await flush();

    const parts = ['c-tier-weights', 'c-tier-thresholds', 'c-tier-levels'];
    const rights = parts.map((part) => inside<HTMLElement & { canEdit: boolean }>(element, part).canEdit);
    expect(rights).toEqual([false, false, false]);
    expect(inside<HTMLElement & { canManage: boolean }>(element, 'c-tier-model-status').canManage).toBe(false);
    await expect(element).toBeAccessible();
  });
});
