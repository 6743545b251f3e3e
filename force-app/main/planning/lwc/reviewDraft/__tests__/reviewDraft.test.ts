import { mergeDrafts, unsavedFields } from 'c/reviewDraft';
import type { ReviewDraft } from 'c/reviewDraft';

const empty: ReviewDraft = { notes: '', feedback: '', attendees: [], done: [], decision: null, nextReviewOn: null };
const draft = (values: Partial<ReviewDraft>): ReviewDraft => ({ ...empty, ...values });

describe('c/reviewDraft', () => {
  describe('mergeDrafts', () => {
    it('keeps the ticks and names of both, and what either took away', () => {
      const base = draft({ done: ['a', 'b'], attendees: ['Ann'] });
      const mine = draft({ done: ['b', 'c'], attendees: ['Ann', 'Cid'] });
      const theirs = draft({ done: ['a', 'b', 'd'], attendees: ['Ann', 'Dee'] });

      const merge = mergeDrafts(base, mine, theirs);

      expect(merge.draft.done).toEqual(['b', 'd', 'c']);
      expect(merge.draft.attendees).toEqual(['Ann', 'Dee', 'Cid']);
    });

    it('keeps both texts, and says so where both wrote in one place', () => {
      const base = draft({ notes: 'Start.\n', feedback: '' });
      const mine = draft({ notes: 'Start.\nMine.', feedback: '' });
      const theirs = draft({ notes: 'Start.\nTheirs.', feedback: 'Good.' });

      const merge = mergeDrafts(base, mine, theirs);

      expect(merge.draft).toMatchObject({ notes: 'Start.\nTheirs.\nMine.', feedback: 'Good.' });
      expect(merge).toMatchObject({ changed: ['notes', 'feedback'], both: ['notes'] });
    });

    it('says nothing of what nobody else changed', () => {
      const mine = draft({ notes: 'Mine.', decision: 'Continue' });

      expect(mergeDrafts(empty, mine, empty)).toEqual({ draft: mine, changed: [], both: [] });
      expect(mergeDrafts(empty, mine, mine)).toEqual({ draft: mine, changed: [], both: [] });
    });

    it('takes the blanks that the server dropped for nobody’s change', () => {
      const sent = draft({ notes: 'Hello ' });
      const mine = draft({ notes: 'Hello w' });

      const merge = mergeDrafts(sent, mine, draft({ notes: 'Hello' }));

      expect(merge).toEqual({ draft: mine, changed: [], both: [] });
    });

    it('keeps the blank behind which I am about to go on', () => {
      const sent = draft({ notes: 'Hello ' });

      const merge = mergeDrafts(sent, sent, draft({ notes: 'Hello\nTheirs.' }));

      expect(merge).toMatchObject({ draft: { notes: 'Hello \nTheirs.' }, changed: ['notes'], both: [] });
    });

    it.each([
      ['theirs where only they chose', null, null, 'Continue', 'Continue'],
      ['mine where only I chose', null, 'Rework', null, 'Rework'],
      ['mine where both chose', null, 'Rework', 'Continue', 'Rework'],
      ['nothing where one took it back', 'Stop', null, 'Stop', null]
    ] as const)('takes %s', (_, base, mine, theirs, decision) => {
      const merge = mergeDrafts(draft({ decision: base }), draft({ decision: mine }), draft({ decision: theirs }));

      expect(merge.draft.decision).toBe(decision);
    });
  });

  it('saves what differs, and nothing else', () => {
    const server = draft({ notes: 'Old', done: ['a'], decision: 'Continue' });
    const mine = draft({ notes: '', done: ['a', 'b'], attendees: ['Ann', 'Bo'], decision: 'Continue' });

    expect(unsavedFields(server, mine)).toEqual({ Notes__c: null, AgendaDone__c: 'a\nb', Attendees__c: 'Ann; Bo' });
    expect(unsavedFields(mine, mine)).toEqual({});
  });
});
