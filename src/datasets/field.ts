import * as v from 'valibot';

const fieldTypes = ['string', 'number', 'integer', 'boolean', 'date'] as const;

const compiles = (pattern: string): boolean => {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
};

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
  label: v.string(),
  label_en: v.optional(v.string()),
});

/** A column of a table: its type, its constraints and its words in the data dictionary. */
export const fieldSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  type: v.picklist(fieldTypes),
  title: v.optional(v.string()),
  title_en: v.optional(v.string()),
  description: v.optional(v.string()),
  description_en: v.optional(v.string()),
  constraints: v.optional(constraintsSchema, {}),
  categories: v.optional(v.array(categorySchema)),
});

export type FieldType = (typeof fieldTypes)[number];
export type Field = v.InferOutput<typeof fieldSchema>;
