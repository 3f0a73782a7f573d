import { strToU8 } from 'fflate';
import { mendText, type PackageParts } from './package-parts.ts';

const imageRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const drawingUse = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const drawingSpace = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

/**
 * Puts the drawing itself beside the picture of it: PowerPoint shows the one, older programs the
 * other. The writer would draw the picture anew, on a canvas of its own.
 */
export function addDrawings(parts: PackageParts, slide: number, svgs: readonly string[]): void {
  const path = `ppt/slides/slide${slide}.xml`;
  const relations = `ppt/slides/_rels/slide${slide}.xml.rels`;
  svgs.forEach((svg, at) => {
    const name = `drawing-${slide}-${at + 1}.svg`;
    const id = `rIdDrawing${at + 1}`;
    parts.set(`ppt/media/${name}`, strToU8(svg));
    const relation = `<Relationship Id="${id}" Type="${imageRelation}" Target="../media/${name}"/>`;
    mendText(parts, relations, (text) =>
      text.replace('</Relationships>', `${relation}</Relationships>`),
    );
  });
  if (svgs.length === 0) return;
  let at = 0;
  mendText(parts, path, (text) =>
    text.replace(/(<a:blip r:embed="[^"]+">)<\/a:blip>/g, (whole, open: string) => {
      at += 1;
      if (at > svgs.length) return whole;
      return `${open}<a:extLst><a:ext uri="${drawingUse}"><asvg:svgBlip xmlns:asvg="${drawingSpace}" r:embed="rIdDrawing${at}"/></a:ext></a:extLst></a:blip>`;
    }),
  );
  if (at !== svgs.length) throw new Error(`${at} pictures in ${path}, not ${svgs.length}`);
}
