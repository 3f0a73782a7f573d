import { stdout } from 'node:process';
import { layersTable, readLayers } from './layers-table.mjs';

stdout.write(`${layersTable(readLayers())}\n`);
