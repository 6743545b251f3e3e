import { afterSave, assign, beforeSave, edit, flow, node } from './case.ts';
import type { Case } from './case.ts';

const defaults = 'StakeholderDefaults.flow-meta.xml';
const text = (value: string): string => `<stringValue>${value}</stringValue>`;
const reference = (name: string): string => `<elementReference>${name}</elementReference>`;
const formula = (type: string, expression: string): string =>
  `<formulas><name>Value</name><dataType>${type}</dataType><expression>${expression}</expression></formulas>`;
const variable = (type: string, more = '', name = 'Var'): string =>
  `<variables><name>${name}</name><dataType>${type}</dataType><isCollection>false</isCollection><isInput>false</isInput><isOutput>false</isOutput>${more}</variables>`;
const title = assign('$Record.Title__c', text('x'));
const lookup = (more: string, object = 'Contact'): string =>
  node(
    'recordLookups',
    'Step',
    `<assignNullValuesIfNoRecordsFound>false</assignNullValuesIfNoRecordsFound>${more}<getFirstRecordOnly>true</getFirstRecordOnly><object>${object}</object><storeOutputAutomatically>true</storeOutputAutomatically>`
  );
const filter = (field: string, value: string, operator = 'EqualTo'): string =>
  `<filters><field>${field}</field><operator>${operator}</operator><value>${value}</value></filters>`;
const create = (fields: string): string =>
  node(
    'recordCreates',
    'Step',
    `${fields}<object>StakeholderInterview__c</object><storeOutputAutomatically>true</storeOutputAutomatically>`
  );
const input = (field: string, value: string): string =>
  `<inputAssignments><field>${field}</field><value>${value}</value></inputAssignments>`;
const decision = (left: string, operator: string, right: string, logic = 'and'): string =>
  node(
    'decisions',
    'Step',
    `<defaultConnectorLabel>No</defaultConnectorLabel><rules><name>Yes</name><conditionLogic>${logic}</conditionLogic><conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator><rightValue>${right}</rightValue></conditions><label>Yes</label></rules>`
  );

