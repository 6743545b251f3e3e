import { ODD_TEXTS } from './random.ts';
import type { Random } from './random.ts';

/** Any JSON value, deeper ones rarer. */
export function randomJson(random: Random, depth = 0): unknown {
  switch (random.below(depth > 3 ? 6 : 9)) {
    case 0:
      return random.pick([null, true, false, 0, -0, 1, -1, 1.5, 1e21, -1e308, 5e-324, 9007199254740993]);
    case 1:
      return random.pick(ODD_TEXTS);
    case 2:
      return 'x'.repeat(random.pick([0, 1, 255, 256, 4000, 131_073]));
    case 3:
      return random.pick([
        '001000000000001',
        '001000000000001AAA',
        '2026-01-01',
        '2026-01-01T00:00:00Z',
        'Acme',
        '@{a.id}',
        '@{a}'
      ]);
    case 4:
      return {};
    case 5:
      return [];
    case 6:
      return random.many(0, 4, () => randomJson(random, depth + 1));
    case 7:
      return {
        attributes: {
          type: random.pick(['Account', 'Contact', 'Stakeholder__c', '__proto__', '', 'Nope__c']),
          url: random.pick(ODD_TEXTS)
        },
        Name: randomJson(random, depth + 1)
      };
    default:
      return Object.fromEntries(
        random.many(0, 4, () => [
          random.pick(['Id', 'Name', 'type', 'attributes', 'records', 'fields', ...ODD_TEXTS]),
          randomJson(random, depth + 1)
        ])
      );
  }
}

/** The value with some parts of it exchanged for others, left out or doubled. */
export function damageJson(random: Random, value: unknown, share = 0.12): unknown {
  if (random.chance(share)) return randomJson(random, 1);
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => (random.chance(share / 2) ? [] : [damageJson(random, item, share)]));
    return random.chance(share / 3) ? [...items, ...items] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, item]) =>
    random.chance(share / 3)
      ? []
      : [[random.chance(share / 4) ? random.pick(ODD_TEXTS) : name, damageJson(random, item, share)] as const]
  );
  // `Object.fromEntries` keeps `__proto__` as a key of its own, and JSON sends it.
  return Object.fromEntries(entries);
}

/** JSON texts that no serializer makes. */
export const JSON_BOMBS: readonly (string | Buffer)[] = [
  '',
  ' ',
  'null',
  '[]',
  '"x"',
  '0',
  '{',
  '{"Name"',
  '{"Name":}',
  '{"Name":"a",}',
  "{'Name':'a'}",
  '{"Name":"a"} {"Name":"b"}',
  '{"Name":"a","Name":"b","name":"c"}',
  '{"Name":NaN}',
  '{"Name":1e999,"AnnualRevenue":1e999}',
  '{"AnnualRevenue":99999999999999999999999999999999,"Name":"a"}',
  '{"Name":"\\ud800"}',
  '{"Name":"\\u0000"}',
  '{"__proto__":{"Name":"a"},"constructor":{"prototype":{"x":1}}}',
  `${'['.repeat(100_000)}`,
  `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  `{"Name":"${'x'.repeat(5_000_000)}"}`,
  `{"Name":${'9'.repeat(1_000_000)}}`,
  `{${Array.from({ length: 50_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
  `[${'null,'.repeat(200_000)}null]`,
  `"${'\\'.repeat(500_001)}`,
  Buffer.from([0x7b, 0x22, 0x4e, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])
];
