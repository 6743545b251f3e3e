/** A metadata file's text: the element's parts inside the root, with the namespace of the Metadata API. */
export function metadataFile(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${root}>\n`;
}

const path = {
  object: (name: string): string => `force-app/one/objects/${name}/${name}.object-meta.xml`,
  field: (object: string, name: string, wing = 'one'): string =>
    `force-app/${wing}/objects/${object}/fields/${name}.field-meta.xml`
};

const field = (name: string, body: string): string =>
  metadataFile('CustomField', `<fullName>${name}</fullName><label>${name}</label>${body}`);

/** A small app in source format, spread over two wings, in which nothing is wrong: file path → text. */
export const soundFiles: ReadonlyMap<string, string> = new Map([
  [
    path.object('Team__c'),
    metadataFile(
      'CustomObject',
      '<label>Team</label><pluralLabel>Teams</pluralLabel><nameField><label>Team Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel><compactLayoutAssignment>Short</compactLayoutAssignment>'
    )
  ],
  [
    path.field('Team__c', 'MemberCount__c', 'two'),
    field(
      'MemberCount__c',
      '<type>Summary</type><summaryForeignKey>Member__c.Team__c</summaryForeignKey><summaryOperation>count</summaryOperation><summaryFilterItems><field>Member__c.Level__c</field><operation>equals</operation><value>Senior</value></summaryFilterItems>'
    )
  ],
  [
    path.field('Team__c', 'Points__c'),
    field(
      'Points__c',
      '<type>Summary</type><summarizedField>Member__c.Doubled__c</summarizedField><summaryForeignKey>Member__c.Team__c</summaryForeignKey><summaryOperation>sum</summaryOperation>'
    )
  ],
  [
    path.field('Account', 'Team__c', 'two'),
    field(
      'Team__c',
      '<type>Lookup</type><referenceTo>Team__c</referenceTo><relationshipName>Accounts</relationshipName><deleteConstraint>SetNull</deleteConstraint>'
    )
  ],
  [
    path.object('Member__c'),
    metadataFile(
      'CustomObject',
      '<label>Member</label><pluralLabel>Members</pluralLabel><nameField><displayFormat>M-{0000}</displayFormat><label>Member Number</label><type>AutoNumber</type></nameField><sharingModel>ControlledByParent</sharingModel>'
    )
  ],
  [
    path.field('Member__c', 'Team__c'),
    field(
      'Team__c',
      '<type>MasterDetail</type><referenceTo>Team__c</referenceTo><relationshipName>Members</relationshipName><relationshipOrder>0</relationshipOrder>'
    )
  ],
  [
    path.field('Member__c', 'Level__c'),
    field(
      'Level__c',
      '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Junior</fullName><default>true</default><label>Junior</label></value><value><fullName>Senior</fullName><default>false</default><label>Senior</label></value></valueSetDefinition></valueSet>'
    )
  ],
  [
    path.field('Member__c', 'Score__c'),
    field('Score__c', '<type>Number</type><precision>5</precision><scale>1</scale>')
  ],
  [
    path.field('Member__c', 'Doubled__c'),
    field(
      'Doubled__c',
      '<type>Number</type><precision>18</precision><scale>1</scale><formula>Score__c * 2</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>'
    )
  ],
  [
    path.field('Member__c', 'Joined__c'),
    field('Joined__c', '<type>Date</type><required>true</required><defaultValue>TODAY()</defaultValue>')
  ],
  [
    'force-app/two/objects/Member__c/validationRules/NotInFuture.validationRule-meta.xml',
    metadataFile(
      'ValidationRule',
      '<fullName>NotInFuture</fullName><active>true</active><errorConditionFormula>Joined__c &gt; TODAY()</errorConditionFormula><errorDisplayField>Joined__c</errorDisplayField><errorMessage>Not in the future.</errorMessage>'
    )
  ],
  [
    'force-app/one/objects/Member__c/listViews/Seniors.listView-meta.xml',
    metadataFile(
      'ListView',
      '<fullName>Seniors</fullName><columns>NAME</columns><columns>Team__c</columns><columns>CREATED_DATE</columns><filterScope>Everything</filterScope><filters><field>Level__c</field><operation>equals</operation><value>Senior</value></filters><label>Seniors</label>'
    )
  ],
  [
    'force-app/one/objects/Team__c/compactLayouts/Short.compactLayout-meta.xml',
    metadataFile(
      'CompactLayout',
      '<fullName>Short</fullName><fields>Name</fields><fields>MemberCount__c</fields><label>Short</label>'
    )
  ],
  [
    'force-app/one/layouts/Team__c-Team Layout.layout-meta.xml',
    metadataFile(
      'Layout',
      '<layoutSections><detailHeading>true</detailHeading><label>Information</label><layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems><layoutItems><emptySpace>true</emptySpace></layoutItems></layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections><relatedLists><fields>NAME</fields><fields>Level__c</fields><relatedList>Member__c.Team__c</relatedList><sortField>Level__c</sortField><sortOrder>Desc</sortOrder></relatedLists>'
    )
  ],
  [
    'force-app/one/flexipages/TeamPage.flexipage-meta.xml',
    metadataFile(
      'FlexiPage',
      '<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>title</name><value>Board</value></componentInstanceProperties><componentName>teamBoard</componentName><identifier>c_teamBoard</identifier><visibilityRule><criteria><leftValue>{!Record.MemberCount__c}</leftValue><operator>GT</operator><rightValue>0</rightValue></criteria></visibilityRule></componentInstance></itemInstances><itemInstances><fieldInstance><fieldInstanceProperties><name>uiBehavior</name><value>none</value></fieldInstanceProperties><fieldItem>Record.Name</fieldItem><identifier>RecordName</identifier></fieldInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Team Page</masterLabel><sobjectType>Team__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>'
    )
  ],
  ['force-app/one/lwc/teamBoard/teamBoard.ts', ''],
  [
    'force-app/one/tabs/Team__c.tab-meta.xml',
    metadataFile('CustomTab', '<customObject>true</customObject><motif>Custom1: Heart</motif>')
  ],
  [
    'force-app/one/applications/Teams.app-meta.xml',
    metadataFile(
      'CustomApplication',
      '<actionOverrides><actionName>View</actionName><content>TeamPage</content><formFactor>Large</formFactor><pageOrSobjectType>Team__c</pageOrSobjectType><type>Flexipage</type></actionOverrides><label>Teams</label><tabs>standard-home</tabs><tabs>Team__c</tabs>'
    )
  ],
  [
    'force-app/one/permissionsets/TeamUser.permissionset-meta.xml',
    metadataFile(
      'PermissionSet',
      '<applicationVisibilities><application>Teams</application><visible>true</visible></applicationVisibilities><customPermissions><enabled>true</enabled><name>Approve</name></customPermissions><fieldPermissions><editable>true</editable><field>Member__c.Score__c</field><readable>true</readable></fieldPermissions><label>Team User</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Team__c</object><viewAllRecords>false</viewAllRecords></objectPermissions><tabSettings><tab>Team__c</tab><visibility>Visible</visibility></tabSettings>'
    )
  ],
  [
    'force-app/one/customPermissions/Approve.customPermission-meta.xml',
    metadataFile('CustomPermission', '<isLicensed>false</isLicensed><label>Approve</label>')
  ],
  [
    'force-app/one/labels/CustomLabels.labels-meta.xml',
    metadataFile(
      'CustomLabels',
      '<labels><fullName>teams_Hello</fullName><language>en_US</language><protected>true</protected><shortDescription>Hello</shortDescription><value>Hello &amp; welcome</value></labels>'
    )
  ],
  [
    'force-app/one/flows/MemberJoined.flow-meta.xml',
    metadataFile(
      'Flow',
      '<apiVersion>67.0</apiVersion><label>Member joined</label><processType>AutoLaunchedFlow</processType><recordUpdates><name>Set_score</name><label>Set score</label><locationX>0</locationX><locationY>0</locationY><inputAssignments><field>Score__c</field><value><numberValue>1.0</numberValue></value></inputAssignments><inputReference>$Record</inputReference></recordUpdates><start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Set_score</targetReference></connector><filters><field>Level__c</field><operator>EqualTo</operator><value><stringValue>Senior</stringValue></value></filters><object>Member__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start><status>Active</status>'
    )
  ]
]);

/** The sound files with one text replaced in one file. Throws when the text is not there, so that a test cannot pass by accident. */
export function withChange(file: string, from: string, to: string): ReadonlyMap<string, string> {
  const found = [...soundFiles].find(([name]) => name.includes(file));
  if (found === undefined || !found[1].includes(from)) {
    throw new Error(`Nothing to change: ${from} in ${file}`);
  }
  return new Map(soundFiles).set(found[0], found[1].replace(from, to));
}
