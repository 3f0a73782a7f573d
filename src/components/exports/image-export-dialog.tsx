import { useEffect, useMemo, useState } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { SightTest } from '../../charts/sight/tell-apart.ts';
import type { ExportCatalogue } from '../../exports/figure-columns.ts';
import { exportFileName } from '../../exports/file-name.ts';
import { exportImage, type ImageRequest } from '../../exports/image/export-image.ts';
import type { ImageFrame } from '../../exports/image/image-frame.ts';
import { imageDensities, imagePresetNames, imagePresets } from '../../exports/image/presets.ts';
import { ImageNotDrawn, toPng } from '../../exports/image/svg-to-png.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { namePartsOf } from '../../exports/name-parts.ts';
import { Choice } from '../filters/choice.tsx';
import { SegmentedChoice } from '../filters/segmented-choice.tsx';
import { Modal } from '../frame/modal.tsx';
import { useWords } from '../words-context.tsx';
import { copyPicture } from './copy-picture.ts';
import styles from './export-dialog.module.css';
import { pictureThemes, type PictureChoice } from './picture-choice.ts';
import { saveFile } from './save-file.ts';
import { SeenPreview } from './seen-preview.tsx';

interface ImageExportDialogProps {
  model: ChartModel;
  catalogue: ExportCatalogue;
  frame: ImageFrame;
  /** Gets a file beside the app, such as a font. */
  readFile: ImageRequest['readFile'];
  /** Said as soon as the dialog opens: why a picture was not copied. */
  told?: string;
  choice: PictureChoice;
  onChoice: (choice: PictureChoice) => void;
  onClose: () => void;
}

/** Pixels of an inch that screens go by. */
const screenPixels = 96;

/** A chart as a picture: laid out for where it goes, seen before it is saved or copied. */
export function ImageExportDialog(props: ImageExportDialogProps) {
  const { model, catalogue, frame, readFile, choice, onChoice, onClose, told = '' } = props;
  const { preset, theme, density } = choice;
  const words = useWords();
  const { language, messages } = words;
  const { imageExport } = messages;
  const [svg, setSvg] = useState<string>();
  const [test, setTest] = useState<SightTest>();
  const [said, setSaid] = useState(told);
  /** Height of the smallest letters, where they can hardly be read. */
  const [smallest, setSmallest] = useState<number>();
  useEffect(() => {
    let isWanted = true;
    exportImage({ model, preset, theme, words, frame, readFile }).then(
      ({ svg: made, sightTest, smallestText, isReadable }) => {
        if (!isWanted) return;
        setSvg(made);
        setTest(sightTest);
        setSmallest(isReadable ? undefined : smallestText);
      },
      () => isWanted && setSaid(imageExport.notMade),
    );
    return () => {
      isWanted = false;
    };
  }, [model, preset, theme, words, frame, readFile, imageExport]);
  const preview = useMemo(
    () => svg && URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
    [svg],
  );
  useEffect(() => () => (preview ? URL.revokeObjectURL(preview) : undefined), [preview]);

  const figures = model.series.flatMap(({ points }) =>
    points.flatMap(({ observation }) => observation ?? []),
  );
  const nameOf = (extension: string) =>
    exportFileName({
      ...namePartsOf(figures, model.title, catalogue, words),
      version: frame.dataVersion,
      date: frame.exportDate,
      extension,
    });
  const drawn = async (): Promise<Blob> => {
    if (svg === undefined) throw new Error('no picture yet');
    return toPng(svg, density);
  };
  const doing = async (work: () => Promise<string>) => {
    setSaid(imageExport.working);
    try {
      setSaid(await work());
    } catch (error) {
      const { width, height } = imagePresets[preset];
      const sizes = [width, height].map((it) => String(it * density));
      const isTooLarge = error instanceof ImageNotDrawn && density > 1;
      setSaid(
        isTooLarge ? imageExport.tooLarge(sizes[0] ?? '', sizes[1] ?? '') : imageExport.notDrawn,
      );
    }
  };
  const save = (name: string, file: Blob) => {
    saveFile(file, name);
    return imageExport.saved(name);
  };
  const { width, height, pixelsPerInch } = imagePresets[preset];
  /** On paper in points, on a screen in pixels. */
  const heightOf = (letters: number): string =>
    pixelsPerInch > screenPixels
      ? imageExport.pointsHigh(formatNumber((letters / pixelsPerInch) * 72, language, 1))
      : imageExport.pixelsHigh(formatNumber(letters, language));
  return (
    <Modal title={imageExport.title} onClose={onClose}>
      <div className={styles['choices']}>
        <Choice
          label={imageExport.preset}
          value={preset}
          options={imagePresetNames.map((value) => ({ value, label: imageExport.presets[value] }))}
          onChange={(next) => onChoice({ ...choice, preset: next })}
        />
        <SegmentedChoice
          label={imageExport.look}
          value={theme}
          options={pictureThemes.map((value) => ({ value, label: imageExport.looks[value] }))}
          onChange={(next) => onChoice({ ...choice, theme: next })}
        />
        <Choice
          label={imageExport.density}
          value={String(density)}
          options={imageDensities.map((value) => ({
            value: String(value),
            label: imageExport.pixels(String(width * value), String(height * value)),
          }))}
          onChange={(value) =>
            onChoice({
              ...choice,
              density: imageDensities.find((it) => String(it) === value) ?? density,
            })
          }
        />
      </div>
      {preview !== undefined && preview !== '' && test && (
        <SeenPreview src={preview} alt={imageExport.previewOf(model.title)} test={test} />
      )}
      {smallest !== undefined && (
        <p className={styles['warning']}>{imageExport.smallText(heightOf(smallest))}</p>
      )}
      <div className={styles['foot']}>
        <div className={styles['actions']}>
          <button
            type="button"
            className="button"
            disabled={svg === undefined}
            onClick={() =>
              void doing(async () =>
                (await copyPicture(drawn())) ? imageExport.copied : imageExport.copyRefused,
              )
            }
          >
            {imageExport.copy}
          </button>
          <button
            type="button"
            className="button"
            disabled={svg === undefined}
            onClick={() => void doing(async () => save(nameOf('png'), await drawn()))}
          >
            PNG
          </button>
          <button
            type="button"
            className="button"
            disabled={svg === undefined}
            onClick={() =>
              void doing(() =>
                Promise.resolve(
                  save(nameOf('svg'), new Blob([svg ?? ''], { type: 'image/svg+xml' })),
                ),
              )
            }
          >
            SVG
          </button>
        </div>
        <p role="status" className={styles['outcome']}>
          {said}
        </p>
      </div>
    </Modal>
  );
}
