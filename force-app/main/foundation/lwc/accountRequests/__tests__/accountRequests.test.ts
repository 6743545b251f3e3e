import { request, takeRequests } from 'c/accountRequests';

describe('accountRequests', () => {
  it('asks one after another until somebody takes it', () => {
    const asked: string[] = [];
    const handler = (name: string, takes: boolean) => (accountId: string, what: string) => {
      asked.push(`${name} ${accountId} ${what}`);
      return takes;
    };
    const stops = [handler('a', false), handler('b', true), handler('c', true)].map(takeRequests);

    expect(request('001', 'addPeople')).toBe(true);
    expect(asked).toEqual(['a 001 addPeople', 'b 001 addPeople']);
    stops.forEach((stop) => stop());
    expect(request('001', 'logInterview')).toBe(false);
    expect(asked).toHaveLength(2);
  });
});
