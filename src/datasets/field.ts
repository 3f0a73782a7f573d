import * as v from 'valibot';
import { isShowable, shownLine, shownText } from '../lib/shown-text.ts';

const fieldTypes = ['string', 'number', 'integer', 'boolean', 'date'] as const;

const compiles = (pattern: string): boolean => {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
};

const lineSchema = v.pipe(v.string(), v.transform(shownLine));
const textSchema = v.pipe(v.string(), v.transform(shownText));

const constraintsSchema = v.object({
  required: v.optional(v.boolean()),
  unique: v.optional(v.boolean()),
  enum: v.optional(v.array(v.union([v.string(), v.number()]))),
  pattern: v.optional(v.pipe(v.string(), v.check(compiles, 'expected a regular expression'))),
  minimum: v.optional(v.union([v.number(), v.string()])),
  maximum: v.optional(v.union([v.number(), v.string()])),
});

const categorySchema = v.object({
  value: v.union([v.string(), v.number()]),
  label: lineSchema,
  label_en: v.optional(lineSchema),
});

/** A column of a table: its type, its constraints and its words in the data dictionary. */
export const fieldSchema = v.object({
  // It is what the file's own header says, so that nothing can be left out of it.
  name: v.pipe(
    v.string(),
    v.minLength(1),
    v.check(isShowable, 'expected a name without control characters'),
  ),
  type: v.picklist(fieldTypes),
  title: v.optional(lineSchema),
  title_en: v.optional(lineSchema),
  description: v.optional(textSchema),
  description_en: v.optional(textSchema),
  constraints: v.optional(constraintsSchema, {}),
  categories: v.optional(v.array(categorySchema)),
});

export type FieldType = (typeof fieldTypes)[number];
export type Field = v.InferOutput<typeof fieldSchema>;
