import { zipSync } from 'fflate';
import { ownEntry } from '../../../lib/own-entry.ts';
import { refuse } from '../file-refusal.ts';
import { readLimits } from '../read-limits.ts';
import { unpackEntry } from '../unpack-zip.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { slimSheet } from './slim-sheet.ts';

/** A workbook with nothing in it but cells: safe to parse, and quick. */
export interface SlimWorkbook {
  /** A ZIP without compression. */
  zip: Uint8Array;
  /** Names of the sheets with cells, in their order. */
  sheets: readonly string[];
}

const wanted =
  /^(\[content_types\]\.xml|_rels\/\.rels|(.+\/)?_rels\/[^/]+\.xml\.rels|(.*\/)?(workbook|styles|sharedstrings)[^/]*\.xml|(.*\/)?worksheets\/[^/]+\.xml)$/i;
const unwantedRelations = /worksheets\/_rels\//i;

/**
 * Unpacks the parts of a workbook that hold cells and leaves the rest where it is: pictures, charts
 * and links mean nothing here. Every sheet is held against the limits before it is parsed.
 */
export function slimWorkbook(zip: Uint8Array, entries: readonly ZipEntry[]): SlimWorkbook {
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    if (!wanted.test(entry.name) || unwantedRelations.test(entry.name)) continue;
    if (entry.bytes > readLimits.sheetXmlBytes) {
      refuse('zip/too-large', { bytes: entry.bytes, limit: readLimits.sheetXmlBytes });
    }
    parts[entry.name] = unpackEntry(zip, entry);
  }
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const names = Object.keys(parts);
  const workbook = names.find((name) => /(^|\/)workbook[^/]*\.xml$/i.test(name));
  if (workbook === undefined) return refuse('excel/damaged', { reason: 'workbook.xml' });
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const sheetParts = worksheetTargets(relations in parts ? text(relations) : '', folder);
  const shared = names.find((name) => /sharedstrings[^/]*\.xml$/i.test(name));
  const strings = shared === undefined ? 0 : (text(shared).match(/<(\w+:)?si[\s>/]/g)?.length ?? 0);

  const sheets: string[] = [];
  for (const { name, relation } of sheetsOf(text(workbook))) {
    const part = sheetParts.get(relation);
    // A sheet that is one chart has no cells.
    if (part === undefined) continue;
    if (!(part in parts)) refuse('excel/damaged', { reason: part }, { sheet: name });
    const slim = slimSheet(text(part), name, strings);
    if (slim !== undefined) parts[part] = new TextEncoder().encode(slim);
    sheets.push(name);
  }
  return { zip: zipSync(parts, { level: 0 }), sheets };
}

function sheetsOf(workbook: string): { name: string; relation: string }[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)].map(([, attributes = '']) => ({
    name: unescapeXml(attributeOf(attributes, 'name')),
    relation: /\s?\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '',
  }));
}

function worksheetTargets(relations: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/g)) {
    if (!attributeOf(attributes, 'Type').endsWith('/worksheet')) continue;
    const target = attributeOf(attributes, 'Target').replace(/^\.\//, '');
    targets.set(
      attributeOf(attributes, 'Id'),
      target.startsWith('/') ? target.slice(1) : folder + target,
    );
  }
  return targets;
}

function attributeOf(attributes: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return value?.[1] ?? value?.[2] ?? '';
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ownEntry(entities, name) ?? whole;
    const code = Number(name.slice(1).replace(/^x/i, '0x'));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
