import { layerRules } from './scripts/check/layer-rules.mjs';
import { readLayers } from './scripts/check/layers-table.mjs';

export default {
  forbidden: layerRules(readLayers()),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
    },
  },
};
