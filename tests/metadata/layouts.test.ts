import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { childrenNamed, flagOf, textOf, textsOf } from '../../scripts/local-org/metadata/xml.ts';
import { closedObjects, filledByFlows, readFields } from './support/fields.ts';
import { parsedFiles } from './support/source-files.ts';

/** Helpers of other formulas and of the system, which say nothing to a reader. */
const unseen = new Set([
  'AccountPlan__c.ActiveKey__c',
  'AccountPlan__c.IndicatorRemovedOn__c',
  'AccountPlan__c.IsMyTeams__c',
  'AccountTier__c.ApprovedKey__c',
  'AccountTier__c.OpenKey__c',
  'Barrier__c.NeedsEscalation__c',
  'Commitment__c.NeedsTask__c',
  'Commitment__c.TaskFor__c',
  'IndicatorReading__c.EvidenceKey__c',
  'IndicatorReading__c.IsStale__c',
  'IndicatorReading__c.IsWithdrawn__c',
  'IndicatorReading__c.ValueByDate__c',
  'KeyAccountTeamMember__c.MemberOnAccountKey__c',
  'LeadingIndicator__c.IsMapDue__c',
  'LeadingIndicator__c.IsMyTeams__c',
  'LeadingIndicator__c.LatestByDate__c',
  'LeadingIndicator__c.LostEvidenceOn__c',
  'LeadingIndicator__c.MayRegainEvidence__c',
  'LeadingIndicator__c.PlanEndsOn__c',
  'LeadingIndicator__c.PlanStartsOn__c',
  'LeadingIndicator__c.SourceKey__c',
  'PlanReview__c.AgendaDone__c',
  'PlanReview__c.FollowsKey__c',
  'PlanReview__c.NeedsTask__c',
  'PlanReview__c.PulseTotal__c',
  'PlanReview__c.TaskFor__c',
  'ReviewRating__c.RatingOnReviewKey__c',
  'StakeholderAssessment__c.AssessedDay__c',
  'StakeholderInterview__c.ScoreByDate__c',
  'Stakeholder__c.AssessmentCount__c',
  'Stakeholder__c.ContactOnAccountKey__c',
  'Stakeholder__c.IsMyRelationship__c',
  'Stakeholder__c.LatestScoreByDate__c',
  'TeamPulse__c.RespondentKey__c',
  'TierCriterion__c.CriterionOnModelKey__c',
  'TierModel__c.AccessEigenvalue__c',
  'TierModel__c.ActiveKey__c',
  'TierModel__c.EcosystemEigenvalue__c',
  'TierModel__c.FitEigenvalue__c',
  'TierModel__c.GrowthEigenvalue__c',
  'TierModel__c.PartnerEigenvalue__c',
  'TierModel__c.RevenueEigenvalue__c',
  'TierPolicy__c.TierKey__c'
]);
/** Written by a flow: nobody types into their fields. */
const readOnlyObjects = new Set(['StakeholderAssessment__c', 'PulseAnswer__c']);

const fields = readFields();
const layouts = parsedFiles('Layout').map(({ fullName, root }) => {
  const items = childrenNamed(root, 'layoutSections')
    .flatMap((section) => childrenNamed(section, 'layoutColumns'))
    .flatMap((column) => childrenNamed(column, 'layoutItems'))
    .map((item) => ({ field: textOf(item, 'field') ?? '', behavior: textOf(item, 'behavior') ?? '' }));
  return { fullName, object: fullName.split('-')[0] ?? '', items, root };
});

describe('layouts', () => {
  it('exist once for every object of the app', () => {
    const objects = new Set(fields.map(({ object }) => object));

    assert.deepEqual(layouts.map(({ object }) => object).sort(), [...objects].sort());
  });

  for (const { fullName, object, items, root } of layouts) {
    describe(fullName, () => {
      it('shows every field that a reader wants, once', () => {
        const shown = items.map(({ field }) => field);
        const wanted = fields.filter((field) => field.object === object && !unseen.has(field.fullName));

        assert.deepEqual(
          wanted.map(({ name }) => name).filter((name) => !shown.includes(name)),
          []
        );
        assert.equal(new Set(shown).size, shown.length);
      });

      it('asks for what is required, and lets nobody type into what is computed', () => {
        const wrong = fields.filter((field) => {
          const item = items.find(({ field: name }) => field.object === object && name === field.name);
          if (item === undefined) return false;
          if (field.isAlwaysVisible) return item.behavior !== 'Required';
          if (!field.isEditable || readOnlyObjects.has(object) || filledByFlows.has(field.fullName))
            return item.behavior !== 'Readonly';
          return item.behavior === 'Readonly';
        });

        assert.deepEqual(
          wrong.map((field) => field.fullName),
          []
        );
      });

      it('names its sections', () => {
        const nameless = childrenNamed(root, 'layoutSections').filter(
          (section) => textOf(section, 'label') === undefined || !flagOf(section, 'customLabel')
        );

        assert.deepEqual(nameless, []);
      });

      it('lists what belongs to the record', () => {
        const listed = childrenNamed(root, 'relatedLists').map((list) => textOf(list, 'relatedList'));
        const children = fields
          .filter(({ type, root: field }) => type === 'MasterDetail' && textOf(field, 'referenceTo') === object)
          .filter((field) => !closedObjects.has(field.object))
          .map((field) => field.fullName);

        assert.deepEqual(
          children.filter((child) => !listed.includes(child)),
          []
        );
      });
    });
  }
});

describe('compact layouts', () => {
  it('begin with the name and hold at most ten fields', () => {
    const odd = parsedFiles('CompactLayout').filter(({ root }) => {
      const names = textsOf(root, 'fields');
      return names[0] !== 'Name' || names.length > 10 || new Set(names).size !== names.length;
    });

    assert.deepEqual(
      odd.map(({ fullName }) => fullName),
      []
    );
  });

  it('are assigned where their object is ours', () => {
    const assigned = parsedFiles('CustomObject')
      .filter(({ fullName }) => fullName.endsWith('__c'))
      .map(({ fullName, root }) => `${fullName}.${textOf(root, 'compactLayoutAssignment')}`);
    const existing = parsedFiles('CompactLayout').map(({ fullName }) => fullName);

    assert.deepEqual(
      assigned.filter((name) => !existing.includes(name)),
      []
    );
  });
});

describe('list views', () => {
  it('show at least three columns, each once', () => {
    const odd = parsedFiles('ListView').filter(({ root }) => {
      const columns = textsOf(root, 'columns');
      return columns.length < 3 || columns.length > 15 || new Set(columns).size !== columns.length;
    });

    assert.deepEqual(
      odd.map(({ fullName }) => fullName),
      []
    );
  });

  it('have labels of their own within an object', () => {
    const labels = parsedFiles('ListView').map(({ object, root }) => `${object}: ${textOf(root, 'label')}`);

    assert.equal(new Set(labels).size, labels.length);
  });

  it('combine exactly the filters that they have', () => {
    const odd = parsedFiles('ListView').filter(({ root }) => {
      const logic = textOf(root, 'booleanFilter');
      const numbers = new Set(logic?.match(/\d+/g)?.map(Number));
      const count = childrenNamed(root, 'filters').length;
      return logic !== undefined && (numbers.size !== count || Math.max(...numbers) !== count);
    });

    assert.deepEqual(
      odd.map(({ fullName }) => fullName),
      []
    );
  });
});
