import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMetadata } from '../metadata/source.ts';
import { soundFiles, withChange } from '../metadata/testing/files.ts';
import { checkModel } from './index.ts';

interface Mistake {
  readonly title: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly message: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    title: 'a lookup to no object',
    file: 'Account/fields/Team__c',
    from: '<referenceTo>Team__c',
    to: '<referenceTo>Crew__c',
    message: /no CustomObject named Crew__c found/
  },
  {
    title: 'a required lookup that clears itself',
    file: 'Account/fields/Team__c',
    from: '<type>',
    to: '<required>true</required><type>',
    message: /deleteConstraint must be Restrict or Cascade/
  },
  {
    title: 'a roll-up over no master-detail',
    file: 'MemberCount__c',
    from: 'Member__c.Team__c',
    to: 'Member__c.Level__c',
    message: /not a master-detail field to Team__c/
  },
  {
    title: 'a roll-up filter on an unknown value',
    file: 'MemberCount__c',
    from: '<value>Senior',
    to: '<value>Boss',
    message: /Picklist value: Boss in picklist: Level__c not found/
  },
  {
    title: 'a roll-up of no field',
    file: 'Points__c',
    from: 'Member__c.Doubled__c',
    to: 'Member__c.Tripled__c',
    message: /no CustomField named Member__c\.Tripled__c found/
  },
  {
    title: 'a sum of text',
    file: 'Points__c',
    from: 'Member__c.Doubled__c',
    to: 'Member__c.Level__c',
    message: /cannot take the sum of Member__c\.Level__c, a Picklist field/
  },
  {
    title: 'a roll-up over a formula with the time',
    file: 'Doubled__c',
    from: 'Score__c * 2',
    to: 'YEAR(TODAY())',
    message: /roll-up summary cannot use Member__c\.Doubled__c/
  },
  {
    title: 'a detail that is not controlled by its parent',
    file: 'Member__c.object',
    from: 'ControlledByParent',
    to: 'Private',
    message: /Cannot set sharingModel to Private on a CustomObject with a MasterDetail relationship field/
  },
  {
    title: 'a field missing in a formula',
    file: 'Doubled__c',
    from: 'Score__c * 2',
    to: 'Scores__c * 2',
    message: /^Field Scores__c does not exist\. Check spelling\.$/
  },
  {
    title: 'a formula of another type',
    file: 'Doubled__c',
    from: 'Score__c * 2',
    to: '&quot;a&quot;',
    message: /Formula result is data type \(Text\), incompatible with expected data type \(Number\)/
  },
  {
    title: 'a formula that refers to itself',
    file: 'Doubled__c',
    from: 'Score__c * 2',
    to: 'Doubled__c * 2',
    message: /directly or indirectly refers to itself/
  },
  {
    title: 'a validation rule that is no condition',
    file: 'NotInFuture',
    from: 'Joined__c &gt; TODAY()',
    to: 'TODAY()',
    message: /incompatible with expected data type \(true or false\)/
  },
  {
    title: 'a rule shown at no field',
    file: 'NotInFuture',
    from: '<errorDisplayField>Joined__c',
    to: '<errorDisplayField>Left__c',
    message: /no CustomField named Member__c\.Left__c found/
  },
  {
    title: 'a default of another type',
    file: 'Joined__c',
    from: 'TODAY()',
    to: '5',
    message: /incompatible with expected data type \(Date\)/
  },
  {
    title: 'a column that does not exist',
    file: 'Seniors',
    from: '<columns>Team__c',
    to: '<columns>Crew__c',
    message: /^Could not resolve list view column: Crew__c$/
  },
  {
    title: 'a filter value that does not exist',
    file: 'Seniors',
    from: '<value>Senior',
    to: '<value>Boss',
    message: /Picklist value: Boss/
  },
  {
    title: 'a filter logic beyond the filters',
    file: 'Seniors',
    from: '<columns>NAME',
    to: '<booleanFilter>1 AND 2</booleanFilter><columns>NAME',
    message: /references an undefined filter: 2/
  },
  {
    title: 'a compact layout field that does not exist',
    file: 'Short.compact',
    from: 'MemberCount__c',
    to: 'Count__c',
    message: /no CustomField named Team__c\.Count__c found/
  },
  {
    title: 'an assigned compact layout that does not exist',
    file: 'Team__c.object',
    from: '<compactLayoutAssignment>Short',
    to: '<compactLayoutAssignment>Long',
    message: /no CompactLayout named Team__c\.Long found/
  },
  {
    title: 'a layout field that does not exist',
    file: 'Team Layout',
    from: '<field>Name',
    to: '<field>Nick__c',
    message: /no CustomField named Team__c\.Nick__c found/
  },
  {
    title: 'a related list that does not exist',
    file: 'Team Layout',
    from: 'Member__c.Team__c',
    to: 'Member__c.Crew__c',
    message: /Cannot find related list: Member__c\.Crew__c/
  },
  {
    title: 'a related list column that does not exist',
    file: 'Team Layout',
    from: '<fields>Level__c',
    to: '<fields>Rank__c',
    message: /Invalid field: Rank__c in related list: Member__c\.Team__c/
  },
  {
    title: 'a component that does not exist',
    file: 'TeamPage',
    from: 'teamBoard</componentName>',
    to: 'teamBored</componentName>',
    message: /component information for component c:teamBored/
  },
  {
    title: 'a visibility rule on no field',
    file: 'TeamPage',
    from: 'Record.MemberCount__c',
    to: 'Record.Count__c',
    message: /information on the field: Record\.Count__c\./
  },
  {
    title: 'a placed field that does not exist',
    file: 'TeamPage',
    from: 'Record.Name',
    to: 'Record.Nick__c',
    message: /information on the field: Record\.Nick__c\./
  },
  {
    title: 'a tab for no object',
    file: 'TeamUser',
    from: '<tab>Team__c',
    to: '<tab>Crew__c',
    message: /no CustomTab named Crew__c found/
  },
  {
    title: 'an app with an unknown tab',
    file: 'Teams.app',
    from: '<tabs>Team__c',
    to: '<tabs>Crew__c',
    message: /no CustomTab named Crew__c found/
  },
  {
    title: 'an app with an unknown page',
    file: 'Teams.app',
    from: '<content>TeamPage',
    to: '<content>CrewPage',
    message: /no FlexiPage named CrewPage found/
  },
  {
    title: 'permission on a required field',
    file: 'TeamUser',
    from: 'Member__c.Score__c',
    to: 'Member__c.Joined__c',
    message: /^You cannot deploy to a required field: Member__c\.Joined__c$/
  },
  {
    title: 'permission on a master-detail field',
    file: 'TeamUser',
    from: 'Member__c.Score__c',
    to: 'Member__c.Team__c',
    message: /^You cannot deploy to a required field: Member__c\.Team__c$/
  },
  {
    title: 'permission on no field',
    file: 'TeamUser',
    from: 'Member__c.Score__c',
    to: 'Member__c.Scores__c',
    message: /^In field: field - no CustomField named Member__c\.Scores__c found$/
  },
  {
    title: 'a custom permission that does not exist',
    file: 'TeamUser',
    from: '<name>Approve',
    to: '<name>Applaud',
    message: /no CustomPermission named Applaud found/
  },
  {
    title: 'editing without reading',
    file: 'TeamUser',
    from: '<allowRead>true',
    to: '<allowRead>false',
    message: /depends on permission\(s\): Read/
  },
  {
    title: 'a flow on no object',
    file: 'MemberJoined',
    from: '<object>Member__c',
    to: '<object>Crew__c',
    message: /The object Crew__c does not exist/
  },
  {
    title: 'a flow that sets no field',
    file: 'MemberJoined',
    from: '<field>Score__c',
    to: '<field>Scores__c',
    message: /The field "Scores__c" for the object "Member__c" doesn't exist\./
  },
  {
    title: 'a flow that leads nowhere',
    file: 'MemberJoined',
    from: '<targetReference>Set_score',
    to: '<targetReference>Set_scores',
    message: /leads to Set_scores, which does not exist/
  }
];

describe('checking a model', () => {
  it('finds nothing wrong where nothing is', () => {
    assert.deepEqual(checkModel(readMetadata(soundFiles)), []);
  });

  for (const { title, file, from, to, message } of mistakes) {
    it(`finds ${title}`, () => {
      const problems = checkModel(readMetadata(withChange(file, from, to)));

      const found = problems.find((problem) => message.test(problem.message));
      assert.ok(found, problems.map((problem) => problem.message).join('\n') || 'no problem was found');
    });
  }
});