/** Flows. */
export const flowCases: readonly Case[] = [
  flow('an assignment', title),
  edit(
    'a connector to nothing',
    defaults,
    '<targetReference>Get_contact',
    '<targetReference>Nowhere',
    /Nowhere/,
    '<targetReference>Nowhere'
  ),
  edit(
    'a start that leads to nothing',
    defaults,
    '<targetReference>Set_contact_key',
    '<targetReference>Nowhere',
    /Nowhere/,
    '<targetReference>Nowhere'
  ),
  flow(
    'a start without a connector',
    title,
    /nothing is connected to the Start element/,
    beforeSave('Step').replace(/<connector>.*<\/connector>/, '')
  ),
  flow('no start', title, /[Ss]tart/, ''),
  flow('a name that stands twice', title + variable('String', '', 'Step'), /Step/),
  flow(
    'outcomes of one name in two decisions',
    decision('$Record.Name', 'EqualTo', text('x')) +
      decision('$Record.Name', 'EqualTo', text('y')).replace('<name>Step', '<name>Other'),
    /The API name Yes is used more than once/
  ),
  flow(
    'a name with a space',
    title.replace('<name>Step', '<name>The step'),
    /The step|API [Nn]ame/,
    beforeSave('The step')
  ),
  flow(
    'an object that does not exist',
    title,
    /Nowhere__c/,
    beforeSave('Step').replace('Stakeholder__c', 'Nowhere__c')
  ),
  flow('a field of the record that does not exist', assign('$Record.Nowhere__c', text('x')), /Nowhere__c/),
  flow('a variable that does not exist', assign('Nowhere', text('x')), /Nowhere/),
  flow(
    'a value that does not exist',
    assign('$Record.Title__c', reference('Nowhere')),
    /invalid reference to "Nowhere"|Nowhere/
  ),
  flow('a label that does not exist', assign('$Record.Title__c', reference('$Label.nowhere')), /nowhere/),
  flow('a label', assign('$Record.Title__c', reference('$Label.common_Save'))),
  flow(
    'a custom permission that does not exist',
    decision('$Permission.Nowhere', 'EqualTo', '<booleanValue>true</booleanValue>'),
    /Nowhere/
  ),
  flow('a global that does not exist', assign('$Record.Title__c', reference('$Nowhere.Name')), /\$Nowhere/),
  flow(
    'a text where a number belongs',
    assign('$Record.PreferredCadenceDays__c', text('often')),
    /data type|PreferredCadenceDays__c/
  ),
  flow(
    'a number where a date belongs',
    assign('$Record.LeftOn__c', '<numberValue>3.0</numberValue>'),
    /data type|LeftOn__c/
  ),
  flow(
    'a truth value where a text belongs',
    assign('$Record.Title__c', '<booleanValue>true</booleanValue>'),
    /data type|Title__c/
  ),
  flow('a record where a text belongs', assign('$Record.Title__c', reference('$Record')), /data type|Title__c/),
  flow('a number where a number belongs', assign('$Record.PreferredCadenceDays__c', '<numberValue>3.0</numberValue>')),
  flow('a formula written to', assign('$Record.Strength__c', '<numberValue>3.0</numberValue>'), /Strength__c/),
  flow('a creation date written to', assign('$Record.CreatedDate', reference('$Flow.CurrentDateTime')), /CreatedDate/),
  flow('a variable of another type', assign('Var', text('x')) + variable('Number'), /data type|Var/),
  flow(
    'a variable without a type',
    title + variable('String').replace('<dataType>String</dataType>', ''),
    /Required field is missing: dataType/
  ),
  flow('a record variable without an object', title + variable('SObject'), /objectType|object/i),
  flow(
    'a record variable of an object that does not exist',
    title + variable('SObject', '<objectType>Nowhere__c</objectType>'),
    /Nowhere__c/
  ),
  flow('an initial value of another type', title + variable('Number', `<value>${text('x')}</value>`), /data type|Var/),

  flow(
    'a formula with a missing bracket',
    assign('$Record.Title__c', reference('Value')) + formula('String', 'UPPER({!$Record.Title__c}'),
    /formula expression is invalid: .*[Ss]yntax error/i
  ),
  flow(
    'a formula with a function that does not exist',
    title + formula('String', 'SHOUT({!$Record.Title__c})'),
    /SHOUT/i
  ),
  flow(
    'a formula with an element that does not exist',
    title + formula('String', '{!Get_nobody.Name}'),
    /The formula expression is invalid: It contains an invalid flow element Get_nobody/
  ),
  flow('a formula with a field that does not exist', title + formula('String', '{!$Record.Nowhere__c}'), /Nowhere__c/),
  flow('a formula of another type', title + formula('Number', '{!$Record.Title__c}'), /data type/),
  flow(
    'a formula that adds a text and a number',
    title + formula('Number', '{!$Record.Title__c} + 1'),
    /Incorrect parameter|expected/i
  ),
  flow('a formula', title + formula('Number', 'LEN({!$Record.Title__c}) + 1')),
  flow(
    'an entry condition that gives a text',
    title,
    /data type|true or false|Boolean/i,
    beforeSave('Step', '<filterFormula>{!$Record.Title__c}</filterFormula>')
  ),
  flow(
    'an entry filter by a field that does not exist',
    title,
    /Nowhere__c/,
    beforeSave('Step', `<filterLogic>and</filterLogic>${filter('Nowhere__c', text('x'))}`)
  ),
  flow(
    'an entry filter with an operator that does not exist',
    title,
    /'Like' is not a valid value for the enum 'FlowRecordFilterOperator'/,
    beforeSave('Step', `<filterLogic>and</filterLogic>${filter('Title__c', text('x'), 'Like')}`)
  ),
  flow(
    'an entry logic beyond its filters',
    title,
    /filter|logic/i,
    beforeSave('Step', `<filterLogic>1 AND 2</filterLogic>${filter('Title__c', text('x'))}`)
  ),
  flow(
    'a template with a field that does not exist',
    title + '<textTemplates><name>Note</name><text>{!$Record.Nowhere__c}</text></textTemplates>',
    /Nowhere__c/
  ),

  flow('a lookup of an object that does not exist', lookup('', 'Nowhere__c'), /Nowhere__c/),
  flow(
    'a lookup by a field that does not exist',
    lookup(`<filterLogic>and</filterLogic>${filter('Nowhere__c', text('x'))}`),
    /Nowhere__c/
  ),
  flow(
    'a lookup by a value of another type',
    lookup(`<filterLogic>and</filterLogic>${filter('Birthdate', '<booleanValue>true</booleanValue>')}`),
    /data type|Birthdate/
  ),
  flow(
    'a field of a lookup that does not exist',
    lookup('').replace('<label>Step</label>', '<label>Step</label>') + formula('String', '{!Step.Nowhere}'),
    /Nowhere/
  ),
  flow(
    'a lookup',
    lookup(`<filterLogic>and</filterLogic>${filter('Id', reference('$Record.Contact__c'))}`) +
      formula('String', '{!Step.Title}')
  ),
  flow(
    'a field of a new record that does not exist',
    create(input('Nowhere__c', text('x'))),
    /Nowhere__c/,
    afterSave('Step')
  ),
  flow(
    'a formula field of a new record',
    create(input('CreatedDate', reference('$Flow.CurrentDateTime'))),
    /CreatedDate/,
    afterSave('Step')
  ),
  flow(
    'a value of another type in a new record',
    create(input('HeldOn__c', '<booleanValue>true</booleanValue>')),
    /data type|HeldOn__c/,
    afterSave('Step')
  ),
  flow(
    'a new record',
    create(input('Stakeholder__c', reference('$Record.Id')) + input('HeldOn__c', reference('$Flow.CurrentDate'))),
    undefined,
    afterSave('Step')
  ),
  flow(
    'a new record before the save',
    create(input('HeldOn__c', reference('$Flow.CurrentDate'))),
    /recordCreates|before|Create Records/i
  ),
  flow(
    'a new record from a variable that does not exist',
    node('recordCreates', 'Step', '<inputReference>Nowhere</inputReference>'),
    /Nowhere/,
    afterSave('Step')
  ),
  flow(
    'an upsert by a Create Records element',
    node(
      'recordCreates',
      'Step',
      '<doesUpsert>true</doesUpsert><inputAssignments><field>LastName</field><value><stringValue>x</stringValue></value></inputAssignments><object>Contact</object>'
    ),
    /doesUpsert of the element Step in the flow Extra/,
    afterSave('Step')
  ),
  flow(
    'a screen in a flow that a record triggers',
    node('screens', 'Step', '<allowBack>true</allowBack><allowFinish>true</allowFinish><allowPause>true</allowPause>'),
    /screens|Screen/,
    afterSave('Step')
  ),
  flow('a decision about nothing', decision('Nowhere', 'EqualTo', text('x')), /Nowhere/),
  flow(
    'a decision with an operator of texts about a number',
    decision('$Record.PreferredCadenceDays__c', 'Contains', text('x')),
    /operator|Contains/
  ),
  flow(
    'a decision with a logic beyond its conditions',
    decision('$Record.Title__c', 'EqualTo', text('x'), '1 AND 2'),
    /logic|condition/i
  ),
  flow(
    'a decision without an outcome',
    node('decisions', 'Step', '<defaultConnectorLabel>No</defaultConnectorLabel>'),
    /rules|outcome/i
  ),
  flow(
    'a loop over a single value',
    node('loops', 'Step', '<collectionReference>Var</collectionReference><iterationOrder>Asc</iterationOrder>') +
      variable('String'),
    /collection/i,
    afterSave('Step')
  ),
  flow(
    'an element without its place',
    title.replace('<locationX>0</locationX>', ''),
    /Required field is missing: locationX/
  ),
  edit(
    'a status that does not exist',
    defaults,
    '<status>Active',
    '<status>Live',
    /'Live' is not a valid value for the enum 'FlowVersionStatus'/,
    '<status>Live'
  ),
  edit(
    'a process type that does not exist',
    defaults,
    '<processType>AutoLaunchedFlow',
    '<processType>Daemon',
    /'Daemon' is not a valid value for the enum 'FlowProcessType'/,
    '<processType>Daemon'
  ),
  edit('an API version of the future', defaults, '<apiVersion>67.0', '<apiVersion>167.0', /167/, '<apiVersion>167'),
  edit(
    'a flow without a label',
    defaults,
    '<label>Stakeholder defaults</label>',
    '',
    /Required field is missing: label/
  ),
  edit('elements of one kind apart', defaults, '<description>Keeps Left on', '<description>Keeps Left On')
];
