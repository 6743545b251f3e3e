import type { OrgModel } from '../../metadata/model.ts';

/** What a bundle may refer to. */
export interface Surroundings {
  readonly model: OrgModel;
  /** The bundle's own name and files, e.g. `labels.js`. */
  readonly bundle: string;
  readonly files: ReadonlySet<string>;
}

/** Kinds of `@salesforce/…` modules that exist in every org, or of which the local org cannot tell. */
const ALWAYS = new Set(['user', 'i18n', 'client', 'community', 'site', 'userPermission', 'accessCheck', 'featureFlag']);

/** Why a module that a bundle's file imports does not exist; undefined when it does. */
export function missingModule(specifier: string, file: string, around: Surroundings): string | undefined {
  if (specifier === 'lwc' || /^(?:lightning|@lwc|wire-service)(?:\/|$)/.test(specifier)) return undefined;
  if (specifier.startsWith('.')) return missingFile(specifier, file, around);
  const own = /^c\/(.+)$/.exec(specifier)?.[1];
  if (own !== undefined && around.model.bundles.has(own)) return undefined;
  const [, kind, name = ''] = /^@salesforce\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (kind !== undefined) return missingPlatformModule(kind, name, file, around.model);
  return `No MODULE named markup://${specifier.replace('/', ':')} found : [markup://c:${around.bundle}]`;
}

function missingFile(specifier: string, file: string, { files }: Surroundings): string | undefined {
  const [plain = ''] = specifier.replace(/^\.\//, '').split('?');
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  const names = [plain, `${plain}.js`, `${plain}.html`, `${plain}.css`].map((name) => folder + name);
  return names.some((name) => files.has(name)) ? undefined : `Cannot find the file ${specifier} in the bundle`;
}

function missingPlatformModule(kind: string, name: string, file: string, model: OrgModel): string | undefined {
  const invalid = (type: string): string => `Invalid reference ${name} of type ${type} in file ${file}`;
  switch (kind) {
    case 'schema':
      return missingSchema(name, model) ? invalid(name.includes('.') ? 'sobjectField' : 'sobjectClass') : undefined;
    case 'label': {
      const own = /^c\.(\w+)$/.exec(name)?.[1];
      return own !== undefined && model.labels.has(own) ? undefined : invalid('label');
    }
    case 'customPermission':
      return model.customPermissions.has(name) ? undefined : invalid('customPermission');
    case 'apex':
      return `Unable to find Apex action class referenced as '${name}'.`;
    case 'resourceUrl':
      return model.staticResources.has(name) ? undefined : invalid(kind);
    case 'contentAssetUrl':
    case 'messageChannel':
      return invalid(kind);
  }
  return ALWAYS.has(kind) ? undefined : `The local org does not know the module @salesforce/${kind}/${name}.`;
}

/** `Account`, `Account.Name`, `Stakeholder__c.Account__r.Name`. */
function missingSchema(name: string, model: OrgModel): boolean {
  const [object = '', ...path] = name.split('.');
  if (model.object(object) === undefined) return true;
  return path.length > 0 && !hasField(model, object, path);
}

function hasField(model: OrgModel, object: string, [first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return model.field(object, first) !== undefined;
  const wanted = first.toLowerCase();
  const lookup = [...(model.object(object)?.fields.values() ?? [])].find(
    (field) => field.relationshipName?.toLowerCase() === wanted
  );
  return lookup?.referenceTo.some((parent) => hasField(model, parent, rest)) ?? false;
}
