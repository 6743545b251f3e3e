import { crc32, deflateRawSync } from 'node:zlib';

import type { Random } from './random.ts';

/** One file of a zip, with everything about it that can be a lie. */
export interface ZipFile {
  readonly name: string | Buffer;
  readonly content: Buffer;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly declaredSize?: number;
  readonly mode?: number;
  /** Name in the local header, when it differs. */
  readonly localName?: string;
  /** Begins where this entry's data begins instead of its own. */
  readonly sharesWith?: number;
}

interface EndLies {
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
}

const packedContents = new WeakMap<Buffer, { packed: Buffer; checksum: number }>();

/** Bombs have the same large content many times: it is packed once. */
function packedOf({ content, stored }: ZipFile): { packed: Buffer; checksum: number } {
  const known = stored === true ? undefined : packedContents.get(content);
  if (known !== undefined) return known;
  const packed = stored === true ? content : deflateRawSync(content, { level: 1 });
  const made = { packed, checksum: crc32(content) };
  if (stored !== true) packedContents.set(content, made);
  return made;
}

const MEGABYTE = Buffer.alloc(999_999);

/** Writes a zip as it is told, truthful where nothing is said. */
export function writeZip(files: readonly ZipFile[], lies: EndLies = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.isBuffer(file.name) ? file.name : Buffer.from(file.name);
    const { packed, checksum } = packedOf(file);
    const method = file.method ?? (file.stored === true ? 0 : 8);
    const size = file.declaredSize ?? file.content.length;
    const crc = file.crc ?? checksum;
    const flags = file.flags ?? 0x800;
    const localName = file.localName === undefined ? name : Buffer.from(file.localName);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(localName.length, 26);
    const offset = file.sharesWith === undefined ? at : (offsets[file.sharesWith] ?? 0);
    offsets.push(offset);
    if (file.sharesWith === undefined) {
      parts.push(local, localName, packed);
      at += 30 + localName.length + packed.length;
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(file.mode === undefined ? 20 : 0x031e, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(((file.mode ?? 0) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const count = lies.count ?? files.length;
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(lies.directorySize ?? directoryBytes.length, 12);
  end.writeUInt32LE(lies.directoryOffset ?? at, 16);
  return Buffer.concat([...parts, directoryBytes, end]);
}

const text = (value: string): Buffer => Buffer.from(value);

/** Zips that lie or hide something, each with a name; all must be refused, or harmless. */
export const EVIL_ZIPS: Readonly<Record<string, (good: readonly ZipFile[], random: Random) => Buffer>> = {
  'climbing out': (good) => writeZip([...good, { name: '../../evil.object', content: text('x') }]),
  'an absolute path': (good) => writeZip([...good, { name: '/etc/evil', content: text('x') }]),
  backslashes: (good) => writeZip([...good, { name: 'objects\\..\\..\\evil', content: text('x') }]),
  'a drive': (good) => writeZip([...good, { name: 'C:/evil', content: text('x') }]),
  'a null byte': (good) => writeZip([...good, { name: 'objects/a\0.object', content: text('x') }]),
  'a folder that climbs': (good) => writeZip([...good, { name: '../', content: text(''), stored: true }]),
  'a name that JavaScript reserves': (good) => writeZip([...good, { name: '__proto__', content: text('x') }]),
  'a name that is not UTF-8': (good) =>
    writeZip([...good, { name: Buffer.from([0x61, 0xff, 0xfe]), content: text('x') }]),
  'a name twice': (good) => writeZip([...good, ...good]),
  'a name twice in other letters': (good) => writeZip([...good, { name: 'PACKAGE.XML', content: text('x') }]),
  'a link': (good) => writeZip([...good, { name: 'objects/link.object', content: text('/etc/passwd'), mode: 0xa1ff }]),
  'a device': (good) => writeZip([...good, { name: 'objects/tty.object', content: text('x'), mode: 0x21ff }]),
  'an encrypted entry': (good) => writeZip([...good, { name: 'objects/a.object', content: text('x'), flags: 1 }]),
  'an unknown method': (good) => writeZip([...good, { name: 'objects/a.object', content: text('x'), method: 14 }]),
  'a wrong checksum': (good) => writeZip([...good, { name: 'objects/a.object', content: text('x'), crc: 1 }]),
  'more than declared': (good) =>
    writeZip([...good, { name: 'objects/a.object', content: Buffer.alloc(20_000_000), declaredSize: 10 }]),
  'less than declared': (good) =>
    writeZip([...good, { name: 'objects/a.object', content: text('x'), declaredSize: 900_000 }]),
  'a size of four gigabytes': (good) =>
    writeZip([...good, { name: 'objects/a.object', content: text('x'), declaredSize: 0xfffffffe }]),
  'a size told elsewhere': (good) =>
    writeZip([...good, { name: 'objects/a.object', content: text('x'), declaredSize: 0xffffffff }]),
  'a bomb': (good) => writeZip([...good, { name: 'objects/a.object', content: Buffer.alloc(20_000_000) }]),
  'a bomb in parts': (good) =>
    writeZip([
      ...good,
      ...Array.from({ length: 700 }, (_, index) => ({ name: `objects/a${index}.object`, content: MEGABYTE }))
    ]),
  'entries that share data': (good) =>
    writeZip([
      ...good,
      ...Array.from({ length: 500 }, (_, index) => ({
        name: `objects/a${index}.object`,
        content: MEGABYTE,
        sharesWith: 0
      }))
    ]),
  'another name inside': (good) =>
    writeZip([...good, { name: 'objects/a.object', localName: 'objects/b.object', content: text('x') }]),
  'a zip in a zip': (good) => writeZip([...good, { name: 'objects/a.object', content: writeZip(good) }]),
  'more files than Salesforce takes': (good) =>
    writeZip([
      ...good,
      ...Array.from({ length: 11_000 }, (_, index) => ({ name: `a/${index}`, content: text(''), stored: true }))
    ]),
  'more entries than there are': (good) => writeZip(good, { count: 60_000 }),
  'large numbers without their record': (good) => writeZip(good, { count: 0xffff, directoryOffset: 0xffffffff }),
  'a directory elsewhere': (good, random) => writeZip(good, { directoryOffset: random.below(100_000) }),
  'a directory of another size': (good, random) => writeZip(good, { directorySize: random.below(100_000) }),
  nothing: () => Buffer.alloc(0),
  'an end and nothing else': () => writeZip([]),
  'random bytes': (_good, random) => Buffer.from(random.many(1, 3000, () => random.below(256)))
};
