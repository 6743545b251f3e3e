/** Reads records out of the answers of UI API's GraphQL. Pure; runs anywhere. */

/** A field as UI API's GraphQL gives it. */
export interface FieldValue<Value> {
  readonly value: Value | null;
  readonly displayValue?: string | null;
}
/** A field that may be absent because the user may not see it. */
export type Field<Value> = FieldValue<Value> | null | undefined;
/** A list of records as UI API's GraphQL gives it. */
export interface Connection<Node> {
  readonly edges?: readonly ({ readonly node: Node | null } | null)[] | null;
  readonly totalCount?: number | null;
  readonly pageInfo?: { readonly hasNextPage?: boolean | null; readonly endCursor?: string | null } | null;
}

/** The value of a field; null when it is blank, absent or hidden from the user. */
export function valueOf<Value>(field: Field<Value>): Value | null {
  return field?.value ?? null;
}

/** Text of a field; null when blank. */
export function textOf(field: Field<string>): string | null {
  const value = valueOf(field);
  return value === null || value.trim() === '' ? null : value;
}

/** The records of a connection, without holes. */
export function nodesOf<Node>(connection: Connection<Node> | null | undefined): Node[] {
  return (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}

/** The cursor to ask for the records after these; null when there are none. */
export function nextCursor(connection: Connection<unknown> | null | undefined): string | null {
  const page = connection?.pageInfo;
  return page?.hasNextPage === true ? (page.endCursor ?? null) : null;
}
