import StakeholderDatatable from 'c/stakeholderDatatable';

describe('c-stakeholder-datatable', () => {
  it('adds the column type for picks, with a template to edit', () => {
    expect(Object.keys(StakeholderDatatable.customTypes)).toEqual(['pick']);
    expect(StakeholderDatatable.customTypes.pick).toMatchObject({ typeAttributes: ['label', 'options'] });
    expect(StakeholderDatatable.customTypes.pick.editTemplate).toBeInstanceOf(Function);
  });
});
