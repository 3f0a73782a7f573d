import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SightTest } from '../../charts/sight/tell-apart.ts';
import { SeenPreview } from './seen-preview.tsx';

const found: SightTest = {
  pairs: 1,
  confused: [{ names: ['Công nghiệp', 'Y dược'], sights: ['grey'], difference: 1.5 }],
  added: ['pattern'],
  remaining: [],
};

/** Pure red beside pure blue, as a picture is handed over. */
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 2 1"><path fill="#ff0000" d="M0 0h1v1h-1z"/><path fill="#0000ff" d="M1 0h1v1h-1z"/></svg>`;

let root: Root;
let place: HTMLElement;
let src: string;

beforeEach(async () => {
  await page.viewport(500, 700);
  src = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  root.render(<SeenPreview src={src} alt="Ảnh xem trước: Đề tài" test={found} />);
  await expect.element(preview()).toBeVisible();
  await (preview().element() as HTMLImageElement).decode();
});

afterEach(() => {
  root.unmount();
  place.remove();
  URL.revokeObjectURL(src);
});

const preview = () => page.getByRole('img', { name: 'Ảnh xem trước: Đề tài' });
const seeAs = (sight: string) => userEvent.selectOptions(page.getByLabelText('Xem như'), sight);

/** Colours at a quarter and at three quarters of the picture, as the browser has painted them. */
async function painted(): Promise<number[][]> {
  const base64 = await page.screenshot({ element: preview(), save: false });
  const shot = await createImageBitmap(
    await (await fetch(`data:image/png;base64,${base64}`)).blob(),
  );
  const context = new OffscreenCanvas(shot.width, shot.height).getContext('2d');
  context?.drawImage(shot, 0, 0);
  return [0.25, 0.75].map((share) => {
    const at = Math.round(shot.width * share);
    const data = context?.getImageData(at, Math.round(shot.height / 2), 1, 1).data ?? [];
    return [...data].slice(0, 3);
  });
}

const isNear = (seen: readonly number[], stated: readonly number[]): boolean =>
  seen.length === 3 && seen.every((it, at) => Math.abs(it - (stated[at] ?? -9)) <= 2);

describe('a preview', () => {
  // The same values as in the test of the colours: what is shown is what was counted with.
  it.each([
    ['original', [255, 0, 0], [0, 0, 255]],
    ['grey', [0x7f, 0x7f, 0x7f], [0x4c, 0x4c, 0x4c]],
    ['protan', [0x6d, 0x5f, 0], [0, 0x59, 0xff]],
    ['deutan', [0xa3, 0x90, 0], [0, 0x3d, 0xfb]],
    ['tritan', [0xff, 0, 0x0f], [0, 0x6b, 0x96]],
    ['projector', [0xff, 0x6a, 0x6a], [0x6a, 0x6a, 0xff]],
  ])('is painted as %s makes it', async (sight, red, blue) => {
    await seeAs(sight);
    const seen = await painted();
    expect(
      seen.map((it, at) => isNear(it, at === 0 ? red : blue)),
      String(seen),
    ).toEqual([true, true]);
  });

  it('goes back to its own colours', async () => {
    await seeAs('grey');
    await seeAs('original');
    expect((await painted())[0]).toEqual([255, 0, 0]);
  });

  it('is described by what the test has found', async () => {
    await expect
      .element(preview())
      .toHaveAccessibleDescription(/^Ở bản đen trắng, “Công nghiệp” và “Y dược” khó phân biệt/);
  });

  it('offers every sight by its name', () => {
    const options = page
      .getByRole('option')
      .elements()
      .map((it) => it.textContent);
    expect(options).toEqual([
      'Màu gốc',
      'Bản phô tô đen trắng',
      'Người mù màu đỏ',
      'Người mù màu lục',
      'Người mù màu lam',
      'Máy chiếu trong phòng sáng',
    ]);
  });
});
