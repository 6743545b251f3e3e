/** A criterion on the records that may be picked. */
export interface PickerCriterion {
  readonly fieldPath: string;
  readonly operator: 'eq' | 'ne' | 'lt' | 'gt' | 'lte' | 'gte' | 'like' | 'in' | 'nin' | 'includes' | 'excludes';
  readonly value: unknown;
}
export interface PickerFilter {
  readonly criteria: readonly PickerCriterion[];
  /** E.g. `1 AND (2 OR 3)`; absent means all. */
  readonly filterLogic?: string;
}
export interface MatchingInfo {
  readonly primaryField: { readonly fieldPath: string; readonly mode?: 'contains' | 'startsWith' };
  readonly additionalFields?: readonly { readonly fieldPath: string }[];
}
export interface DisplayInfo {
  readonly primaryField?: string;
  readonly additionalFields?: readonly string[];
}

export interface PickerQuery {
  readonly object: string;
  readonly term: string;
  readonly nameField: string;
  readonly display: DisplayInfo;
  readonly matching: MatchingInfo | undefined;
  readonly filter: PickerFilter | undefined;
  readonly limit: number;
}

type Where = Readonly<Record<string, unknown>>;

/** The GraphQL query that finds records to pick, and its variables. */
export function pickerQuery(query: PickerQuery): { readonly text: string; readonly variables: Where } {
  const { object, term, nameField, display, matching, filter, limit } = query;
  const primary = matching?.primaryField.fieldPath ?? nameField;
  const searched = [primary, ...(matching?.additionalFields ?? []).map((field) => field.fieldPath)];
  const before = matching?.primaryField.mode === 'startsWith' ? '' : '%';
  const pattern = `${before}${term.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const terms: Where[] = [];
  if (term !== '') terms.push({ or: searched.map((path) => nested(path, { like: pattern })) });
  if (filter !== undefined) terms.push(filterWhere(filter));
  const where = terms.length > 1 ? { and: terms } : (terms[0] ?? {});
  const order = term === '' ? 'LastModifiedDate: { order: DESC }' : `${nameField}: { order: ASC }`;
  const shown = [display.primaryField ?? nameField, ...(display.additionalFields ?? [])];
  const text = `query pickRecords($where: ${object}_Filter, $first: Int) {
  uiapi { query { ${object}(where: $where, first: $first, orderBy: { ${order} }) {
    edges { node { Id ${[...new Set([nameField, ...shown])].map(selection).join(' ')} } }
  } } }
}`;
  return { text, variables: { where, first: limit } };
}

/** `Account__r.Name` as a nested selection of its value and how the user's locale writes it. */
function selection(path: string): string {
  const [name = '', ...rest] = path.split('.');
  return rest.length === 0 ? `${name} { value displayValue }` : `${name} { ${selection(rest.join('.'))} }`;
}

function nested(path: string, condition: Where): Where {
  return path.split('.').reduceRight<Where>((inner, name) => ({ [name]: inner }), condition);
}

function filterWhere({ criteria, filterLogic }: PickerFilter): Where {
  const conditions = criteria.map(({ fieldPath, operator, value }) => nested(fieldPath, { [operator]: value }));
  if (filterLogic === undefined) return { and: conditions };
  return parseLogic(filterLogic, conditions);
}

/** Reads `1 AND (2 OR NOT 3)`: NOT binds closest, then AND, then OR. Throws when it is malformed or names no criterion. */
function parseLogic(logic: string, conditions: readonly Where[]): Where {
  const tokens = logic.toUpperCase().match(/\(|\)|AND|OR|NOT|\d+/g) ?? [];
  let at = 0;
  const result = either();
  if (at < tokens.length) throw new Error(`The filter logic ${logic} is malformed.`);
  return result;

  function either(): Where {
    const terms = [all()];
    while (tokens[at] === 'OR') {
      at++;
      terms.push(all());
    }
    return terms.length === 1 ? (terms[0] as Where) : { or: terms };
  }

  function all(): Where {
    const terms = [single()];
    while (tokens[at] === 'AND') {
      at++;
      terms.push(single());
    }
    return terms.length === 1 ? (terms[0] as Where) : { and: terms };
  }

  function single(): Where {
    const token = tokens[at++];
    if (token === 'NOT') return { not: single() };
    if (token === '(') {
      const inner = either();
      if (tokens[at++] !== ')') throw new Error(`The filter logic ${logic} lacks a closing parenthesis.`);
      return inner;
    }
    const condition = conditions[Number(token) - 1];
    if (condition === undefined) throw new Error(`The filter logic ${logic} names a criterion that is not there.`);
    return condition;
  }
}
