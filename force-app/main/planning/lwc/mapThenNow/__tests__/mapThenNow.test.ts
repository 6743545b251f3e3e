import MapThenNow from 'c/mapThenNow';
import { allInside, inside, mount, textOf } from 'test/mount';
import { movedPoint, reviewPerson } from 'test/reviews';

import { SIZE, draw } from '../draw';
import { movesOf, stayedOf } from '../moves';

const people = [
  reviewPerson({ id: '1', support: 'Sceptic' }),
  reviewPerson({ id: '2', isKeyPlayer: true, support: 'Champion', influence: 'Very high' })
];
const down = movedPoint('1', { support: 'Neutral' }, { support: 'Sceptic' });

describe('c-map-then-now', () => {
  describe('movesOf', () => {
    it('tells who came closer and who went further away', () => {
      const up = movedPoint('2', { support: 'Neutral' }, { support: 'Champion' }, 'up');

      expect(movesOf([down, up], people)).toMatchObject([
        { id: '1', from: { row: 1, column: 2 }, to: { row: 1, column: 1 }, course: 'further' },
        { id: '2', from: { row: 1, column: 2 }, to: { row: 1, column: 4 }, course: 'closer' }
      ]);
    });

    it('leaves out whose place is the same, and who has none', () => {
      const access = movedPoint('1', {}, { access: 'Regular' }, 'up');
      const unplaced = movedPoint('9', { support: null }, { support: null, influence: 'Low' }, 'rated');

      expect(movesOf([access, unplaced], people)).toEqual([]);
    });

    it('has no place then for who came, and none now for who left', () => {
      const added = movedPoint('1', { support: null }, { support: 'Neutral' }, 'added');
      const left = movedPoint('2', { support: 'Neutral' }, { support: 'Sceptic' }, 'left');

      expect(movesOf([added, left], people)).toMatchObject([
        { id: '1', from: null, to: { row: 1, column: 2 } },
        { id: '2', from: { row: 1, column: 2 }, to: null }
      ]);
    });

    it('shows key players who stayed', () => {
      expect(stayedOf(movesOf([down], people), people)).toMatchObject([{ id: '2', course: 'level' }]);
    });
  });

  describe('draw', () => {
    it('gives everybody in a cell a place of their own, and leads the arrow from edge to edge', () => {
      const moves = movesOf([down, movedPoint('2', { support: 'Neutral' }, { support: 'Sceptic' })], people);
      const drawn = draw(moves);
      const points = drawn.flatMap(({ then, now }) => [then, now]).map((point) => `${point?.x},${point?.y}`);

      expect(new Set(points).size).toBe(4);
      const [first] = drawn;
      expect(first?.line?.from.x).toBeCloseTo((first?.then?.x ?? 0) - SIZE.radius, 0);
      expect(first?.head.split(' ')).toHaveLength(3);
    });

    it('draws no arrow where nothing moved', () => {
      expect(draw(stayedOf([], people))).toMatchObject([{ then: null, line: null, head: '' }]);
    });
  });

  it('draws who moved, and says it in words for those who cannot see it', async () => {
    const element = await mount<MapThenNow>('c-map-then-now', MapThenNow, {
      items: [down],
      people,
      since: '2026-09-27'
    });

    expect(allInside(element, 'svg .head')).toHaveLength(1);
    expect(allInside(element, '.list li').map((item) => item.textContent)).toEqual([
      'Person 1: Neutral, High influence → Sceptic, High influence',
      'Person 2: stayed, Champion, Very high influence'
    ]);
    expect(textOf(element)).toContain('grey: on September 27, 2026; an arrow leads to today');
    expect(inside(element, 'svg').getAttribute('aria-hidden')).toBe('true');
    await expect(element).toBeAccessible();
  });

  it('says when nobody moved', async () => {
    const element = await mount<MapThenNow>('c-map-then-now', MapThenNow, { people, since: '2026-09-27' });

    expect(textOf(element)).toContain('Nobody moved on the map since September 27, 2026.');
    expect(allInside(element, 'svg')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('says how many more moved than are drawn, and when a held review was', async () => {
    const items = Array.from({ length: 30 }, (_, at) => movedPoint(String(at), {}, { support: 'Sceptic' }));
    const element = await mount<MapThenNow>('c-map-then-now', MapThenNow, {
      items,
      people: [],
      since: '2026-09-27',
      until: '2026-11-28'
    });

    expect(textOf(element)).toContain('6 more moved; they are in the agenda.');
    expect(textOf(element)).toContain('an arrow leads to November 28, 2026');
  });
});
