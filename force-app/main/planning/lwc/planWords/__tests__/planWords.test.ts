import { SECTION_NAMES, SECTION_OF_TEXT } from 'c/planCompleteness';
import { MAP_FIELDS } from 'c/planRecords';
import { PLAN_STATUSES, RELATIONSHIP_STAGES, TEXT_SECTIONS } from 'c/planTypes';
import { FIELD_OF, fieldHelp, fieldName, partName, stageMeaning, stageName, statusName } from 'c/planWords';

describe('c-plan-words', () => {
  it('names every part differently, and asks a question in each written one', () => {
    expect(new Set(MAP_FIELDS.map(fieldName)).size).toBe(MAP_FIELDS.length);
    expect(new Set(TEXT_SECTIONS.map(fieldHelp)).size).toBe(TEXT_SECTIONS.length);
  });

  it('leads from each part that counts to its field', () => {
    for (const field of TEXT_SECTIONS) expect(FIELD_OF[SECTION_OF_TEXT[field]]).toBe(field);
    expect(new Set(SECTION_NAMES.map(partName)).size).toBe(SECTION_NAMES.length);
    expect(partName('Why')).toBe('Customer’s why');
    expect(partName('Objectives')).toBe('A measurable objective');
  });

  it('names stages and states, and says what each stage means', () => {
    expect(new Set(RELATIONSHIP_STAGES.map(stageMeaning)).size).toBe(5);
    expect(stageName('Integrated')).toBe('Integrated');
    expect(PLAN_STATUSES.map(statusName)).toEqual(['Draft', 'In review', 'Approved', 'Active', 'Closed']);
  });
});
