import { Path, type PathCommand } from 'opentype.js/dist/opentype.mjs';

export type Point = readonly [x: number, y: number];

/** The commands of an outline moved by a vector, on whole units. */
export function moved(commands: PathCommand[], [dx, dy]: Point): PathCommand[] {
  const x = (value: number) => Math.round(value + dx);
  const y = (value: number) => Math.round(value + dy);
  return commands.map((command) => {
    switch (command.type) {
      case 'Z':
        return command;
      case 'M':
      case 'L':
        return { ...command, x: x(command.x), y: y(command.y) };
      case 'Q':
        return {
          ...command,
          ...{ x1: x(command.x1), y1: y(command.y1) },
          ...{ x: x(command.x), y: y(command.y) },
        };
      case 'C':
        return {
          ...command,
          ...{ x1: x(command.x1), y1: y(command.y1) },
          ...{ x2: x(command.x2), y2: y(command.y2) },
          ...{ x: x(command.x), y: y(command.y) },
        };
    }
  });
}

/** A closed outline through the points. */
export function polygon([first, ...rest]: readonly [Point, ...Point[]]): PathCommand[] {
  const at = ([x, y]: Point) => ({ x: Math.round(x), y: Math.round(y) });
  return [
    { type: 'M', ...at(first) },
    ...rest.map((point): PathCommand => ({ type: 'L', ...at(point) })),
    { type: 'Z' },
  ];
}

export function pathOf(commands: PathCommand[]): Path {
  const path = new Path();
  path.extend(commands);
  return path;
}
