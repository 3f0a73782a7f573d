import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { pureShelf, restrictedSyntax } from './scripts/check/source-rules.mjs';

const nodeGlobals = ['Response', 'URL', 'fetch', 'performance', 'setInterval'];

export default defineConfig(
  globalIgnores([
    '.chdb/',
    'dist/',
    'dist-single/',
    '.derived/',
    'test-results/',
    'mutation/.sandbox/',
  ]),
  eslint.configs.recommended,
  { rules: { 'max-lines': ['error', 300], eqeqeq: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers are safe inside a template; objects, null and undefined there stay errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => setOpen(true)}` reads better than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A function of a port is async for those who call it, whether or not this one waits.
      '@typescript-eslint/require-await': 'off',
      // An AbortSignal's reason is whatever its owner gave.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...restrictedSyntax.everywhere],
    },
  },
  {
    files: ['src/**/index.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax.barrels] },
  },
  {
    files: pureShelf.files,
    ignores: [...pureShelf.except, '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...pureShelf.globals],
      'no-restricted-syntax': ['error', ...restrictedSyntax.everywhere, ...restrictedSyntax.clock],
    },
  },
  {
    // Rows of Arrow tables and fixtures of the tests have no types worth writing down.
    files: ['**/*.test.{ts,tsx}', '**/testing/**', 'tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
);
