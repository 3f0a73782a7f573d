import type { IForbiddenRuleType } from 'dependency-cruiser';
import type { Layers } from './layers-table.mjs';

export function layerRules(layers: Layers): IForbiddenRuleType[];
