import { reduceErrors } from 'c/reduceErrors';

const refused = (output: unknown): unknown => ({
  ok: false,
  status: 400,
  body: { message: 'An error occurred while trying to update the record.', enhancedErrorType: 'RecordError', output }
});

describe('reduceErrors', () => {
  it('prefers the messages of fields and rules to their wrapper', () => {
    const error = refused({
      errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Say when they left.' }],
      fieldErrors: { LeftOn__c: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not in the future.' }] }
    });

    expect(reduceErrors(error)).toEqual({
      kind: 'validation',
      messages: ['Say when they left.', 'Not in the future.']
    });
  });

  it('reads GraphQL errors, repeats once', () => {
    const errors = [
      { message: 'Held on cannot be in the future.', extensions: { ErrorType: 'DataValidationError' } },
      { message: 'Held on cannot be in the future.', extensions: {} }
    ];

    expect(reduceErrors(errors)).toEqual({ kind: 'validation', messages: ['Held on cannot be in the future.'] });
    expect(reduceErrors(Object.assign(new Error('refused'), { errors })).messages).toHaveLength(1);
  });

  it.each([
    [new TypeError('Failed to fetch')],
    [{ ok: false, status: 0, statusText: 'Network Error' }],
    [[{ message: 'Failed to fetch' }]],
    ['NetworkError when attempting to fetch resource.']
  ])('knows a lost connection: %p', (error) => {
    expect(reduceErrors(error).kind).toBe('connection');
  });

  it.each([
    [{ status: 403, body: [{ errorCode: 'FORBIDDEN', message: 'No.' }] }],
    [[{ message: 'insufficient access rights on object id', extensions: {} }]],
    [refused({ errors: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'Read only.' }], fieldErrors: {} })]
  ])('knows a missing permission: %p', (error) => {
    expect(reduceErrors(error).kind).toBe('permission');
  });

  it('knows what GraphQL says of objects and fields that a user may not write', () => {
    const errors = [
      { message: "Validation error of type UnknownType: Unknown type 'Stakeholder__cUpdateInput'" },
      { message: "Validation error of type FieldUndefined: Field 'Stakeholder__cUpdate' is undefined" },
      { message: "The variables input contains a field name 'Role__c' that is not defined for input object type 'X'" }
    ];

    expect(reduceErrors(errors)).toEqual({ kind: 'permission', messages: [] });
  });

  it.each([[undefined], [null], [{}], [''], [[]]])('survives %p', (error) => {
    expect(reduceErrors(error)).toEqual({ kind: 'other', messages: [] });
  });

  it('takes the text of whatever else was thrown', () => {
    expect(reduceErrors(new Error('Boom')).messages).toEqual(['Boom']);
    expect(reduceErrors({ statusText: 'Server Error', status: 500 }).messages).toEqual(['Server Error']);
  });
});
