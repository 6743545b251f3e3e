import path from 'node:path';

import { loadModel } from '../../local-org/metadata/source.ts';
import type { FieldModel, OrgModel } from '../../local-org/metadata/model.ts';

let model: OrgModel | undefined;

/** The fields that the app brings to an object, by name. */
export function appFields(object: string): readonly FieldModel[] {
  model ??= loadModel(path.resolve(import.meta.dirname, '../../../force-app'));
  return [...(model.object(object)?.fields.values() ?? [])]
    .filter(({ apiName }) => apiName.endsWith('__c'))
    .sort((a, b) => (a.apiName < b.apiName ? -1 : 1));
}
