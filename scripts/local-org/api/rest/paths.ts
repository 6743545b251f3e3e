import type { FieldModel, OrgModel } from '../../metadata/model.ts';
import { lookupNamed, parentOf } from '../../query/paths.ts';

/** The field that a dotted path ends at, or undefined when the path leads nowhere. */
export function fieldAtPath(model: OrgModel, object: string, path: string): FieldModel | undefined {
  const steps = path.split('.');
  const name = steps.at(-1) ?? '';
  let at = model.object(object);
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const lookup = at === undefined ? undefined : lookupNamed(at, step);
    at = lookup === undefined ? undefined : parentOf(model, lookup, steps[index + 1]);
  }
  return at === undefined ? undefined : model.field(at.apiName, name);
}

/** The value type of a field: that of a roll-up's result, or the field's own. */
export function valueType(field: FieldModel): FieldModel['type'] {
  return field.type === 'Summary' ? (field.summaryType ?? 'Number') : field.type;
}
