import { functionChoices, functionName } from 'c/teamFunctions';

describe('teamFunctions', () => {
  it('names every function, and keeps what it does not know as it is', () => {
    expect(['Sales', 'Market access', 'Legal', null].map(functionName)).toEqual([
      'Sales',
      'Market access',
      'Legal',
      ''
    ]);
  });

  it('offers the functions in their order', () => {
    expect(functionChoices().map(({ value }) => value)).toEqual([
      'Sales',
      'Clinical',
      'Market access',
      'Finance',
      'Operations',
      'Technology'
    ]);
  });
});
