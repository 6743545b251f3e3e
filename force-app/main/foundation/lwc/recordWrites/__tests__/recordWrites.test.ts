import { executeMutation } from 'lightning/graphql';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';

import { RefusedError, announce, save } from 'c/recordWrites';

const mutate = executeMutation as unknown as jest.Mock;

describe('recordWrites', () => {
  it('saves everything in one transaction, values as variables', async () => {
    mutate.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'new' } } } } });

    const ids = await save([
      { kind: 'create', object: 'Stakeholder__c', fields: { Name: '") { evil }' } },
      { kind: 'update', object: 'Stakeholder__c', id: 'old', fields: { Support__c: null } },
      { kind: 'delete', object: 'Stakeholder__c', id: 'gone' }
    ]);

    expect(ids).toEqual(['new', 'old', 'gone']);
    expect(mutate).toHaveBeenCalledTimes(1);
    const { query, variables } = (mutate.mock.calls as [{ query: { text: string }; variables: unknown }][])[0]?.[0] ?? {
      query: { text: '' },
      variables: null
    };
    expect(query.text).toBe(
      'mutation save($w0: Stakeholder__cCreateInput!, $w1: Stakeholder__cUpdateInput!, $w2: RecordDeleteInput!) ' +
        '{ uiapi(input: { allOrNone: true }) { ' +
        'w0: Stakeholder__cCreate(input: $w0) { Record { Id } } ' +
        'w1: Stakeholder__cUpdate(input: $w1) { Record { Id } } ' +
        'w2: Stakeholder__cDelete(input: $w2) { Id } } }'
    );
    expect(variables).toEqual({
      w0: { Stakeholder__c: { Name: '") { evil }' } },
      w1: { Id: 'old', Stakeholder__c: { Support__c: null } },
      w2: { Id: 'gone' }
    });
  });

  it('throws the server’s reasons', async () => {
    const errors = [{ message: 'No.' }];
    mutate.mockResolvedValueOnce({ data: null, errors });

    await expect(save([{ kind: 'delete', object: 'Stakeholder__c', id: 'a' }])).rejects.toMatchObject(
      new RefusedError(errors)
    );
  });

  it('lets a lost connection through as it is', async () => {
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));

    await expect(save([{ kind: 'delete', object: 'Stakeholder__c', id: 'a' }])).rejects.toThrow(TypeError);
  });

  it('announces each record once', async () => {
    await announce(['a', 'b', 'a', '']);

    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a' }, { recordId: 'b' }]);
  });
});
