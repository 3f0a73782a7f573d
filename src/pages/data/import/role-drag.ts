import type { DragEvent } from 'react';
import type { ColumnRole } from './recipe-changes.ts';

/** What is dragged is a role of ours, and no text of another page. */
const roleType = 'application/x-column-role';

export function dragRole(event: DragEvent, role: ColumnRole): void {
  event.dataTransfer.setData(roleType, role);
  event.dataTransfer.effectAllowed = 'copy';
}

export const isRoleDrag = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer.types.includes(roleType);

/** The role that was let go; undefined where something else was. */
export const droppedRole = (
  { dataTransfer }: DragEvent,
  roles: readonly ColumnRole[],
): ColumnRole | undefined => roles.find((it) => it === dataTransfer.getData(roleType));
