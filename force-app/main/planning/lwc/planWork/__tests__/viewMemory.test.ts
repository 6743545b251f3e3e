import { rememberView, rememberedView } from '../viewMemory';

describe('view memory', () => {
  afterEach(() => {
    localStorage.clear();
    jest.restoreAllMocks();
  });

  it('begins with the board and keeps what was chosen', () => {
    expect(rememberedView()).toBe('board');

    rememberView('timeline');

    expect(rememberedView()).toBe('timeline');
  });

  it('shows the board where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('no storage');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);

    expect(() => rememberView('timeline')).not.toThrow();
    expect(rememberedView()).toBe('board');
  });
});
