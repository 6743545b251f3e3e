import { crc32, inflateRawSync } from 'node:zlib';

/** A zip that cannot be read, or must not be; `what` says why in a sentence without its end. */
export class ZipError extends Error {
  readonly reason: 'damaged' | 'tooLarge' | 'tooMany';

  constructor(message: string, reason: ZipError['reason'] = 'damaged') {
    super(message);
    this.name = 'ZipError';
    this.reason = reason;
  }
}

/** One file of a zip as its directory describes it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export interface UnzipLimits {
  readonly files: number;
  /** Bytes of all files together. */
  readonly bytes: number;
  /** Times its packed size that a file above a megabyte may have. */
  readonly ratio: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const BIG = 0xffffffff;
/** Files below this size may have any ratio: a megabyte harms nobody. */
const RATIO_FROM = 1_000_000;

/**
 * Unpacks a zip: path → bytes, folders left out, in the order of its directory. The directory is checked whole before
 * anything is unpacked: paths inside the package, names only once, sizes within the limits, no encryption, no links, no
 * data that two entries share. Each file must have the size and the checksum that it declares. Throws `ZipError`.
 */
export function unzip(zip: Uint8Array, limits: UnzipLimits): Map<string, Uint8Array> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const { entries, directory } = readDirectory(bytes, limits);
  const places = entries.map((entry) => ({ entry, ...placeOf(bytes, entry, directory) }));
  checkOverlaps(places);
  return new Map(places.map(({ entry, start, end }) => [entry.name, contentOf(entry, bytes.subarray(start, end))]));
}

/** The end record is the last one whose comment reaches exactly to the end of the file. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw new ZipError('it has no directory');
}

function readDirectory(bytes: Buffer, limits: UnzipLimits): { entries: readonly Entry[]; directory: number } {
  const end = endOf(bytes);
  const { count, size, start } = directoryPlace(bytes, end);
  if (start + size > end) throw new ZipError('its directory lies outside of it');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > start + size || bytes.readUInt32LE(at) !== DIRECTORY) throw new ZipError('its directory is damaged');
    const { entry, isFolder, next } = readEntry(bytes, at, start + size);
    at = next;
    if (isFolder) continue;
    if (names.has(entry.name.toLowerCase())) throw new ZipError(`it holds ${JSON.stringify(entry.name)} twice`);
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    if (entries.length > limits.files) throw new ZipError('Too many files in zip', 'tooMany');
    total += entry.size;
    const isBomb = entry.size > RATIO_FROM && entry.size > entry.packedSize * limits.ratio;
    if (isBomb || total > limits.bytes) throw new ZipError(`${entry.name} unpacks to ${entry.size} bytes`, 'tooLarge');
  }
  if (at !== start + size) throw new ZipError('its directory is damaged');
  return { entries, directory: start };
}

/** Where the directory lies; large zips say it in a record of their own. */
function directoryPlace(bytes: Buffer, end: number): { count: number; size: number; start: number } {
  const disk = bytes.readUInt16LE(end + 4) | bytes.readUInt16LE(end + 6);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (count !== 0xffff && size !== BIG && start !== BIG) {
    if (disk !== 0 || bytes.readUInt16LE(end + 8) !== count) throw new ZipError('it is one part of several');
    return { count, size, start };
  }
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== END64_LOCATOR) throw new ZipError('its directory is damaged');
  const record = safe(bytes.readBigUInt64LE(locator + 8));
  if (record + 56 > locator || bytes.readUInt32LE(record) !== END64) throw new ZipError('its directory is damaged');
  return {
    count: safe(bytes.readBigUInt64LE(record + 32)),
    size: safe(bytes.readBigUInt64LE(record + 40)),
    start: safe(bytes.readBigUInt64LE(record + 48))
  };
}

function readEntry(bytes: Buffer, at: number, end: number): { entry: Entry; isFolder: boolean; next: number } {
  const flags = bytes.readUInt16LE(at + 8);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > end) throw new ZipError('its directory is damaged');
  const name = nameOf(bytes.subarray(at + 46, nameEnd));
  const isFolder = name.endsWith('/');
  checkPath(isFolder ? name.slice(0, -1) : name);
  if ((flags & 0x2041) !== 0) throw new ZipError(`${JSON.stringify(name)} is encrypted`);
  // The upper half has the file's mode where the zip was made on Unix: only plain files and folders may be deployed.
  const kind = bytes[at + 5] === 3 ? bytes.readUInt32LE(at + 38) >>> 28 : 0;
  if (kind !== 0 && kind !== 8 && kind !== 4) throw new ZipError(`${JSON.stringify(name)} is a link, not a file`);
  const sizes = [24, 20, 42].map((place) => bytes.readUInt32LE(at + place));
  const [size = 0, packedSize = 0, offset = 0] = sizes.includes(BIG)
    ? bigSizes(sizes, bytes.subarray(nameEnd, extraEnd))
    : sizes;
  const method = bytes.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new ZipError(`${JSON.stringify(name)} is packed in an unknown way`);
  return { entry: { name, method, crc: bytes.readUInt32LE(at + 16), packedSize, size, offset }, isFolder, next };
}

/** Sizes that do not fit into the directory stand in an extra field, in the same order. */
function bigSizes(sizes: readonly number[], extra: Buffer): readonly number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let place = at + 4;
      return sizes.map((size) => {
        if (size !== BIG) return size;
        if (place + 8 > Math.min(extra.length, at + 4 + length)) throw new ZipError('its sizes are missing');
        place += 8;
        return safe(extra.readBigUInt64LE(place - 8));
      });
    }
    at += 4 + length;
  }
  throw new ZipError('its sizes are missing');
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipError('its sizes cannot be true');
  return Number(value);
}

function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ZipError('it holds a name that is not UTF-8');
  }
}

function checkPath(name: string): void {
  const isInside =
    !/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) &&
    !name.split('/').some((part) => part === '..' || part === '.' || part === '');
  if (!isInside) throw new ZipError(`it holds a path that leaves the package: ${JSON.stringify(name)}`);
}

/** Where the data of an entry lies, after a local header that must agree with the directory. */
function placeOf(bytes: Buffer, entry: Entry, directory: number): { start: number; end: number } {
  const { offset, name, packedSize } = entry;
  if (offset + 30 > directory || bytes.readUInt32LE(offset) !== LOCAL)
    throw new ZipError(`${name} is not where it says`);
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > directory) throw new ZipError(`${name} is cut off`);
  const isSame =
    bytes.subarray(offset + 30, nameEnd).equals(Buffer.from(name)) && bytes.readUInt16LE(offset + 8) === entry.method;
  if (!isSame) throw new ZipError(`${name} is called otherwise in its own header`);
  return { start, end: start + packedSize };
}

/** Entries that share data make a small zip unpack to a large one. */
function checkOverlaps(places: readonly { readonly entry: Entry; readonly end: number }[]): void {
  const sorted = [...places].sort((a, b) => a.entry.offset - b.entry.offset);
  let last = 0;
  for (const { entry, end } of sorted) {
    if (entry.offset < last) throw new ZipError(`${entry.name} shares its data with another file`);
    last = end;
  }
}

function contentOf({ name, method, size, crc }: Entry, packed: Buffer): Uint8Array {
  let content: Buffer;
  try {
    content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new ZipError(`${name} cannot be unpacked to the ${size} bytes that it declares`);
  }
  if (content.length !== size) throw new ZipError(`${name} has ${content.length} bytes and declares ${size}`);
  if (crc32(content) !== crc) throw new ZipError(`${name} does not have the checksum that it declares`);
  return content;
}
