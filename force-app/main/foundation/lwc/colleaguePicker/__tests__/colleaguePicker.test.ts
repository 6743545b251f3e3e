import { graphql } from 'lightning/graphql';

import ColleaguePicker from 'c/colleaguePicker';
import { collect, flush, inside, mount, send } from 'test/mount';

const wire = graphql as unknown as {
  emit(value: unknown): void;
  getLastConfig(): { readonly variables: unknown };
};
type Picker = HTMLElement & { readonly items: unknown };

describe('c-colleague-picker', () => {
  it('finds by what is typed and hands on who is chosen', async () => {
    const picker = await mount('c-colleague-picker', ColleaguePicker, { label: 'Who' });
    const choices = collect(picker, 'choose');

    send(inside(picker, 'c-user-picker'), 'find', { text: 'bo' });
    await flush();
    expect(wire.getLastConfig().variables).toEqual({ pattern: '%bo%' });
    const node = { Id: '005b', Name: { value: 'Bo' }, Title: { value: ' ' } };
    wire.emit({ data: { uiapi: { query: { User: { edges: [{ node }] } } } } });
    await flush();
    expect(inside<Picker>(picker, 'c-user-picker').items).toEqual([{ id: '005b', name: 'Bo', detail: null }]);
    send(inside(picker, 'c-user-picker'), 'choose', { item: { id: '005b', name: 'Bo' } });

    expect(choices).toEqual([{ item: { id: '005b', name: 'Bo' } }]);
    await expect(picker).toBeAccessible();
  });

  it('finds nobody without an answer', async () => {
    const picker = await mount('c-colleague-picker', ColleaguePicker, { label: 'Who' });
    wire.emit({ data: undefined, errors: [{ message: 'No.' }] });
    await flush();

    expect(inside<Picker>(picker, 'c-user-picker').items).toEqual([]);
  });
});
