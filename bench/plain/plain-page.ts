import * as echarts from 'echarts';
import type { Table } from 'apache-arrow';
import { servePeer } from '../peer-protocol.ts';
import { startCharts, type Figure } from './charts.ts';
import { figuresSql, firstSql } from './figures-sql.ts';
import { loadData } from './load-data.ts';

const readFigures = (answer: Table): Figure[] =>
  answer.toArray().map((row: Record<string, unknown>) => ({
    place: String(row['place_id']),
    year: Number(row['year']),
    figure: Number(row['figure']),
  }));

void servePeer(async (settings) => {
  const { connection, names } = await loadData(settings.files);
  const charts = startCharts((...of) => echarts.init(...of), settings, names);
  const { place, indicators } = settings.first;
  const ask = async (sql: string) => readFigures(await connection.query(sql));
  const answers: Figure[][] = [];
  for (const indicator of indicators) answers.push(await ask(firstSql(place, indicator)));
  await charts.drawFirst(indicators, answers);
  return async (choice) => {
    const figures = await ask(figuresSql(choice));
    await charts.draw(choice, figures);
    return figures.length;
  };
});
