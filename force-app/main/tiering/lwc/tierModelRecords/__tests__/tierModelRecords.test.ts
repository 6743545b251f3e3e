import {
  NO_EDITS,
  PAIRS,
  cloneWrites,
  edited,
  inProportion,
  sharedEvenly,
  toTierModelPage,
  unusable,
  weightTotal,
  withLevel,
  withValues,
  writesOf
} from 'c/tierModelRecords';
import type { TierModelData } from 'c/tierModelRecords';
import { READY, judged, tierModel, tierModelAnswer } from 'test/tierModels';

const model = tierModel();

describe('tierModelRecords', () => {
  it('reads a model with its criteria, and what is in force', () => {
    const answer = tierModelAnswer(model, { inForce: 'Old', open: 3 }) as { data: TierModelData };

    const page = toTierModelPage(answer.data);

    expect(page.model).toMatchObject({ id: 'm1', name: 'Model', status: 'Draft', criteria: model.criteria });
    expect(page.model?.values).toMatchObject(READY);
    expect(page).toMatchObject({ inForce: { id: 'm0', name: 'Old' }, openDecisions: 3 });
  });

  it('finds no model where there is none, and opens none whose status it does not know', () => {
    const none = tierModelAnswer(null) as { data: TierModelData };
    const strange = tierModelAnswer({ ...model, status: 'Retired' as 'Draft' }) as { data: TierModelData };

    expect(toTierModelPage(none.data)).toEqual({ model: null, inForce: null, openDecisions: 0 });
    expect(toTierModelPage(strange.data).model?.status).toBe('Archived');
  });

  it('writes only what differs, and nothing when it was changed back', () => {
    const there = withValues(NO_EDITS, { Tier1From__c: 80 });

    expect(writesOf(model, there)).toEqual([
      { kind: 'update', object: 'TierModel__c', id: 'm1', fields: { Tier1From__c: 80 } }
    ]);
    expect(writesOf(model, withValues(there, { Tier1From__c: 70 }))).toEqual([]);
    expect(writesOf(model, NO_EDITS)).toEqual([]);
  });

  it('updates the texts of a criterion, and creates it where there is none', () => {
    const sparse = { ...model, criteria: { ...model.criteria, fit: { id: null, texts: model.criteria.fit.texts } } };
    const edits = withLevel(withLevel(NO_EDITS, 'growth', 'Level2__c', '  '), 'fit', 'Level5__c', 'All of it');

    expect(writesOf(sparse, edits)).toEqual([
      { kind: 'update', object: 'TierCriterion__c', id: 'c-growth', fields: { Level2__c: null } },
      {
        kind: 'create',
        object: 'TierCriterion__c',
        fields: { TierModel__c: 'm1', Criterion__c: 'Strategic fit', Level5__c: 'All of it' }
      }
    ]);
  });

  it('lets weights follow complete judgements, with four decimals that add up to 100', () => {
    const derived = edited(model, withValues(NO_EDITS, judged({ RevenueOverGrowth__c: 2 })));

    expect(weightTotal(derived.values)).toBe(100);
    expect(derived.values['RevenueWeight__c']).not.toBe(25);
    expect(edited(model, withValues(NO_EDITS, judged({ FitOverAccess__c: null }))).values['RevenueWeight__c']).toBe(25);
  });

  it('clones everything in one transaction, without what is blank', () => {
    const blank = Object.fromEntries(Object.keys(model.criteria.fit.texts).map((field) => [field, null]));
    const texts = blank as unknown as typeof model.criteria.fit.texts;
    const writes = cloneWrites({ ...model, criteria: { ...model.criteria, fit: { id: 'x', texts } } }, 'Copy');

    expect(writes).toHaveLength(6);
    expect(writes[0]).toMatchObject({ kind: 'create', object: 'TierModel__c', fields: { Name: 'Copy', ...READY } });
    expect(writes[1]).toMatchObject({
      kind: 'create',
      fields: { TierModel__c: '@{w0}', Criterion__c: 'Historical revenue' }
    });
  });

  it('asks for fifteen pairs', () => {
    expect(PAIRS).toHaveLength(15);
    expect(PAIRS[5]).toEqual({ first: 'growth', second: 'fit', field: 'GrowthOverFit__c' });
  });

  it('helps weights to 100, never beyond', () => {
    expect(sharedEvenly({})).toMatchObject({ RevenueWeight__c: 16.6667, AccessWeight__c: 16.6666 });
    expect(sharedEvenly({ ...READY, FitWeight__c: 14 })).toMatchObject({ RevenueWeight__c: 26, FitWeight__c: 15 });
    expect(sharedEvenly({ RevenueWeight__c: 130 })).toBeNull();
    expect(inProportion({})).toBeNull();
  });

  it('knows what cannot be saved', () => {
    expect(unusable({ ...READY, FitWeight__c: -1, Tier1From__c: Number.NaN, RevenueOverFit__c: -9 })).toEqual([
      'FitWeight__c',
      'Tier1From__c'
    ]);
  });
});
