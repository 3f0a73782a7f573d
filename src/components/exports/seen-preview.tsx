import { useId, useState } from 'react';
import { filterValues, sights, type Sight } from '../../charts/sight/sights.ts';
import type { SightTest } from '../../charts/sight/tell-apart.ts';
import { Choice } from '../filters/choice.tsx';
import { useWords } from '../words-context.tsx';
import styles from './seen-preview.module.css';
import { sightSentence } from './sight-sentence.ts';

interface SeenPreviewProps {
  /** Address of the picture. */
  src: string;
  alt: string;
  test: SightTest;
}

/** A picture as it is, as a photocopier, other eyes or a projector make it; and what that costs. */
export function SeenPreview({ src, alt, test }: SeenPreviewProps) {
  const words = useWords();
  const { sightTest } = words.messages;
  const id = useId();
  const [sight, setSight] = useState<Sight>('original');
  return (
    <div className={styles['seen']}>
      <Choice
        label={sightTest.seenAs}
        value={sight}
        options={sights.map((value) => ({ value, label: sightTest.sights[value] }))}
        onChange={setSight}
      />
      {/* Filters stand in the page itself: Safari takes none from a style sheet or another file. */}
      <svg className={styles['filter']} aria-hidden="true">
        <filter id={id} colorInterpolationFilters="linearRGB">
          <feColorMatrix type="matrix" values={filterValues(sight)} />
        </filter>
      </svg>
      <img
        className={styles['picture']}
        src={src}
        alt={alt}
        aria-describedby={`${id}-test`}
        style={sight === 'original' ? {} : { filter: `url("#${id}")` }}
      />
      <p id={`${id}-test`} className={styles['test']}>
        {sightSentence(test, words)}
      </p>
    </div>
  );
}
