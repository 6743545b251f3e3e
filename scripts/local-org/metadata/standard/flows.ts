import { checkbox, lookup, number, picklist, standardObject, system, text, textArea } from './define.ts';
import type { StandardObject } from './define.ts';

const processTypes = ['AutoLaunchedFlow', 'Flow'];
const triggerTypes = ['Scheduled', 'RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete'];
const recordTriggerTypes = ['Create', 'Update', 'CreateAndUpdate', 'Delete'];

const definition = standardObject(
  'FlowDefinitionView',
  ['Flow Definition', 'Flow Definitions'],
  '300',
  [
    text('DurableId', 'Durable ID', 255, system),
    text('ApiName', 'API Name', 255, system),
    text('Label', 'Label', 255, system),
    textArea('Description', 'Description', 255, system),
    picklist('ProcessType', 'Process Type', processTypes, system),
    picklist('TriggerType', 'Trigger', triggerTypes, system),
    picklist('RecordTriggerType', 'Record Trigger', recordTriggerTypes, system),
    text('NamespacePrefix', 'Namespace Prefix', 15, system),
    text('ActiveVersionId', 'Active Version ID', 255, system),
    text('LatestVersionId', 'Latest Version ID', 255, system),
    text('LastModifiedBy', 'Last Modified By', 255, system),
    checkbox('IsActive', 'Active', false, system),
    checkbox('IsOutOfDate', 'Is Using an Older Version', false, system),
    checkbox('IsTemplate', 'Template', false, system),
    checkbox('HasAsyncAfterCommitPath', 'Has Asynchronous Path', false, system),
    number('TriggerOrder', 'Trigger Order', 9, 0, system),
    text('TriggerObjectOrEventLabel', 'Object or Event Label', 255, system),
    text('TriggerObjectOrEventId', 'Object or Event ID', 255, system),
    picklist('ManageableState', 'Manageable State', ['unmanaged'], system)
  ],
  { nameField: '', hasOwner: false, sharingModel: 'Read', isWritable: false }
);

const version = standardObject(
  'FlowVersionView',
  ['Flow Version', 'Flow Versions'],
  '301',
  [
    text('DurableId', 'Durable ID', 255, system),
    lookup('FlowDefinitionViewId', 'Flow Definition ID', ['FlowDefinitionView'], {
      ...system,
      childRelationshipName: 'Versions'
    }),
    text('Label', 'Label', 255, system),
    textArea('Description', 'Description', 255, system),
    picklist('Status', 'Status', ['Active', 'Draft', 'Obsolete', 'InvalidDraft'], system),
    number('VersionNumber', 'Version Number', 9, 0, system),
    picklist('ProcessType', 'Process Type', processTypes, system),
    number('ApiVersionRuntime', 'API Version', 9, 0, system),
    picklist('RunInMode', 'Run Mode', ['DefaultMode', 'SystemModeWithSharing', 'SystemModeWithoutSharing'], system),
    checkbox('IsTemplate', 'Template', false, system)
  ],
  { nameField: '', hasOwner: false, sharingModel: 'Read', isWritable: false }
);

/** What setup tells of flows and their versions. */
export const flowObjects: readonly StandardObject[] = [definition, version];
