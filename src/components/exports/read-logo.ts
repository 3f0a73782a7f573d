/** Why a file is not taken as a logo. */
export type LogoRefusal = 'too-large' | 'not-a-picture';

export interface DrawnLogo {
  /** A data address. */
  png: string;
  width: number;
  height: number;
}

/** A photo of a phone is smaller; what is larger would take the page's memory to look at it. */
const mostBytes = 5 * 1024 * 1024;

/** On a slide it is 60 px high; on a projector of twice the pixels this is enough. */
const room = { width: 480, height: 160 };

/** Draws a picture of any kind that the browser knows anew, as a small PNG without anything else in it. */
export async function readLogo(file: File): Promise<DrawnLogo | LogoRefusal> {
  if (file.size > mostBytes) return 'too-large';
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    // An SVG without a size of its own has none here either.
    const natural = {
      width: image.naturalWidth || room.width,
      height: image.naturalHeight || room.height,
    };
    const scale = Math.min(1, room.width / natural.width, room.height / natural.height);
    const width = Math.max(1, Math.round(natural.width * scale));
    const height = Math.max(1, Math.round(natural.height * scale));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return { png: canvas.toDataURL('image/png'), width, height };
  } catch {
    return 'not-a-picture';
  } finally {
    URL.revokeObjectURL(address);
  }
}
