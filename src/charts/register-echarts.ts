import { CustomChart } from 'echarts/charts';

import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { registerJoinedShapes } from './joined-shapes.ts';
import { faceOfFont, measureText } from './text/measure-text.ts';

// Kinds draw their own marks (chart-kinds.ts), so one series type is enough.
echarts.use([CustomChart, SVGRenderer]);
registerJoinedShapes();

// The layout is made with the font's own widths; ECharts' boxes around text must agree with it.
echarts.setPlatformAPI({
  measureText: (text, font = '') => ({ width: measureText(text, faceOfFont(font)) }),
});

export { echarts };
