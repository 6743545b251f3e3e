import type { FieldModel, FieldType, OrgModel } from '../local-org/metadata/model.ts';
import { objectOf } from './app.ts';
import type { App } from './app.ts';
import type { Target, TargetField } from './target.ts';

/** `stop`: the deploy would fail or harm. `confirm`: it may be meant, an admin must say so. `note`: worth knowing. */
export interface Finding {
  readonly level: 'stop' | 'confirm' | 'note';
  readonly text: string;
}

/** Custom fields that an object may have, by edition; Salesforce Help, "Custom Fields Allowed Per Object". */
const fieldLimits: Readonly<Record<string, number>> = {
  'Professional Edition': 100,
  'Enterprise Edition': 500,
  'Developer Edition': 500,
  'Performance Edition': 800,
  'Unlimited Edition': 800
};
/** Salesforce Support can raise it to 40. */
const rollUpLimit = 25;

/** Everything about the target that an admin should know before deploying, what stops it first. */
export function findFindings(app: App, target: Target, apiVersion: string): readonly Finding[] {
  const findings = [
    ...versionFindings(target, apiVersion),
    ...editionFindings(target),
    ...prerequisiteFindings(app, target),
    ...objectCollisions(app, target),
    ...fieldCollisions(app, target),
    ...limitFindings(app, target),
    ...compactLayoutFindings(app, target)
  ];
  const order = ['stop', 'confirm', 'note'];
  return findings.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function versionFindings(target: Target, apiVersion: string): Finding[] {
  if (target.apiVersion >= Number(apiVersion)) return [];
  const own = target.apiVersion.toFixed(1);
  return [{ level: 'stop', text: `The org speaks API version ${own}; the metadata is written for ${apiVersion}.` }];
}

function editionFindings({ edition, isProduction }: Target): Finding[] {
  const findings: Finding[] = [];
  if (!/^(Enterprise|Unlimited|Performance|Developer) Edition$/.test(edition)) {
    findings.push({
      level: 'confirm',
      text: `The org is a ${edition}. Linchpin is made for Enterprise, Performance, Unlimited and Developer Edition; in others the API, permission sets or custom objects may be missing or few.`
    });
  }
  if (isProduction) {
    findings.push({
      level: 'note',
      text: 'This is a production org: flows arrive inactive unless "Deploy processes and flows as active" is on in Process Automation Settings, which in turn asks for Apex tests that run the flows.'
    });
  }
  return findings;
}

/** Standard objects, and their fields that permission sets and layouts name, must be there and visible to the deployer. */
function prerequisiteFindings(app: App, target: Target): Finding[] {
  const findings: Finding[] = [];
  for (const object of app.standardObjects) {
    const there = target.objects.get(object);
    if (there === undefined) {
      findings.push({ level: 'stop', text: `${object} is missing, or the user of this login may not see it.` });
      continue;
    }
    const names = new Set([...there.fields.keys()].map((name) => name.toLowerCase()));
    const missing = [...standardFieldsUsed(app.model, object)].filter((name) => !names.has(name.toLowerCase()));
    if (missing.length > 0) {
      findings.push({
        level: 'stop',
        text: `${object} lacks ${missing.join(', ')}, or the user of this login may not see ${missing.length === 1 ? 'it' : 'them'}; layouts and permission sets name ${missing.length === 1 ? 'it' : 'them'}.`
      });
    }
  }
  if (target.objects.get('Account')?.fields.has('IsPersonAccount') === true) {
    findings.push({
      level: 'note',
      text: 'Person accounts are on. Linchpin is about business accounts; it has not been tried with person accounts.'
    });
  }
  return findings;
}

function standardFieldsUsed(model: OrgModel, object: string): Set<string> {
  const used = new Set<string>();
  for (const layout of model.layouts.values()) {
    if (layout.object !== object) continue;
    for (const item of layout.sections.flatMap(({ columns }) => columns.flat())) {
      if (item.field !== undefined) used.add(item.field);
    }
  }
  for (const { fields } of model.permissionSets.values()) {
    for (const permission of fields) {
      if (permission.object === object) used.add(permission.field);
    }
  }
  return new Set([...used].filter((name) => !name.endsWith('__c')).sort());
}

/**
 * An object of the same name that Linchpin did not bring is somebody's; it must not be taken over unasked. Without the
 * permission sets most fields are hidden from everybody, so an object is recognised by its label and by the fields that
 * cannot be hidden.
 */
function objectCollisions(app: App, target: Target): Finding[] {
  if (target.isInstalled) return [];
  const hideable = new Set(
    [...app.model.permissionSets.values()].flatMap(({ fields }) =>
      fields.map(({ object, field }) => `${object}.${field}`)
    )
  );
  return app.customObjects.flatMap((name): Finding[] => {
    const there = target.objects.get(name);
    if (there === undefined) return [];
    const missing = app.fields.filter(
      ({ object, apiName }) => object === name && !hideable.has(`${name}.${apiName}`) && !there.fields.has(apiName)
    );
    if (missing.length === 0 && there.label === app.model.object(name)?.label) {
      return [
        {
          level: 'confirm',
          text: `${name} ("${there.label}") is there already, as Linchpin has it but without its permission sets: left by an earlier deploy, perhaps. Its definition would be overwritten; records stay.`
        }
      ];
    }
    const lack = missing.length === 0 ? '' : ` without ${missing.map(({ apiName }) => apiName).join(', ')}`;
    return [
      {
        level: 'stop',
        text: `${name} ("${there.label}") exists${lack}: another object of the same name. Rename or remove it first.`
      }
    ];
  });
}

function fieldCollisions(app: App, target: Target): Finding[] {
  return app.fields.flatMap((field): Finding[] => {
    const there = target.objects.get(field.object)?.fields.get(field.apiName);
    if (there === undefined) return [];
    const name = `${field.object}.${field.apiName}`;
    const difference = typeDifference(field, there);
    if (difference !== undefined) {
      return [
        {
          level: 'stop',
          text: `${name} exists and ${difference}. Rename or remove it first; its values would be lost.`
        }
      ];
    }
    if (target.isInstalled || app.customObjects.includes(field.object)) return [];
    return [
      {
        level: 'confirm',
        text: `${name} exists, of the same type. Its label, help text and values to pick would be overwritten; what records hold stays.`
      }
    ];
  });
}

/** The describe's types that a field of a metadata type can have. */
const describedTypes: Readonly<Record<FieldType, readonly string[]>> = {
  Id: ['id'],
  Text: ['string'],
  TextArea: ['textarea'],
  LongTextArea: ['textarea'],
  Html: ['textarea'],
  EncryptedText: ['encryptedstring'],
  Email: ['email'],
  Phone: ['phone'],
  Url: ['url'],
  Number: ['double', 'int'],
  Currency: ['currency'],
  Percent: ['percent'],
  Checkbox: ['boolean'],
  Date: ['date'],
  DateTime: ['datetime'],
  Time: ['time'],
  Picklist: ['picklist'],
  MultiselectPicklist: ['multipicklist'],
  Lookup: ['reference'],
  MasterDetail: ['reference'],
  AutoNumber: ['string'],
  Summary: ['double', 'int'],
  Address: ['address'],
  PersonName: ['string']
};

/** How a field that exists differs in kind from ours, as the end of "it exists and …"; undefined when it does not. */
function typeDifference(field: FieldModel, there: TargetField): string | undefined {
  const kind = (isFormula: boolean, isRollUp: boolean): string =>
    isFormula ? 'a formula' : isRollUp ? 'a roll-up' : 'a field that holds values';
  const ours = kind(field.formula !== undefined, field.summary !== undefined);
  const theirs = kind(there.isFormula, there.isRollUp);
  if (ours !== theirs) return `is ${theirs}, where Linchpin's is ${ours}`;
  const types = describedTypes[field.type === 'Summary' ? (field.summaryType ?? 'Summary') : field.type];
  if (!types.includes(there.type)) return `is of type ${there.type}, where Linchpin's is ${types.join(' or ')}`;
  const points = field.referenceTo.every((object) => there.referenceTo.includes(object));
  return points
    ? undefined
    : `refers to ${there.referenceTo.join(', ')}, where Linchpin's refers to ${field.referenceTo.join(', ')}`;
}

function limitFindings(app: App, target: Target): Finding[] {
  const findings: Finding[] = [];
  for (const object of app.standardObjects) {
    const there = target.objects.get(object);
    if (there === undefined) continue;
    const added = app.fields.filter((field) => field.object === object && !there.fields.has(field.apiName));
    const present = [...there.fields.values()];
    const rollUps = count(present, 'isRollUp') + added.filter(({ summary }) => summary !== undefined).length;
    if (rollUps > rollUpLimit) {
      findings.push({
        level: 'confirm',
        text: `${object} would have ${rollUps} roll-ups; ${rollUpLimit} are allowed unless Salesforce Support has raised it.`
      });
    }
    const limit = fieldLimits[target.edition];
    const fields = count(present, 'isCustom') + added.length;
    if (limit !== undefined && fields > limit) {
      findings.push({
        level: 'confirm',
        text: `${object} would have ${fields} custom fields that this login sees; ${limit} are allowed in ${target.edition}.`
      });
    }
  }
  return findings;
}

function count(fields: readonly TargetField[], flag: 'isCustom' | 'isRollUp'): number {
  return fields.filter((field) => field[flag]).length;
}

/** The primary compact layout of an object holds for everybody in the org, whatever app they use. */
function compactLayoutFindings(app: App, target: Target): Finding[] {
  if (target.isInstalled) return [];
  const objects = app.components
    .filter(({ type }) => type === 'CompactLayout')
    .flatMap((component) => objectOf(component) ?? [])
    .filter((name) => app.standardObjects.includes(name));
  const changed = objects.filter((name) => app.model.object(name)?.compactLayoutAssignment !== undefined);
  return changed.map((name) => ({
    level: 'note',
    text: `The primary compact layout of ${name} changes for everybody in the org, whatever app they use.`
  }));
}
