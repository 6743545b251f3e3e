import { Kind, visit } from 'graphql';
import type { ASTNode, DocumentNode, GraphQLError } from 'graphql';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { OperationError } from './mutate.ts';

/** An error in the form that UI API's GraphQL gives. */
export interface ApiGraphqlError {
  readonly message: string;
  readonly locations: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly paths: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The aliases and names from the operation to the node at fault. */
function pathTo(document: DocumentNode, target: ASTNode | undefined): string {
  const names: string[] = [];
  let found: string | undefined;
  visit(document, {
    Field: {
      enter: (node) => {
        names.push(node.name.value);
        const isAtFault = node === target || node.arguments?.some((argument) => argument === target);
        if (isAtFault) found ??= names.join('/');
      },
      leave: () => void names.pop()
    }
  });
  return found ?? '';
}

/** What graphql-js says of an invalid document, in the words of Salesforce's engine where they are known. */
function validationMessage(error: GraphQLError, document: DocumentNode): string {
  const [node] = error.nodes ?? [];
  const place = ` @ '${pathTo(document, node)}'`;
  const unsupported = /^Cannot query field "(objectInfos|relatedListByName)" on type "UIAPI"/.exec(error.message);
  if (unsupported) return new UnsupportedError(`uiapi.${unsupported[1]} in GraphQL`).message;
  const field = /^Cannot query field "(.+?)" on type "(.+?)"/.exec(error.message);
  if (field) {
    return `Validation error of type FieldUndefined: Field '${field[1]}' in type '${field[2]}' is undefined${place}`;
  }
  const argument = /^Unknown argument "(.+?)" on field "(.+?)"/.exec(error.message);
  if (argument) return `Validation error of type UnknownArgument: Unknown field argument '${argument[1]}'${place}`;
  const leaf = /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/.exec(error.message);
  if (leaf) {
    return `Validation error of type SubselectionRequired: Subselection required for type '${leaf[2]}' of field '${leaf[1]}'${place}`;
  }
  const scalar = /^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields/.exec(error.message);
  if (scalar) {
    return `Validation error of type SubselectionNotAllowed: Subselection not allowed on leaf type '${scalar[2]}' of field '${scalar[1]}'${place}`;
  }
  const type = /^Unknown type "(.+?)"/.exec(error.message);
  if (type) return `Validation error of type UnknownType: Unknown type '${type[1]}'`;
  const input = /^Field "(.+?)" is not defined by type "(.+?)"/.exec(error.message);
  if (input) {
    const holder = node?.kind === Kind.OBJECT_FIELD ? ` in '${node.name.value}'` : '';
    return `Validation error of type WrongType: argument contains a field not in '${input[2]}': '${input[1]}'${holder}`;
  }
  return `Validation error: ${error.message}`;
}

/** A document that the schema does not allow. */
export function validationError(error: GraphQLError, document: DocumentNode): ApiGraphqlError {
  return {
    message: validationMessage(error, document),
    locations: error.locations ?? [],
    paths: [],
    extensions: { ErrorType: 'ValidationError' }
  };
}

/** Variables that do not suit the operation. */
export function variableError(error: GraphQLError): ApiGraphqlError {
  const unknown = /Field "(.+?)" is not defined by type "(.+?)"/.exec(error.message);
  const name = /^Variable "\$(.+?)"/.exec(error.message)?.[1] ?? '';
  const message = unknown
    ? `The variables input contains a field name '${unknown[1]}' that is not defined for input object type '${unknown[2]}' `
    : `Variable '${name}' has an invalid value: ${error.message}`;
  return { message, locations: [], paths: [], extensions: { ErrorType: 'ValidationError' } };
}

/** Text that is not GraphQL. */
export function syntaxError(error: GraphQLError): ApiGraphqlError {
  const [place] = error.locations ?? [];
  const where = place ? ` at line ${place.line} column ${place.column}` : '';
  return {
    message: `Invalid syntax${where}: ${error.message.replace(/^Syntax Error: /, '')}`,
    locations: error.locations ?? [],
    paths: [],
    extensions: { ErrorType: 'InvalidSyntax' }
  };
}

/** An error while answering: a refusal of the org keeps its code and fields; a defect is thrown on, for the server to log. */
export function executionError(error: GraphQLError): ApiGraphqlError {
  const cause = error.originalError;
  const path = error.path ?? [];
  const place = { locations: error.locations ?? [], ...(path.length > 0 && { path }), paths: path };
  if (!cause)
    return { message: error.message, ...place, extensions: { ErrorType: 'ValidationError', ...error.extensions } };
  if (!(cause instanceof OrgError)) throw cause;
  return {
    message: cause.message,
    ...place,
    extensions: {
      ErrorType: cause.code === 'FEATURE_NOT_SUPPORTED_LOCALLY' ? 'OperationNotSupported' : 'DataFetchingException',
      errorCode: cause.code,
      fields: cause.fields,
      ...(cause instanceof OperationError && { errors: cause.details })
    }
  };
}
