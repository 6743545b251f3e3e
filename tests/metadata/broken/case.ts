/** One small change to this project's sound metadata, and what becomes of it. */
export interface Case {
  readonly what: string;
  /** Changed files: the end of the path, a text in it, and what takes its place. */
  readonly edits?: readonly (readonly [ending: string, from: string, to: string])[];
  /** New files, by their path in a wing. */
  readonly adds?: Readonly<Record<string, string>>;
  /** Why it is refused; absent for a near miss that is right. */
  readonly says?: RegExp;
  /** End of the path of the file that is named; by default that of the first change. */
  readonly file?: string;
  /** A text of that file in whose line the fault stands. */
  readonly line?: string;
}

/** A change to one text of one file. */
export function edit(what: string, ending: string, from: string, to: string, says?: RegExp, line?: string): Case {
  return {
    what,
    edits: [[ending, from, to]],
    ...(says === undefined ? {} : { says }),
    ...(line === undefined ? {} : { line })
  };
}

/** A new file. */
export function add(what: string, path: string, xml: string, says?: RegExp, line?: string): Case {
  return {
    what,
    adds: { [path]: xml },
    ...(says === undefined ? {} : { says }),
    ...(line === undefined ? {} : { line })
  };
}

/** A metadata file with a line for its declaration and one for its root. */
export function document(type: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${type}>\n`;
}

const inObject = (object: string, folder: string, name: string, suffix: string): string =>
  `stakeholders/objects/${object}/${folder}/${name}.${suffix}-meta.xml`;

/** A new field of the stakeholder, or of another object, from the XML after its name and label. */
export function field(what: string, name: string, body: string, says?: RegExp, object = 'Stakeholder__c'): Case {
  const xml = document('CustomField', `<fullName>${name}</fullName>\n<label>Extra</label>\n${body}`);
  return add(what, inObject(object, 'fields', name, 'field'), xml, says);
}

/** A new formula field of the stakeholder. */
export function formula(what: string, type: string, source: string, says?: RegExp): Case {
  const digits = ['Number', 'Currency', 'Percent'].includes(type) ? '<precision>18</precision><scale>2</scale>' : '';
  const text = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return field(what, 'Extra__c', `<formula>${text}</formula>\n${digits}<type>${type}</type>`, says);
}

/** A new list view of the stakeholder. */
export function listView(what: string, body: string, says?: RegExp, object = 'Stakeholder__c'): Case {
  const xml = document('ListView', `<fullName>Extra</fullName>\n${body}\n<label>Extra</label>`);
  return add(what, inObject(object, 'listViews', 'Extra', 'listView'), xml, says);
}

/** A new part of the stakeholder's object. */
export function part(what: string, type: string, folder: string, suffix: string, body: string, says?: RegExp): Case {
  const xml = document(type, `<fullName>Extra</fullName>\n${body}`);
  return add(what, inObject('Stakeholder__c', folder, 'Extra', suffix), xml, says);
}

/** A new permission set. */
export function permissionSet(what: string, body: string, says?: RegExp): Case {
  const xml = document('PermissionSet', `${body}\n<label>Extra</label>`);
  return add(what, 'foundation/permissionsets/Extra.permissionset-meta.xml', xml, says);
}

/** A new record-triggered flow on the stakeholder, from its elements and what its start adds. */
export function flow(what: string, elements: string, says?: RegExp, start = beforeSave('Step')): Case {
  const xml = document(
    'Flow',
    `<apiVersion>67.0</apiVersion>\n${elements}\n<label>Extra</label>\n<processType>AutoLaunchedFlow</processType>\n${start}\n<status>Active</status>`
  );
  return add(what, 'stakeholders/flows/Extra.flow-meta.xml', xml, says);
}

const startOf = (first: string, trigger: string, more: string): string =>
  `<start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>${first}</targetReference></connector>${more}<object>Stakeholder__c</object><recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>${trigger}</triggerType></start>`;

/** The start of a flow before the save. */
export const beforeSave = (first: string, more = ''): string => startOf(first, 'RecordBeforeSave', more);
/** The start of a flow after the save. */
export const afterSave = (first: string, more = ''): string => startOf(first, 'RecordAfterSave', more);

/** An element of a flow. */
export const node = (kind: string, name: string, body: string): string =>
  `<${kind}><name>${name}</name><label>${name}</label><locationX>0</locationX><locationY>0</locationY>${body}</${kind}>`;

/** An assignment of one value. */
export const assign = (to: string, value: string, operator = 'Assign'): string =>
  node(
    'assignments',
    'Step',
    `<assignmentItems><assignToReference>${to}</assignToReference><operator>${operator}</operator><value>${value}</value></assignmentItems>`
  );

/** Filler of a length. */
export const long = (length: number): string => 'x'.repeat(length);
