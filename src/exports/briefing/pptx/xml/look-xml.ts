import type { Fill, LineLook, MarkerLook, PointLook } from '../chart/native-chart.ts';
import { inks, type SchemeColour } from '../chart/scheme-colour.ts';
import { element, joined, valued, type Xml } from './xml-element.ts';

/** English metric units of a point. */
const pointEmu = 12_700;

export const colourXml = ({ slot, keep, add, opacity }: SchemeColour): Xml =>
  element(
    'a:schemeClr',
    { val: slot },
    keep === undefined ? undefined : valued('a:lumMod', keep * 1000),
    add === undefined ? undefined : valued('a:lumOff', add * 1000),
    opacity === undefined ? undefined : valued('a:alpha', opacity * 1000),
  );

export const solidXml = (colour: SchemeColour): Xml =>
  element('a:solidFill', {}, colourXml(colour));

const nothing = element('a:noFill');

export function fillXml(fill: Fill): Xml {
  if (fill === 'none') return nothing;
  if (!('hatch' in fill)) return solidXml(fill);
  return element(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    element('a:fgClr', {}, colourXml(fill.hatch)),
    element('a:bgClr', {}, colourXml(inks.paper)),
  );
}

export function lineXml(line: LineLook | 'none'): Xml {
  if (line === 'none') return element('a:ln', {}, nothing);
  return element(
    'a:ln',
    { w: Math.round(line.width * pointEmu), cap: line.dash === 'sysDot' ? 'rnd' : 'flat' },
    solidXml(line.colour),
    valued('a:prstDash', line.dash ?? 'solid'),
    element('a:round'),
  );
}

/** Fill and edge of a bar, or the line of a series. */
export const shapeXml = ({ fill, line }: PointLook): Xml =>
  element(
    'c:spPr',
    {},
    fill === undefined ? undefined : fillXml(fill),
    line === undefined ? undefined : lineXml(line),
  );

export function markerXml(marker: MarkerLook | 'none'): Xml {
  if (marker === 'none') return element('c:marker', {}, valued('c:symbol', 'none'));
  const edge = lineXml({ colour: marker.edge, width: 1.75 });
  return element(
    'c:marker',
    {},
    valued('c:symbol', marker.symbol),
    valued('c:size', marker.size),
    element('c:spPr', {}, joined([fillXml(marker.fill), edge])),
  );
}
