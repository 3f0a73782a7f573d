import { readFromFolder } from './fetch-from-folder.ts';

// Taken in before the rest of the app, whose first request may come at any time.
readFromFolder();
