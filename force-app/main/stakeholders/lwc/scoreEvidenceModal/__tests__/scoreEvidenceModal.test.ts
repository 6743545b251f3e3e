import { INFLUENCE_LEVELS, SUPPORT_LEVELS } from 'c/relationshipScore';
import ScoreEvidenceModal from 'c/scoreEvidenceModal';
import { closed } from 'test/lightning/modal';
import { allInside, inside, mount, textOf } from 'test/mount';
import { person } from 'test/people';
import fc, { caseCount } from 'test/properties';

const tenths = (text: string | null | undefined): number => Math.round(Number((text ?? '').replace('−', '-')) * 10);

describe('c-score-evidence-modal', () => {
  it('shows formula, inputs, weights and who does not count', async () => {
    const dialog = await mount('c-score-evidence-modal', ScoreEvidenceModal, {
      people: [
        person({ id: 'a', name: 'Ann', support: 'Champion', access: 'In depth' }),
        person({ id: 'b', name: 'Bo', influence: 'Low', support: 'Opponent', access: 'None' }),
        person({ id: 'c', name: 'Cy', access: null, support: null })
      ]
    });

    expect(textOf(dialog)).toContain('400.00 ÷ 6 = 66.7');
    expect(allInside(dialog, 'tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'AnnHighChampionIn depth100.00466.7 %+33.4',
      'BoLowOpponentNone0.00233.3 %−16.7'
    ]);
    expect(inside(dialog, '[data-total="points"]').textContent).toBe('+16.7');
    expect(textOf(dialog)).toContain('= 6 ÷ 10 = 60 %');
    expect(textOf(dialog)).toContain('missing: support, access');
    await expect(dialog).toBeAccessible();
  });

  it('always adds up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...INFLUENCE_LEVELS), fc.constantFrom(...SUPPORT_LEVELS)), {
          minLength: 1,
          maxLength: 15
        }),
        async (picks) => {
          const people = picks.map(([influence, support], index) => person({ id: `p${index}`, influence, support }));
          const dialog = await mount('c-score-evidence-modal', ScoreEvidenceModal, { people });
          const points = allInside(dialog, 'tbody tr td:last-child').map((cell) => tenths(cell.textContent));
          const total = tenths(inside(dialog, '[data-total="points"]').textContent);
          expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
          dialog.remove();
        }
      ),
      { numRuns: caseCount(20) }
    );
  });

  it('goes to a person', async () => {
    const dialog = await mount('c-score-evidence-modal', ScoreEvidenceModal, { people: [person({ id: 'a' })] });

    inside(dialog, '[data-id="a"]').click();

    expect(closed).toEqual(['a']);
  });

  it('says that there is no score while nobody is assessed', async () => {
    const dialog = await mount('c-score-evidence-modal', ScoreEvidenceModal, {
      people: [person({ id: 'a', influence: null })]
    });

    expect(textOf(dialog)).toContain('Nobody is assessed, so there is no score.');
    expect(allInside(dialog, 'table')).toHaveLength(0);
    await expect(dialog).toBeAccessible();
  });
});
