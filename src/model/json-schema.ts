import { z } from 'zod';

/** A JSON Schema (draft 2020-12) of what an author may write: help from the descriptions, closed objects, short forms beside long ones. */
export function jsonSchemaOf(schema: z.ZodType, title: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title, ...rest };
}
