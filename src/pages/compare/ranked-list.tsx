import {
  comparedPoint,
  placeName,
  type ComparedContext,
} from '../../charts/models/compared-context.ts';
import type { MapModel } from '../../charts/models/map-model.ts';
import { classColours } from '../../charts/layout/class-colours.ts';
import { palettes } from '../../charts/palette.ts';
import { FigureButton } from '../../components/figures/figure-button.tsx';
import { useTheme } from '../../components/theme-context.tsx';
import { useWords } from '../../components/words-context.tsx';
import { RouteLink } from '../../url/route-link.tsx';
import { useSelection } from '../../url/use-selection.ts';
import styles from './ranked-list.module.css';

interface RankedListProps {
  map: MapModel;
  context: ComparedContext;
  onChoose: (placeId: string) => void;
}

/** Every ranked place with its class: the way to those too small to hit on the map. */
export function RankedList({ map, context, onChoose }: RankedListProps) {
  const { compare } = useWords().messages;
  const { selection } = useSelection();
  const palette = palettes[useTheme()];
  const { chosen } = context.comparison;
  const { ranked } = map.ranking.ranking;
  if (ranked.length === 0) return null;
  const colours = classColours(map.legend.classes, palette);
  const colourOf = (value: number) => colours[map.legend.classOf(value)];
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={compare.views.ranking}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{`${compare.place} (${ranked.length})`}</th>
              <th scope="col" className={styles.figure}>
                {context.scale.unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ figure, rank }) => (
              <tr
                key={figure.placeId}
                className={figure.placeId === chosen[0] ? styles.focus : undefined}
              >
                <td className={styles.rank}>{rank}</td>
                <th scope="row">
                  <span className={styles.named}>
                    <span className={styles.class} style={{ background: colourOf(figure.value) }} />
                    <button
                      type="button"
                      className={styles.place}
                      aria-pressed={figure.placeId === chosen[0]}
                      onClick={() => onChoose(figure.placeId)}
                    >
                      {placeName(figure.placeId, context)}
                    </button>
                  </span>
                </th>
                <td className={styles.figure}>
                  <FigureButton observation={figure}>
                    {comparedPoint(figure, context).text}
                  </FigureButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.more}>
        <RouteLink to="compare" choose={{ ...selection, indicator: undefined, view: 'ranking' }}>
          {compare.toRanking}
        </RouteLink>
      </p>
    </>
  );
}
